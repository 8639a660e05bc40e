// The number of entries behind every facet value: what the list will show after a click on the value, all
// other filters as they are. Order is fixed; zeros stay.
#pragma once

#include <array>
#include <vector>

#include "filter/criteria.hpp"
#include "filter/facet/column.hpp"
#include "model/atlas.hpp"

namespace filter {

class Index;

struct FacetCount {
    std::vector<GroupCounts> groups;  ///< as FacetFacts::groups; none where there is no list to choose from
    std::size_t others = 0;           ///< entries that pass all other facets
};

struct FacetCounts {
    std::array<FacetCount, facetCount> facets;

    const FacetCount& operator[](Facet facet) const { return facets[static_cast<std::size_t>(facet)]; }
    /// The values of a facet's only group, or of one of its groups; empty before anything was counted.
    const GroupCounts& of(Facet facet, std::size_t group = 0) const;
    // The groups of Facet::Region.
    const GroupCounts& continents() const { return of(Facet::Region, 0); }  ///< and "EU"
    const GroupCounts& states() const { return of(Facet::Region, 1); }      ///< the 16 German states
    const GroupCounts& countries() const { return of(Facet::Region, 2); }   ///< documented ones, by code
};

FacetCounts countFacets(const Index& index, const Criteria& criteria);
/// The same without an index at hand: builds one.
FacetCounts countFacets(const model::Atlas& atlas, const Criteria& criteria);

}  // namespace filter
