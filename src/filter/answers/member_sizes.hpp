// The figures by which entries may be compared in size: the newest count of members in one unit. Figures that
// count a part only never take part.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "filter/result.hpp"

namespace filter {

/// The newest figure of the entry in the unit that has a number and is a total; null if there is none.
const model::Figure* sizeFigure(const model::Network& network, std::string_view unit);

struct UnitCount {
    std::string unit;         ///< a key of model::units()
    std::size_t entries = 0;  ///< with a figure in this unit
    friend bool operator==(const UnitCount&, const UnitCount&) = default;
};

/// Units in which at least two networks with a seat can be compared, the most frequent first, ties in the
/// order of model::units().
std::vector<UnitCount> sizeUnits(const model::Atlas& atlas);

}  // namespace filter
