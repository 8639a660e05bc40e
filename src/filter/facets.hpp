// The number of entries behind every facet value, as if that value were the only one chosen in its
// facet while all other facets stay as they are. Order is fixed; zeros stay.
#pragma once

#include <string>
#include <vector>

#include "filter/criteria.hpp"
#include "model/atlas.hpp"

namespace filter {

template <class E> struct ValueCount {
    E value;
    std::size_t count = 0;
    bool chosen = false;
};
struct RegionCount {
    RegionRef region;
    std::size_t count = 0;
    bool chosen = false;
};

struct FacetCounts {
    std::vector<ValueCount<model::Scope>> scopes;
    std::vector<ValueCount<model::Topic>> topics;
    std::vector<ValueCount<model::Level>> levels;
    std::vector<ValueCount<model::Status>> statuses;
    std::vector<RegionCount> continents;  ///< continents and "EU"
    std::vector<RegionCount> states;      ///< the 16 German states
    std::vector<RegionCount> countries;   ///< every country some entry documents, by code
};

FacetCounts countFacets(const model::Atlas& atlas, const Criteria& criteria);

}  // namespace filter
