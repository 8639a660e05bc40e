// The base map of one frame: level of detail, colours and lines by theme and scale.
#pragma once

#include "layout/frame_context.hpp"
#include "layout/items.hpp"

namespace layout {

/// A frame without fills.
MapFrame makeMapFrame(const FrameContext& context);

/// The edge of the world as a thin line, on the world map only.
void paintWorldOutline(const FrameContext& context, Items& items);

}  // namespace layout
