// A board in the map's upper right corner: who is in the room, the room's dots as bars, what the slides said
// beside today. Shows what the view asks for and the document holds; decides nothing about where docks go.
#pragma once

#include "layout/frame_context.hpp"
#include "scene/items.hpp"

namespace layout {

/// Returns the box it takes; empty if there is nothing to show.
geo::Box paintBoard(const FrameContext& context, scene::Items& items);

}  // namespace layout
