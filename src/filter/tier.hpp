// How one entry stands to one region: the rule behind the four tiers.
#pragma once

#include <optional>

#include "filter/region_set.hpp"
#include "filter/result.hpp"

namespace filter {

/// The strongest tier, or nothing when the entry has nothing to do with the region (or is only a note).
/// Lists of lead cities, summits and historic projects are not memberships and document nothing.
std::optional<Tier> tierIn(const model::Network& network, const RegionSet& region);

}  // namespace filter
