// Which regions are filled for what is selected: countries, or German states in the Germany view; solid for a
// complete list, pale with a dotted edge for a partial one, stripes where two overlap. Nothing is invented: an
// unknown list fills nothing.
#pragma once

#include <vector>

#include "base/enum_set.hpp"
#include "layout/frame_context.hpp"
#include "layout/items.hpp"
#include "layout/place/occupancy.hpp"

namespace layout {

/// How well it is known that a region belongs to an entry, weakest first.
enum class Evidence : std::uint8_t { None, Nationwide, Uncertain, Partial, Listed };

/// What the fills of a frame contain, for the legend.
struct FillSummary {
    base::EnumSet<Evidence> countries, states;  ///< kinds of evidence among the filled regions
};

struct Fills {
    std::vector<RegionFill> regions;
    FillSummary summary;
};

/// Share of the slot's fill colour in the land's, and the line around it.
double fillShare(Evidence evidence);
Stroke fillOutline(const FrameContext& context, std::size_t slot, Evidence evidence);

/// Three entries at one region: pips A B C around a point.
struct Pips {
    geo::Point anchorBand, offsetPx;
};

/// Fills of the selected entries, then outlines of the regions that are asked for, clicked or hovered.
Fills makeFills(const FrameContext& context);

/// Pips on regions that belong to three selected entries, where the map is free. Takes their room.
std::vector<Pips> placePips(const FrameContext& context, const Fills& fills, Occupancy& occupancy);
/// Leaves out what docks and furniture cover.
void paintPips(const FrameContext& context, const std::vector<Pips>& pips, const std::vector<geo::Box>& covered, Items& items);

}  // namespace layout
