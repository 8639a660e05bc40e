#include "filter/result.hpp"

#include <algorithm>

#include "filter/evaluation.hpp"
#include "filter/facet/region_column.hpp"
#include "filter/index.hpp"
#include "filter/tier.hpp"

namespace filter {

namespace {

Result evaluate(const Columns& columns, const model::Atlas& atlas, const Criteria& criteria)
{
    const std::size_t entries = atlas.networks().size();
    const Evaluation evaluation(columns, atlas, criteria);
    std::vector<std::uint8_t> tiers;
    if (!criteria.regions.empty()) tiers = regionColumn(columns).tiers(criteria);
    Result result;
    result.total = atlas.entryCount();
    result.matches.reserve(evaluation.count());
    for (std::size_t i = 0; i < entries; ++i) {
        if (!evaluation.passes(i)) continue;
        Match& match = result.matches.emplace_back();
        match.network = model::NetworkId(i);
        if (tiers.empty()) continue;
        match.tier = static_cast<Tier>(tiers[i]);
        ++result.perTier[tiers[i]];
    }
    return result;
}

}  // namespace

bool Result::contains(model::NetworkId id) const
{
    // Where all before it pass it stands in its own place.
    if (id.index < matches.size() && matches[id.index].network == id) return true;
    const auto found =
        std::lower_bound(matches.begin(), matches.end(), id, [](const Match& match, model::NetworkId wanted) {
            return match.network.index < wanted.index;
        });
    return found != matches.end() && found->network == id;
}

std::optional<Tier> tierFor(const model::Atlas& atlas, const model::Network& network,
                            const std::vector<RegionRef>& regions)
{
    std::optional<Tier> best;
    for (const RegionRef& region : regions) {
        const std::optional<Tier> tier = tierIn(network, RegionSet(atlas, region));
        if (tier && (!best || *tier < *best)) best = tier;
    }
    return best;
}

Result evaluate(const model::Atlas& atlas, const Criteria& criteria)
{
    return evaluate(columnsFor(atlas, criteria), atlas, criteria);
}

Result evaluate(const Index& index, const Criteria& criteria)
{
    return evaluate(index.columns(), index.atlas(), criteria);
}

}  // namespace filter
