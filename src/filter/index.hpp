// Everything filter looks up instead of finding it out anew: what each facet knows of the entries, the names
// search compares, the places the entries name. Built once for an Atlas, never changed.
#pragma once

#include <vector>

#include "filter/evaluation.hpp"
#include "filter/facets.hpp"
#include "filter/link_index.hpp"
#include "filter/member_index.hpp"
#include "filter/text/name_index.hpp"
#include "filter/text/word_index.hpp"
#include "model/atlas.hpp"

namespace filter {

class Index {
public:
    /// The atlas must outlive the index.
    explicit Index(const model::Atlas& atlas);
    /// What is dear is taken from `before`, the index of an atlas with the same map, of which the entries at
    /// the places `changed` (sorted) are others now and further ones may have come behind the last.
    Index(const model::Atlas& atlas, const Index& before, const std::vector<std::size_t>& changed);
    Index(const Index&) = delete;
    Index& operator=(const Index&) = delete;

    const model::Atlas& atlas() const { return atlas_; }
    /// Number of entries.
    std::size_t size() const { return atlas_.networks().size(); }

    const Columns& columns() const { return columns_; }
    /// How many entries of the atlas have the value of an enumeration's facet, whatever is asked for.
    std::size_t entriesWith(Facet facet, const Value& value) const;
    /// Regions that have a line of their own in the filter, in its order.
    const std::vector<RegionRef>& continents() const;  ///< and the EU
    const std::vector<RegionRef>& states() const;
    const std::vector<RegionRef>& countries() const;  ///< with a seat or documented, by code
    const WordIndex& words() const;
    const NameIndex& names() const { return names_; }
    const MemberIndex& members() const { return members_; }
    const LinkIndex& links() const { return links_; }

private:
    const model::Atlas& atlas_;
    Columns columns_;
    NameIndex names_;
    MemberIndex members_;
    LinkIndex links_;
    FacetCounts all_;  ///< with nothing asked for
};

}  // namespace filter
