#include "filter/result.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "filter/network_text.hpp"
#include "filter/region_set.hpp"
#include "filter/tier.hpp"

namespace filter {

namespace {

std::optional<Tier> strongestTier(const model::Network& network, const std::vector<RegionSet>& regions)
{
    std::optional<Tier> best;
    for (const RegionSet& region : regions) {
        const std::optional<Tier> tier = tierIn(network, region);
        if (tier && (!best || *tier < *best)) best = tier;
    }
    return best;
}

std::vector<RegionSet> resolve(const model::Atlas& atlas, const std::vector<RegionRef>& regions)
{
    std::vector<RegionSet> sets;
    sets.reserve(regions.size());
    for (const RegionRef& region : regions) sets.emplace_back(atlas, region);
    return sets;
}

bool isInCity(const model::Network& network, const std::vector<std::string>& foldedCities)
{
    const auto named = [&](const base::LocalText& name) {
        return std::any_of(foldedCities.begin(), foldedCities.end(), [&](const std::string& city) {
            return base::fold(name.de) == city || base::fold(name.en) == city;
        });
    };
    for (const model::Seat& seat : network.seats)
        if (named(seat.city)) return true;
    if (network.memberPlaces.isMembership())
        for (const model::MemberPlace& member : network.memberPlaces.places)
            if (named(member.name)) return true;
    return false;
}

template <class E> bool passes(const base::EnumSet<E>& wanted, E value) { return wanted.empty() || wanted.contains(value); }

}  // namespace

bool Result::contains(model::NetworkId id) const
{
    return std::any_of(matches.begin(), matches.end(), [&](const Match& match) { return match.network == id; });
}

std::optional<Tier> tierFor(const model::Atlas& atlas, const model::Network& network, const std::vector<RegionRef>& regions)
{
    return strongestTier(network, resolve(atlas, regions));
}

std::vector<model::NetworkId> inListOrder(const Result& result)
{
    std::vector<Match> sorted = result.matches;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Match& a, const Match& b) {
        return a.tier && b.tier && *a.tier < *b.tier;
    });
    std::vector<model::NetworkId> order;
    order.reserve(sorted.size());
    for (const Match& match : sorted) order.push_back(match.network);
    return order;
}

Result evaluate(const model::Atlas& atlas, const Criteria& criteria)
{
    const std::vector<RegionSet> regions = resolve(atlas, criteria.regions);
    const TextQuery text(criteria.text);
    std::vector<std::string> cities;
    for (const std::string& city : criteria.cities) cities.push_back(base::fold(city));

    Result result;
    result.total = atlas.networks().size();
    for (std::size_t i = 0; i < atlas.networks().size(); ++i) {
        const model::Network& network = atlas.networks()[i];
        if (!passes(criteria.scopes, network.scope) || !passes(criteria.statuses, network.status)) continue;
        if (!criteria.levels.empty() && !network.levels.intersects(criteria.levels)) continue;
        if (!criteria.topics.empty() &&
            std::none_of(network.topics.begin(), network.topics.end(),
                         [&](model::Topic topic) { return criteria.topics.contains(topic); }))
            continue;
        if (!cities.empty() && !isInCity(network, cities)) continue;
        if (!text.empty() && !text.matches(foldedText(atlas, network))) continue;

        Match match{model::NetworkId(i), std::nullopt};
        if (!regions.empty()) {
            match.tier = strongestTier(network, regions);
            if (!match.tier || (criteria.knownOnly && *match.tier > Tier::Documented)) continue;
            ++result.perTier[static_cast<std::size_t>(*match.tier)];
        }
        result.matches.push_back(match);
    }
    return result;
}

}  // namespace filter
