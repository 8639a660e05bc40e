// Where something is asked for: lists of several asked entries, and names of single ones that found no room,
// stand beside their cities, placed by cost. Only seats outside the frame have a marker at its edge. Decides
// places in the picture; who is listed is said by the placement.
#pragma once

#include "layout/dock/dock_ground.hpp"
#include "layout/dock/docks.hpp"

namespace layout {

DockColumns arrangeBeside(const DockGround& ground);

}  // namespace layout
