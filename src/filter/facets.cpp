#include "filter/facets.hpp"

#include <algorithm>

#include "filter/index.hpp"
#include "filter/sets/masks.hpp"

namespace filter {

namespace {

/// Entries of `others` that pass a facet after one of its values was toggled. `mask`: what passes it now;
/// `toggled`: the entries with the value; `forEachOtherChosen(add)` adds those of the other chosen values.
template <class ForEachOtherChosen>
std::size_t countToggled(const Bitset& others, const std::optional<Bitset>& mask, bool all, bool chosen,
                         const Bitset& toggled, ForEachOtherChosen forEachOtherChosen)
{
    if (!chosen) {
        if (!mask) return countOfBoth(others, toggled);
        return all ? countOfAll(others, *mask, toggled) : countInEither(others, *mask, toggled);
    }
    std::optional<Bitset> rest;
    forEachOtherChosen([&](const Bitset& bits) {
        if (!rest)
            rest = bits;
        else if (all)
            *rest &= bits;
        else
            *rest |= bits;
    });
    return rest ? countOfBoth(others, *rest) : others.count();
}

template <class E>
std::vector<ValueCount<E>> countValues(const Masks& masks, Facet facet, const ValueBits<E>& bits,
                                       const base::EnumSet<E>& chosen, bool all = false)
{
    const Bitset others = masks.allBut(facet);
    std::vector<ValueCount<E>> counts;
    for (std::size_t i = 0; i < bits.size(); ++i) {
        const E value = static_cast<E>(i);
        const bool isChosen = chosen.contains(value);
        const std::size_t count =
            countToggled(others, masks.of(facet), all, isChosen, bits[i], [&](auto add) {
                for (std::size_t j = 0; j < bits.size(); ++j)
                    if (j != i && chosen.contains(static_cast<E>(j))) add(bits[j]);
            });
        counts.push_back({value, count, isChosen, countOfBoth(others, bits[i])});
    }
    return counts;
}

class RegionCounter {
public:
    RegionCounter(const Index& index, const Criteria& criteria, const Masks& masks)
        : index_(index), criteria_(criteria), masks_(masks), others_(masks.allBut(Facet::Region)),
          tier_(lastTier(criteria))
    {
    }

    std::vector<RegionCount> count(const std::vector<RegionRef>& regions) const
    {
        std::vector<RegionCount> counts;
        counts.reserve(regions.size());
        for (const RegionRef& region : regions) counts.push_back(count(region));
        return counts;
    }

private:
    RegionCount count(const RegionRef& region) const
    {
        const auto& chosen = criteria_.regions;
        RegionCount result{region, 0, std::find(chosen.begin(), chosen.end(), region) != chosen.end(), 0, {}};
        const RegionEntries* kept = index_.regions().find(region);
        const Bitset& bits = kept ? kept->upTo[tier_] : none_;
        std::size_t stronger = 0;
        for (std::size_t tier = 0; kept && tier <= tier_; ++tier) {
            result.having = countOfBoth(others_, kept->upTo[tier]);
            result.perTier[tier] = result.having - stronger;
            stronger = result.having;
        }
        result.count = countToggled(others_, masks_.of(Facet::Region), criteria_.allRegions, result.chosen,
                                    bits, [&](auto add) {
                                        for (const RegionRef& other : chosen)
                                            if (other != region) add(index_.regions().of(other).upTo[tier_]);
                                    });
        return result;
    }

    const Index& index_;
    const Criteria& criteria_;
    const Masks& masks_;
    Bitset others_;
    std::size_t tier_;
    Bitset none_{index_.size()};
};

/// The decades from the first to the last that occurs in the atlas, unknown ones at the end if any.
std::vector<ValueCount<Decade>> occurring(const Index& index, const std::vector<ValueCount<Decade>>& all)
{
    std::size_t first = all.size(), last = 0;
    for (std::size_t i = 1; i < all.size(); ++i) {
        if (!index.decades()[i].any() && !all[i].chosen) continue;
        first = std::min(first, i);
        last = i;
    }
    std::vector<ValueCount<Decade>> some;
    for (std::size_t i = first; i <= last && i < all.size(); ++i) some.push_back(all[i]);
    if (index.decades()[0].any() || all[0].chosen) some.push_back(all[0]);
    return some;
}

void countYears(const Index& index, const Masks& masks, FacetCounts& counts)
{
    std::vector<std::size_t> perYear(index.years().size(), 0);
    masks.allBut(Facet::Founded).forEach([&](std::size_t i) { ++perYear[index.yearOfEntry()[i]]; });
    counts.yearUnknown = perYear.front();
    for (std::size_t i = 1; i < perYear.size(); ++i) counts.years.push_back({index.years()[i], perYear[i]});
}

}  // namespace

FacetCounts countFacets(const Index& index, const Criteria& criteria)
{
    const Masks masks(index, criteria);
    FacetCounts counts;
    counts.scopes = countValues(masks, Facet::Scope, index.scopes(), criteria.scopes);
    counts.topics = countValues(masks, Facet::Topic, index.topics(), criteria.topics, criteria.allTopics);
    counts.levels = countValues(masks, Facet::Level, index.levels(), criteria.levels);
    counts.statuses = countValues(masks, Facet::Status, index.statuses(), criteria.statuses);
    counts.reaches = countValues(masks, Facet::Reach, index.reaches(), criteria.reaches);
    counts.decades = occurring(index, countValues(masks, Facet::Decade, index.decades(), criteria.decades));
    const RegionCounter regions(index, criteria, masks);
    counts.continents = regions.count(index.continents());
    counts.states = regions.count(index.states());
    counts.countries = regions.count(index.countries());
    countYears(index, masks, counts);
    return counts;
}

FacetCounts countFacets(const model::Atlas& atlas, const Criteria& criteria)
{
    return countFacets(Index(atlas), criteria);
}

}  // namespace filter
