// Which places of the gazetteer the ends of links are (model/town_link), and what is linked with a place.
// Made once for an Atlas; one with the same links shares what was found. Never changed.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "model/atlas.hpp"

namespace filter {

/// A link as seen from one of its ends.
struct LinkedPlace {
    std::uint32_t link = 0;               ///< into Atlas::links()
    bool otherIsB = false;                ///< the other end is TownLink::b
    model::PlaceId self;                  ///< the end it is seen from
    model::PlaceId place;                 ///< the other end; invalid: not in the gazetteer
    std::optional<geo::LonLat> position;  ///< of the other end: of the link, else of the gazetteer
};

class LinkIndex {
public:
    explicit LinkIndex(const model::Atlas& atlas);
    /// Of an atlas with the same gazetteer.
    LinkIndex(const model::Atlas& atlas, const LinkIndex& before);

    /// In the order of the links.
    std::span<const LinkedPlace> at(model::PlaceId place) const;

private:
    base::SharedValue<model::TownLinks> of_;
    std::shared_ptr<const std::vector<LinkedPlace>> byPlace_;  ///< sorted by `self`
};

}  // namespace filter
