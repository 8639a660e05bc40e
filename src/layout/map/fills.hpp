// Which regions are filled for what is selected: countries, or German states in the Germany view; solid for a
// complete list, pale with a dotted edge for a partial one, stripes where two overlap. Nothing is invented: an
// unknown list fills nothing.
#pragma once

#include <vector>

#include "layout/frame_context.hpp"
#include "layout/items.hpp"

namespace layout {

/// What the fills of a frame contain, for the legend.
struct FillSummary {
    bool countries = false, states = false;
    bool partial = false, uncertain = false, nationwide = false;
    bool overlap = false;
};

struct Fills {
    std::vector<RegionFill> regions;
    FillSummary summary;
};

/// Fills of the selected entries, then outlines of the regions that are asked for, clicked or hovered.
Fills makeFills(const FrameContext& context);

/// Pips A B C on regions that belong to three selected entries.
void paintPips(const FrameContext& context, const Fills& fills, Items& items);

}  // namespace layout
