// What one facet knows of every entry of an atlas, made once, so that a filter is a plain loop over bytes.
// Made by the facet's row; kept by filter/index, combined by filter/evaluation. Immutable.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "filter/facet/row.hpp"
#include "filter/result.hpp"

namespace filter {

/// For every entry 1 or 0.
using Marks = std::vector<std::uint8_t>;

/// The number of entries behind one value.
struct ValueCount {
    Value value;
    std::size_t count = 0;   ///< length of the list with the value toggled: added to its facet, or taken out
    std::size_t having = 0;  ///< entries that have the value and pass all other facets: bars, grey when zero
    bool chosen = false;
    std::array<std::size_t, tierCount> perTier{};  ///< of a region: `having` by tier
};
using GroupCounts = std::vector<ValueCount>;

class Column {
public:
    Column() = default;
    virtual ~Column() = default;
    Column(const Column&) = delete;
    Column& operator=(const Column&) = delete;

    /// The entries that pass what the criteria ask of this facet; empty if they ask nothing.
    virtual Marks passing(const Criteria&) const = 0;
    /// By group of the row. `passing` as above, `others`: the entries that pass all other facets.
    virtual std::vector<GroupCounts> count(const Criteria&, const Marks& /*passing*/,
                                           const Marks& /*others*/) const
    {
        return {};
    }
};

}  // namespace filter
