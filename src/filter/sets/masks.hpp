// The entries that pass each facet of some criteria, and any combination of facets. Between criteria and
// the answers made of them (result, facets); not for others.
#pragma once

#include <array>
#include <optional>

#include "filter/criteria.hpp"
#include "filter/index.hpp"

namespace filter {

class Masks {
public:
    Masks(const Index& index, const Criteria& criteria);

    /// The entries that pass `facet`; nothing if it asks nothing.
    const std::optional<Bitset>& of(Facet facet) const { return masks_[static_cast<std::size_t>(facet)]; }
    /// The entries that pass all facets, or all but one.
    Bitset all() const { return combine(facetCount); }
    Bitset allBut(Facet facet) const { return combine(static_cast<std::size_t>(facet)); }
    /// With regions asked for: entries up to each tier.
    const std::optional<RegionEntries>& tiers() const { return tiers_; }

private:
    Bitset combine(std::size_t leftOut) const;

    std::size_t size_;
    std::array<std::optional<Bitset>, facetCount> masks_;
    std::optional<RegionEntries> tiers_;
};

/// The weakest tier that criteria let pass.
inline std::size_t lastTier(const Criteria& criteria)
{
    return static_cast<std::size_t>(criteria.knownOnly ? Tier::Documented : Tier::ListUnknown);
}

}  // namespace filter
