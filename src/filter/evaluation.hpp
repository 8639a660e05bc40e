// The one evaluation of criteria: every entry, facet by facet, in plain loops over what the facets know of it
// (filter/facet/column.hpp). Result, counts and way out are read off it.
#pragma once

#include <array>
#include <memory>

#include "filter/facet/column.hpp"

namespace filter {

class RegionColumn;

/// By facet; one that is not asked for may be missing.
using Columns = std::array<std::unique_ptr<const Column>, facetCount>;

/// Of every facet.
Columns allColumns(const model::Atlas& atlas);
/// Of the facets that ask for something.
Columns columnsFor(const model::Atlas& atlas, const Criteria& criteria);
const Column& columnOf(const Columns& columns, Facet facet);
const RegionColumn& regionColumn(const Columns& columns);

class Evaluation {
public:
    /// Of the entries of the atlas; one that is absent passes nothing. All must outlive the evaluation.
    Evaluation(const Columns& columns, const model::Atlas& atlas, const Criteria& criteria);

    bool passes(std::size_t entry) const { return failures_[entry] == 0; }
    std::size_t count() const;
    /// What passes the facet (empty: it asks nothing), and what passes all others.
    const Marks& passing(Facet facet) const { return passing_[static_cast<std::size_t>(facet)]; }
    Marks others(Facet facet) const;

private:
    std::array<Marks, facetCount> passing_;
    Marks failures_;  ///< by entry: how many facets it fails
};

}  // namespace filter
