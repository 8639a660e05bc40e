#include "filter/result.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "filter/index.hpp"
#include "filter/region_set.hpp"
#include "filter/sets/masks.hpp"
#include "filter/text/network_text.hpp"
#include "filter/tier.hpp"

namespace filter {

namespace {

std::vector<RegionSet> resolve(const model::Atlas& atlas, const std::vector<RegionRef>& regions)
{
    std::vector<RegionSet> sets;
    sets.reserve(regions.size());
    for (const RegionRef& region : regions) sets.emplace_back(atlas, region);
    return sets;
}

std::optional<Tier> strongestTier(const model::Network& network, const std::vector<RegionSet>& regions)
{
    std::optional<Tier> best;
    for (const RegionSet& region : regions) {
        const std::optional<Tier> tier = tierIn(network, region);
        if (tier && (!best || *tier < *best)) best = tier;
    }
    return best;
}

/// Nothing unless the entry stands to every region.
std::optional<Tier> weakestTier(const model::Network& network, const std::vector<RegionSet>& regions)
{
    std::optional<Tier> worst;
    for (const RegionSet& region : regions) {
        const std::optional<Tier> tier = tierIn(network, region);
        if (!tier) return std::nullopt;
        if (!worst || *tier > *worst) worst = tier;
    }
    return worst;
}

bool isInCity(const model::Network& network, const std::vector<std::string>& foldedCities)
{
    const auto named = [&](const base::LocalText& name) {
        return std::any_of(foldedCities.begin(), foldedCities.end(), [&](const std::string& city) {
            return !city.empty() && (base::fold(name.de) == city || base::fold(name.en) == city);
        });
    };
    for (const model::Seat& seat : network.seats)
        if (named(seat.city)) return true;
    if (network.memberPlaces.isMembership())
        for (const model::MemberPlace& member : network.memberPlaces.places)
            if (named(member.name)) return true;
    return false;
}

bool hasTopics(const model::Network& network, const Criteria& criteria)
{
    base::EnumSet<model::Topic> own;
    for (const model::Topic topic : network.topics) own.insert(topic);
    return criteria.allTopics ? own.includes(criteria.topics) : own.intersects(criteria.topics);
}

/// Entries with the words of the query; if there are none, those with similar words.
std::vector<bool> withText(const model::Atlas& atlas, const TextQuery& query)
{
    std::vector<bool> found(atlas.networks().size(), true);
    if (query.empty()) return found;
    NetworkTexts texts(atlas);
    std::vector<std::string> folded;
    for (const model::Network& network : atlas.networks()) folded.push_back(texts.of(network));
    for (std::size_t i = 0; i < folded.size(); ++i) found[i] = query.matches(folded[i]);
    if (std::find(found.begin(), found.end(), true) == found.end())
        for (std::size_t i = 0; i < folded.size(); ++i) found[i] = query.resembles(folded[i]);
    return found;
}

template <class E>
bool passes(const base::EnumSet<E>& wanted, E value)
{
    return wanted.empty() || wanted.contains(value);
}

bool passesOwnFacts(const model::Network& network, const Criteria& criteria)
{
    return passes(criteria.scopes, network.scope) && passes(criteria.statuses, network.status) &&
           passes(criteria.reaches, reachKindOf(network)) &&
           passes(criteria.decades, decadeOf(network.foundedYear)) &&
           (criteria.levels.empty() || network.levels.intersects(criteria.levels)) &&
           (criteria.topics.empty() || hasTopics(network, criteria)) &&
           isFoundedWithin(criteria, network.foundedYear.value_or(0));
}

}  // namespace

bool Result::contains(model::NetworkId id) const
{
    return std::any_of(matches.begin(), matches.end(),
                       [&](const Match& match) { return match.network == id; });
}

std::optional<Tier> tierFor(const model::Atlas& atlas, const model::Network& network,
                            const std::vector<RegionRef>& regions)
{
    return strongestTier(network, resolve(atlas, regions));
}

Result evaluate(const model::Atlas& atlas, const Criteria& criteria)
{
    const std::vector<RegionSet> regions = resolve(atlas, criteria.regions);
    const std::vector<bool> hasText = withText(atlas, TextQuery(criteria.text));
    std::vector<std::string> cities;
    for (const std::string& city : criteria.cities) cities.push_back(base::fold(city));

    Result result;
    result.total = atlas.networks().size();
    for (std::size_t i = 0; i < atlas.networks().size(); ++i) {
        const model::Network& network = atlas.networks()[i];
        if (!passesOwnFacts(network, criteria) || !hasText[i]) continue;
        if (!cities.empty() && !isInCity(network, cities)) continue;

        Match match{model::NetworkId(i), std::nullopt};
        if (!regions.empty()) {
            match.tier =
                criteria.allRegions ? weakestTier(network, regions) : strongestTier(network, regions);
            if (!match.tier || (criteria.knownOnly && *match.tier > Tier::Documented)) continue;
            ++result.perTier[static_cast<std::size_t>(*match.tier)];
        }
        result.matches.push_back(match);
    }
    return result;
}

Result evaluate(const Index& index, const Criteria& criteria)
{
    const Masks masks(index, criteria);
    const Bitset entries = masks.all();
    Result result;
    result.total = index.size();
    result.matches.reserve(entries.count());
    entries.forEach([&](std::size_t i) { result.matches.push_back({model::NetworkId(i), std::nullopt}); });
    if (!masks.tiers()) return result;
    for (Match& match : result.matches) {
        std::size_t tier = 0;
        while (!masks.tiers()->upTo[tier].contains(match.network.index)) ++tier;
        match.tier = static_cast<Tier>(tier);
        ++result.perTier[tier];
    }
    return result;
}

}  // namespace filter
