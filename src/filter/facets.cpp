#include "filter/facets.hpp"

#include <numeric>

#include "filter/evaluation.hpp"
#include "filter/index.hpp"

namespace filter {

namespace {

FacetCounts count(const Columns& columns, const model::Atlas& atlas, const Criteria& criteria)
{
    const Evaluation evaluation(columns, atlas, criteria);
    FacetCounts counts;
    for (const Facet facet : allFacets) {
        const Marks others = evaluation.others(facet);
        FacetCount& one = counts.facets[static_cast<std::size_t>(facet)];
        one.others = std::accumulate(others.begin(), others.end(), std::size_t{0});
        one.groups = columnOf(columns, facet).count(criteria, evaluation.passing(facet), others);
    }
    return counts;
}

}  // namespace

const GroupCounts& FacetCounts::of(Facet facet, std::size_t group) const
{
    static const GroupCounts none;
    const std::vector<GroupCounts>& groups = (*this)[facet].groups;
    return group < groups.size() ? groups[group] : none;
}

FacetCounts countFacets(const Index& index, const Criteria& criteria)
{
    return count(index.columns(), index.atlas(), criteria);
}

FacetCounts countFacets(const model::Atlas& atlas, const Criteria& criteria)
{
    return count(allColumns(atlas), atlas, criteria);
}

}  // namespace filter
