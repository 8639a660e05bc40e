// Letters in the colours of the slots on regions that belong to several selected entries: on all that belong
// to three, and as a flag on those of two that are too small for stripes.
#pragma once

#include <vector>

#include "layout/frame_context.hpp"
#include "layout/map/fills.hpp"
#include "layout/place/occupancy.hpp"
#include "scene/items.hpp"

namespace layout {

struct Pips {
    geo::Point anchorBand, offsetPx;  ///< middle of the row of letters
    std::vector<std::size_t> slots;
};

/// Where the map is free near the region's middle; takes that room. Of three entries they stand in the middle
/// if nothing is free, for nothing else tells which three.
std::vector<Pips> placePips(const FrameContext& context, const std::vector<Overlap>& overlaps,
                            Occupancy& occupancy);

/// Leaves out what docks and furniture cover.
void paintPips(const FrameContext& context, const std::vector<Pips>& pips,
               const std::vector<geo::Box>& covered, scene::Items& items);

/// One row of letters around `middle`, in the sizes of the map; for the legend too.
std::vector<scene::Primitive> pipRow(const look::Palette& colors, const look::Metrics& metrics,
                                     const text::FontBook& fonts, geo::PointF middle,
                                     const std::vector<std::size_t>& slots);

}  // namespace layout
