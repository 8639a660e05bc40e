#include "naive_filter.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/fold.hpp"
#include "filter/facet/decade.hpp"
#include "filter/facet/reach.hpp"
#include "filter/facet/row.hpp"
#include "filter/region_set.hpp"
#include "filter/text/network_text.hpp"
#include "filter/tier.hpp"

namespace naive {

namespace {

using filter::Criteria;
using filter::Tier;

std::optional<Tier> tierOf(const model::Atlas& atlas, const model::Network& network, const Criteria& criteria)
{
    std::optional<Tier> strongest, weakest;
    for (const filter::RegionRef& region : criteria.regions) {
        const std::optional<Tier> tier = filter::tierIn(network, filter::RegionSet(atlas, region));
        if (!tier && criteria.allRegions) return std::nullopt;
        if (!tier) continue;
        strongest = strongest ? std::min(*strongest, *tier) : *tier;
        weakest = weakest ? std::max(*weakest, *tier) : *tier;
    }
    const std::optional<Tier> tier = criteria.allRegions ? weakest : strongest;
    return tier && criteria.knownOnly && *tier > Tier::Documented ? std::nullopt : tier;
}

bool isInCity(const model::Network& network, const std::string& city)
{
    std::set<std::string> named;
    const auto add = [&](const base::LocalText& name) {
        named.insert(base::fold(name.de));
        named.insert(base::fold(name.en));
    };
    for (const model::Seat& seat : network.seats) add(seat.city);
    return named.count(base::fold(city)) > 0;
}

bool hasTopics(const model::Network& network, const Criteria& criteria)
{
    const auto has = [&](model::Topic topic) {
        return std::find(network.topics.begin(), network.topics.end(), topic) != network.topics.end();
    };
    bool any = false, all = true;
    for (std::size_t i = 0; i < model::countOf<model::Topic>(); ++i) {
        const auto topic = static_cast<model::Topic>(i);
        if (!criteria.topics.contains(topic)) continue;
        any = any || has(topic);
        all = all && has(topic);
    }
    return criteria.topics.empty() || (criteria.allTopics ? all : any);
}

bool isFoundedWithin(const model::Network& network, const Criteria& criteria)
{
    if (criteria.foundedFrom == 0 && criteria.foundedUntil == 0) return true;
    if (!network.foundedYear) return false;
    return *network.foundedYear >= criteria.foundedFrom &&
           (criteria.foundedUntil == 0 || *network.foundedYear <= criteria.foundedUntil);
}

template <class E>
bool among(const base::EnumSet<E>& wanted, E value)
{
    return wanted.empty() || wanted.contains(value);
}

bool hasFacts(const model::Network& network, const Criteria& criteria)
{
    return among(criteria.scopes, network.scope) && among(criteria.statuses, network.status) &&
           among(criteria.reaches, filter::reachKindOf(network)) &&
           among(criteria.decades, filter::decadeOf(network.foundedYear)) &&
           (criteria.levels.empty() || network.levels.intersects(criteria.levels)) &&
           hasTopics(network, criteria) && isFoundedWithin(network, criteria) &&
           (criteria.cities.empty() ||
            std::any_of(criteria.cities.begin(), criteria.cities.end(),
                        [&](const std::string& city) { return isInCity(network, city); }));
}

/// Facets that are spelt out above or below. Of any other only what its single values find is taken from the
/// program, to test how they combine.
constexpr std::array spelled{filter::Facet::Scope,   filter::Facet::Topic,  filter::Facet::Level,
                             filter::Facet::Status,  filter::Facet::Reach,  filter::Facet::Decade,
                             filter::Facet::Founded, filter::Facet::Region, filter::Facet::City,
                             filter::Facet::Text};

/// The entries that pass the facets that are not spelt out.
std::vector<bool> passingOthers(const model::Atlas& atlas, const Criteria& criteria)
{
    std::vector<bool> passing(atlas.networks().size(), true);
    for (const filter::Facet facet : filter::allFacets) {
        const filter::Row& row = filter::row(facet);
        const std::vector<filter::Value> chosen = row.chosen(criteria);
        if (chosen.empty() || std::find(spelled.begin(), spelled.end(), facet) != spelled.end()) continue;
        const filter::FacetSwitch* all = row.find(filter::FacetSwitch::Kind::All);
        const bool wantsAll = all && criteria.*(all->on);
        std::vector<std::size_t> having(passing.size(), 0);
        for (const filter::Value& value : chosen) {
            Criteria single;
            row.toggle(single, value);
            for (const filter::Match& match : filter::evaluate(atlas, single).matches)
                ++having[match.network.index];
        }
        for (std::size_t i = 0; i < passing.size(); ++i)
            passing[i] = passing[i] && having[i] >= (wantsAll ? chosen.size() : 1);
    }
    return passing;
}

}  // namespace

filter::Result evaluate(const model::Atlas& atlas, const Criteria& criteria)
{
    const filter::TextQuery query(criteria.text);
    bool exact = query.empty();
    for (const model::Network& network : atlas.networks())
        exact = exact || query.matches(filter::foldedText(atlas, network));
    const auto hasText = [&](const model::Network& network) {
        if (query.empty()) return true;
        const std::string text = filter::foldedText(atlas, network);
        return exact ? query.matches(text) : query.resembles(text);
    };

    const std::vector<bool> passes = passingOthers(atlas, criteria);
    filter::Result result;
    result.total = atlas.networks().size();
    for (std::size_t i = 0; i < atlas.networks().size(); ++i) {
        const model::Network& network = atlas.networks()[i];
        if (!passes[i] || !hasFacts(network, criteria) || !hasText(network)) continue;
        filter::Match match{model::NetworkId(i), std::nullopt};
        if (!criteria.regions.empty()) {
            match.tier = tierOf(atlas, network, criteria);
            if (!match.tier) continue;
            ++result.perTier[static_cast<std::size_t>(*match.tier)];
        }
        result.matches.push_back(match);
    }
    return result;
}

}  // namespace naive
