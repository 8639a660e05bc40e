#include "filter/facets.hpp"

#include <algorithm>
#include <set>

#include "filter/region_set.hpp"
#include "filter/result.hpp"
#include "filter/tier.hpp"

namespace filter {

namespace {

/// Entries that pass everything but the facet that `clear` empties.
template <class Clear> Result without(const model::Atlas& atlas, Criteria criteria, Clear clear)
{
    clear(criteria);
    return evaluate(atlas, criteria);
}

template <class E, class Has>
std::vector<ValueCount<E>> countValues(const model::Atlas& atlas, const Result& others, const base::EnumSet<E>& chosen, Has has)
{
    std::vector<ValueCount<E>> counts;
    for (std::size_t i = 0; i < model::countOf<E>(); ++i) {
        const E value = static_cast<E>(i);
        const auto count = std::count_if(others.matches.begin(), others.matches.end(),
                                         [&](const Match& match) { return has(atlas[match.network], value); });
        counts.push_back({value, static_cast<std::size_t>(count), chosen.contains(value)});
    }
    return counts;
}

/// `others` are the entries that pass all facets but the region.
RegionCount countRegion(const model::Atlas& atlas, const Result& others, const Criteria& criteria, RegionRef region)
{
    const RegionSet set(atlas, region);
    RegionCount count{std::move(region), 0, false};
    count.chosen = std::find(criteria.regions.begin(), criteria.regions.end(), count.region) != criteria.regions.end();
    count.count = static_cast<std::size_t>(std::count_if(others.matches.begin(), others.matches.end(), [&](const Match& match) {
        const std::optional<Tier> tier = tierIn(atlas[match.network], set);
        return tier && (!criteria.knownOnly || *tier <= Tier::Documented);
    }));
    return count;
}

/// Every country some entry documents or has a seat in, by code.
std::set<std::string> documentedCountries(const model::Atlas& atlas)
{
    std::set<std::string> codes;
    for (const model::Network& network : atlas.networks()) {
        codes.insert(network.countries.known.begin(), network.countries.known.end());
        for (const model::Seat& seat : network.seats) codes.insert(seat.country);
    }
    return codes;
}

}  // namespace

FacetCounts countFacets(const model::Atlas& atlas, const Criteria& criteria)
{
    FacetCounts counts;
    counts.scopes = countValues<model::Scope>(
        atlas, without(atlas, criteria, [](Criteria& c) { c.scopes = {}; }), criteria.scopes,
        [](const model::Network& network, model::Scope value) { return network.scope == value; });
    counts.topics = countValues<model::Topic>(
        atlas, without(atlas, criteria, [](Criteria& c) { c.topics = {}; }), criteria.topics,
        [](const model::Network& network, model::Topic value) {
            return std::find(network.topics.begin(), network.topics.end(), value) != network.topics.end();
        });
    counts.levels = countValues<model::Level>(
        atlas, without(atlas, criteria, [](Criteria& c) { c.levels = {}; }), criteria.levels,
        [](const model::Network& network, model::Level value) { return network.levels.contains(value); });
    counts.statuses = countValues<model::Status>(
        atlas, without(atlas, criteria, [](Criteria& c) { c.statuses = {}; }), criteria.statuses,
        [](const model::Network& network, model::Status value) { return network.status == value; });

    const Result anywhere = without(atlas, criteria, [](Criteria& c) { c.regions.clear(); });
    for (const model::Continent& continent : atlas.geography().continents())
        counts.continents.push_back(countRegion(atlas, anywhere, criteria, {RegionRef::Kind::Continent, continent.code}));
    counts.continents.push_back(countRegion(atlas, anywhere, criteria, {RegionRef::Kind::Union, "EU"}));
    for (const model::State& state : atlas.geography().states())
        counts.states.push_back(countRegion(atlas, anywhere, criteria, {RegionRef::Kind::State, state.code}));
    for (const std::string& code : documentedCountries(atlas))
        counts.countries.push_back(countRegion(atlas, anywhere, criteria, {RegionRef::Kind::Country, code}));
    return counts;
}

}  // namespace filter
