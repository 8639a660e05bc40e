// Which entries pass the criteria, in slide order, and how each stands to the region asked for.
// Pure functions over the Atlas or its index.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "filter/criteria.hpp"
#include "model/atlas.hpp"

namespace filter {

class Index;

/// How an entry stands to a region, strongest first.
enum class Tier : std::uint8_t {
    SeatHere,     ///< seat or office in the region
    Documented,   ///< states, countries, confirmed lists or member places name the region
    Nationwide,   ///< the region lies inside a nationwide network (a district: or inside one of its state)
    ListUnknown,  ///< active in N countries, list not known; the region may be among them
};
inline constexpr std::size_t tierCount = 4;

struct Match {
    model::NetworkId network;
    std::optional<Tier> tier;  ///< only when a region is asked for; of several the strongest, if all are
                               ///< asked for the weakest
    friend bool operator==(const Match&, const Match&) = default;
};

struct Result {
    std::vector<Match> matches;                    ///< slide order
    std::array<std::size_t, tierCount> perTier{};  ///< zeros without a region
    std::size_t total = 0;                         ///< all entries of the atlas
    bool contains(model::NetworkId id) const;
};

/// The strongest tier in which `network` stands to any of `regions`; nothing if in none.
std::optional<Tier> tierFor(const model::Atlas& atlas, const model::Network& network,
                            const std::vector<RegionRef>& regions);

/// A `text` that no entry of the atlas has is forgiven a wrong letter or two. Makes the columns of the facets
/// that are asked for; with an index at hand they are made already.
Result evaluate(const model::Atlas& atlas, const Criteria& criteria);
Result evaluate(const Index& index, const Criteria& criteria);

}  // namespace filter
