// A piece of filled map for legends: the same pattern in a small box. Knows no meanings.
#pragma once

#include <vector>

#include "scene/scene.hpp"

namespace layout {

/// The fill's pattern inside `boxPx`, its stripes starting at the box's upper left corner, and its outline
/// around it.
std::vector<scene::Primitive> swatch(const scene::RegionFill& fill, const geo::Box& boxPx);

}  // namespace layout
