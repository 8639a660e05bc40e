#include "filter/evaluation.hpp"

#include <algorithm>

#include "filter/facet/region_column.hpp"

namespace filter {

Columns allColumns(const model::Atlas& atlas)
{
    Columns columns;
    for (std::size_t i = 0; i < facetCount; ++i) columns[i] = rows()[i]->prepare(atlas);
    return columns;
}

Columns columnsFor(const model::Atlas& atlas, const Criteria& criteria)
{
    Columns columns;
    for (std::size_t i = 0; i < facetCount; ++i)
        if (!rows()[i]->chosen(criteria).empty()) columns[i] = rows()[i]->prepare(atlas);
    return columns;
}

const Column& columnOf(const Columns& columns, Facet facet)
{
    return *columns[static_cast<std::size_t>(facet)];
}

const RegionColumn& regionColumn(const Columns& columns)
{
    return static_cast<const RegionColumn&>(columnOf(columns, Facet::Region));
}

Evaluation::Evaluation(const Columns& columns, const model::Atlas& atlas, const Criteria& criteria)
    : failures_(atlas.networks().size(), 0)
{
    constexpr std::uint8_t failsAll = 2 * facetCount;
    if (atlas.entryCount() != failures_.size())
        for (std::size_t i = 0; i < failures_.size(); ++i)
            if (atlas.networks()[i].absent) failures_[i] = failsAll;
    for (std::size_t facet = 0; facet < facetCount; ++facet) {
        if (!columns[facet]) continue;
        passing_[facet] = columns[facet]->passing(criteria);
        const Marks& marks = passing_[facet];
        for (std::size_t i = 0; i < marks.size(); ++i)
            failures_[i] += static_cast<std::uint8_t>(1 - marks[i]);
    }
}

std::size_t Evaluation::count() const
{
    return static_cast<std::size_t>(std::count(failures_.begin(), failures_.end(), std::uint8_t{0}));
}

Marks Evaluation::others(Facet facet) const
{
    Marks others(failures_.size());
    const Marks& marks = passing(facet);
    if (marks.empty())
        for (std::size_t i = 0; i < others.size(); ++i) others[i] = failures_[i] == 0;
    else
        for (std::size_t i = 0; i < others.size(); ++i) others[i] = failures_[i] + marks[i] == 1;
    return others;
}

}  // namespace filter
