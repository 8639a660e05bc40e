// One of several: segments where they fit on one line, else buttons on several lines.
#pragma once

#include "ui/parts/column.hpp"
#include "ui/parts/widgets.hpp"

namespace ui {

/// The number of the one that was clicked. `indentLogical`: from the column's left edge.
std::optional<std::size_t> choice(Column& column, std::span<const Segment> segments, std::string_view group,
                                  float indentLogical = 0);

}  // namespace ui
