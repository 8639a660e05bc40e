// The base map of one frame: level of detail, colours and lines by theme and scale.
#pragma once

#include "layout/frame_context.hpp"
#include "scene/items.hpp"

namespace layout {

/// A frame without fills.
scene::MapFrame makeMapFrame(const FrameContext& context);

/// How far the map is the Germany view: between 0 and 1 on the flight there and back. Its neighbours stand
/// back then, in a quieter colour than its own land (which map/fills fills).
double germanShare(const geo::Camera& camera);
scene::Rgba landAbroad(const look::Palette& colors);

/// The edge of the world as a thin line, on the world map only.
void paintWorldOutline(const FrameContext& context, scene::Items& items);

}  // namespace layout
