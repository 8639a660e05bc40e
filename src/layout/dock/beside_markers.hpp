// Markers at the frame's edge for what is asked and lies beyond it, where lists stand beside their cities.
#pragma once

#include <vector>

#include "layout/dock/dock_ground.hpp"
#include "layout/dock/docks.hpp"

namespace layout {

/// As large as there is room for, off what is asked in the frame; `shrink`: of their text.
std::vector<Dock> markersBeyond(const DockGround& ground, double& shrink);

}  // namespace layout
