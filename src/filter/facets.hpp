// The number of entries behind every facet value: what the list will show after a click on the value, all
// other filters as they are. Order is fixed; zeros stay.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "filter/criteria.hpp"
#include "filter/result.hpp"
#include "model/atlas.hpp"

namespace filter {

class Index;

template <class E>
struct ValueCount {
    E value;
    std::size_t count =
        0;  ///< length of the list with the value toggled: added to its facet, or taken out if chosen
    bool chosen = false;
    std::size_t having =
        0;  ///< entries that have the value and pass all other facets: bars, and grey when zero
};
struct RegionCount {
    RegionRef region;
    std::size_t count = 0;  ///< as ValueCount
    bool chosen = false;
    std::size_t having = 0;                        ///< as ValueCount, in the tiers that `knownOnly` lets pass
    std::array<std::size_t, tierCount> perTier{};  ///< `having` by tier
};
struct YearCount {
    int year = 0;
    std::size_t count = 0;
};

struct FacetCounts {
    std::vector<ValueCount<model::Scope>> scopes;
    std::vector<ValueCount<model::Topic>> topics;
    std::vector<ValueCount<model::Level>> levels;
    std::vector<ValueCount<model::Status>> statuses;
    std::vector<RegionCount> continents;  ///< continents and "EU"
    std::vector<RegionCount> states;      ///< the 16 German states
    std::vector<RegionCount> countries;   ///< every country some entry documents, by code
    std::vector<ValueCount<ReachKind>> reaches;
    std::vector<ValueCount<Decade>>
        decades;  ///< from the first to the last of the atlas without holes; unknown ones at the end
    /// Entries by founding year as all filters but the bounds of the year have it, for a histogram: every
    /// year in which some entry of the atlas was founded, in order.
    std::vector<YearCount> years;
    std::size_t yearUnknown = 0;  ///< entries in the same set without a year
};

FacetCounts countFacets(const Index& index, const Criteria& criteria);
/// The same without an index at hand: builds one.
FacetCounts countFacets(const model::Atlas& atlas, const Criteria& criteria);

}  // namespace filter
