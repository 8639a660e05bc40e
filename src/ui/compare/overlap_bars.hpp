// What compared entries have in common and what each has alone, as bars in the manner of UpSet: countries,
// German states or member places. A bar that is clicked lists what is behind it and lights it up on the map.
#pragma once

#include <array>

#include "ui/parts/column.hpp"

namespace ui {

/// Of the entries in the slots, as on the map.
inline constexpr std::array slotLetters{"A", "B", "C"};

void drawOverlap(Column& column, const std::vector<model::NetworkId>& entries);

}  // namespace ui
