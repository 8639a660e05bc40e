// What a picture is asked about: what has to stand in it at its place and in full. A value that follows from
// the request; decides nothing about how it is drawn.
#pragma once

#include <optional>
#include <vector>

#include "layout/request.hpp"

namespace score {

/// A filter that leaves more asks for a kind of entries and not for each of them.
inline constexpr std::size_t mostAskedByFilter = 12;

struct Asked {
    std::vector<model::NetworkId> networks;  ///< in slide order
    std::vector<model::NetworkId> shown;     ///< all that pass the filter
    std::optional<geo::LonLat> town;

    bool any() const { return !networks.empty() || town.has_value(); }
    bool has(model::NetworkId network) const;
};

/// Selected and compared entries, those that a search found, the town with the networks it is in, and what a
/// filter leaves if it is at most a dozen.
Asked askedOf(const layout::Request& request);

}  // namespace score
