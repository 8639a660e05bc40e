// For every region, which entries stand to it in which tier. Built once from the entries; gives what
// filter/tier gives entry by entry.
#pragma once

#include <array>
#include <string>
#include <unordered_map>

#include "filter/criteria.hpp"
#include "filter/result.hpp"
#include "filter/sets/bitset.hpp"
#include "model/atlas.hpp"

namespace filter {

/// `upTo[t]`: entries whose tier is t or a stronger one.
struct RegionEntries {
    std::array<Bitset, tierCount> upTo;

    Bitset inTier(Tier tier) const
    {
        const auto t = static_cast<std::size_t>(tier);
        Bitset entries = upTo[t];
        return t == 0 ? entries : entries.subtract(upTo[t - 1]);
    }
};

class RegionBits {
public:
    /// The atlas must outlive the bits.
    explicit RegionBits(const model::Atlas& atlas);

    /// Null for regions that are not kept: districts and codes the atlas does not know.
    const RegionEntries* find(const RegionRef& region) const;
    /// For any region; one that is not kept costs a look at every entry.
    RegionEntries of(const RegionRef& region) const;

private:
    class Builder;

    const model::Atlas& atlas_;
    std::array<std::unordered_map<std::string, RegionEntries>, 4>
        regions_;  ///< by RegionRef::Kind up to State
};

}  // namespace filter
