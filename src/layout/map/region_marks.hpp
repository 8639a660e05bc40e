// Marks for regions that are filled and too small to see: a piece of map with the fill and the edge that the
// region has, as in the legend.
#pragma once

#include <vector>

#include "layout/frame_context.hpp"
#include "layout/map/fills.hpp"
#include "layout/place/occupancy.hpp"
#include "scene/items.hpp"

namespace layout {

struct RegionMark {
    geo::Point anchorBand, offsetPx;  ///< its middle
    filter::RegionRef region;
    std::vector<scene::Primitive> piece;  ///< around (0, 0)
};

/// At the regions, or beside what else stands there. Takes their room. Where a fill says that nothing is
/// known there is no mark.
std::vector<RegionMark> placeRegionMarks(const FrameContext& context, const Fills& fills,
                                         Occupancy& occupancy);

/// Leaves out what docks and furniture cover. Each answers to the pointer as its region.
void paintRegionMarks(const FrameContext& context, const std::vector<RegionMark>& marks,
                      const std::vector<geo::Box>& covered, scene::Items& items,
                      std::vector<scene::HitArea>& hits);

}  // namespace layout
