// A piece of filled map for legends: the same pattern in a small box. Knows no meanings.
#pragma once

#include <vector>

#include "layout/scene.hpp"

namespace layout {

/// The fill's pattern inside `boxPx`, its stripes starting at the box's upper left corner, and its outline
/// around it.
std::vector<Primitive> swatch(const RegionFill& fill, const geo::Box& boxPx);

}  // namespace layout
