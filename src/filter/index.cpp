#include "filter/index.hpp"

#include "filter/facet/region_column.hpp"
#include "filter/facet/text_column.hpp"

namespace filter {

Index::Index(const model::Atlas& atlas)
    : atlas_(atlas), columns_(allColumns(atlas)), names_(atlas), members_(atlas), links_(atlas),
      all_(countFacets(*this, {}))
{
}

Index::Index(const model::Atlas& atlas, const Index& before, const std::vector<std::size_t>& changed)
    : atlas_(atlas), columns_(allColumns(atlas)), names_(atlas, before.names_, changed),
      members_(atlas, before.members_, changed), links_(atlas, before.links_), all_(countFacets(*this, {}))
{
}

std::size_t Index::entriesWith(Facet facet, const Value& value) const
{
    for (const GroupCounts& group : all_[facet].groups)
        for (const ValueCount& one : group)
            if (one.value == value) return one.having;
    return 0;
}

const std::vector<RegionRef>& Index::continents() const { return regionColumn(columns_).continents(); }
const std::vector<RegionRef>& Index::states() const { return regionColumn(columns_).states(); }
const std::vector<RegionRef>& Index::countries() const { return regionColumn(columns_).countries(); }

const WordIndex& Index::words() const
{
    return static_cast<const TextColumn&>(columnOf(columns_, Facet::Text)).words();
}

}  // namespace filter
