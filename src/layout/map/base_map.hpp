// The base map of one frame: level of detail, colours and lines by theme and scale.
#pragma once

#include "layout/frame_context.hpp"

namespace layout {

/// A frame without fills.
MapFrame makeMapFrame(const FrameContext& context);

}  // namespace layout
