// Great-circle arcs from a selected entry's main seat to its offices, known member towns and, for a single
// selection on the world and Europe maps, thinly to its member countries. None inside the seat's own country.
#pragma once

#include "layout/frame_context.hpp"
#include "scene/items.hpp"

namespace layout {

/// False if nothing was drawn.
bool paintArcs(const FrameContext& context, scene::Items& items);

/// Lines from the town that is asked about to the seats of the entries whose list names it, while nothing is
/// selected, and thin ones to what it is joined with. True if one of the former was drawn.
bool paintTownLines(const FrameContext& context, scene::Items& items);

}  // namespace layout
