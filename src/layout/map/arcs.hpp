// Great-circle arcs from a selected entry's main seat to its offices, known member towns and, for a single
// selection on the world and Europe maps, thinly to its member countries. None inside the seat's own country.
#pragma once

#include <vector>

#include "layout/frame_context.hpp"
#include "scene/items.hpp"
#include "scene/scene.hpp"

namespace layout {

/// False if nothing was drawn.
bool paintArcs(const FrameContext& context, scene::Items& items);

/// Lines from the town that is asked about to the seats of the entries whose list names it, while nothing is
/// selected. Tells whether there are any.
bool paintTownLines(const FrameContext& context, scene::Items& items);

/// What that town is joined with: thin lines to dots, which answer to the pointer. Tells whether there is
/// any.
bool paintLinks(const FrameContext& context, scene::Items& items, std::vector<scene::TownArea>& towns);
/// As the legend shows them, too.
scene::Stroke linkStroke(const FrameContext& context, bool many);
scene::Disc linkedDot(const FrameContext& context, geo::PointF at);

}  // namespace layout
