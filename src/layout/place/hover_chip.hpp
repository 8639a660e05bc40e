// What the pointer asks for, over everything else: the full name of an entry beside its symbol or its dock
// row, and on a shaded map the number of a region. Changes nothing of what is placed: only the texts it
// covers are left out.
#pragma once

#include <vector>

#include "layout/frame_context.hpp"
#include "layout/map/count_fills.hpp"
#include "scene/items.hpp"

namespace layout {

/// `hits`: the areas of this frame; the first one of the hovered entry is where the chip stands. Returns the
/// chip's box; empty if nothing is hovered, or not in this frame.
geo::Box paintHoverChip(const FrameContext& context, const std::vector<scene::HitArea>& hits,
                        scene::Items& items);

/// The number of entries of the region under the pointer, at the region's middle.
geo::Box paintCountChip(const FrameContext& context, const CountShading& shading, scene::Items& items);

}  // namespace layout
