// The full name of the entry under the pointer, beside its symbol or its dock row, over everything else. Changes
// nothing of what is placed: only the texts it covers are left out.
#pragma once

#include <vector>

#include "layout/frame_context.hpp"
#include "layout/items.hpp"

namespace layout {

/// `hits`: the areas of this frame; the first one of the hovered entry is where the chip stands. Returns the chip's
/// box; empty if nothing is hovered, or not in this frame.
geo::Box paintHoverChip(const FrameContext& context, const std::vector<HitArea>& hits, Items& items);

}  // namespace layout
