// The units in which entries may be compared in size, by the figure that model/figures gives them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "filter/result.hpp"

namespace filter {

struct UnitCount {
    std::string unit;         ///< a key of model::units()
    std::size_t entries = 0;  ///< with a figure in this unit
    friend bool operator==(const UnitCount&, const UnitCount&) = default;
};

/// Units in which at least two networks with a seat can be compared, the most frequent first, ties in the
/// order of model::units().
std::vector<UnitCount> sizeUnits(const model::Atlas& atlas);

}  // namespace filter
