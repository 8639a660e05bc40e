// Regions as a frame shows them: whether a part of one lies in it, and whether it is large enough to be seen.
#pragma once

#include <string_view>

#include "layout/frame_context.hpp"

namespace layout {

/// In the coarsest level that has it; null if none has.
const geo::Region* findRegion(const model::Atlas& atlas, geo::RegionKind kind, std::string_view code);

/// A part of it lies inside the frame's box.
bool isInView(const FrameContext& context, geo::RegionKind kind, std::string_view code);

/// A square of its area is less than `sidePx` logical pixels wide at the band's smallest scale: the same
/// wherever the map is moved.
bool isSmallerThan(const FrameContext& context, const geo::Region& region, double sidePx);

}  // namespace layout
