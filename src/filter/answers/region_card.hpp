// All that stands to one region, sorted for reading: four tiers, and within them by topic and by level.
#pragma once

#include <array>
#include <vector>

#include "filter/index.hpp"
#include "filter/tier.hpp"

namespace filter {

struct RegionLine {
    model::NetworkId network;
    Standing standing;
};

/// The entries of one topic or level in each tier, slide order.
template <class E>
struct RegionGroup {
    E value{};
    std::array<std::vector<model::NetworkId>, tierCount> entries;

    std::size_t count() const
    {
        std::size_t total = 0;
        for (const auto& tier : entries) total += tier.size();
        return total;
    }
};

struct RegionCard {
    RegionRef region;
    std::vector<RegionLine> lines;  ///< by tier, then slide order; every entry once
    std::array<std::size_t, tierCount> perTier{};
    /// Values with at least one entry, in the order of the enumeration. An entry stands in each of its
    /// groups.
    std::vector<RegionGroup<model::Topic>> byTopic;
    std::vector<RegionGroup<model::Level>> byLevel;
};

/// For a country, state, district, continent or the EU. An unknown code gives an empty card.
RegionCard regionCard(const Index& index, const RegionRef& region);

}  // namespace filter
