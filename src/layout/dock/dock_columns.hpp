// Where the docks stand: columns at the left and right edge of the frame, near their places, off what is
// reserved.
#pragma once

#include <vector>

#include "layout/dock/dock_ground.hpp"
#include "layout/dock/dock_lists.hpp"

namespace layout {

struct HeightRange {
    double top = 0, bottom = 0;
    double height() const { return bottom - top; }
};

/// Free heights of the frame between two verticals: what is reserved, and `markers`, lies at its upper or
/// lower end; where pins are kept free, the longest piece without one.
HeightRange freeHeights(const DockGround& ground, double minX, double maxX,
                        const std::vector<geo::Box>& markers = {});

/// Between two docks of a column.
double dockGapPx(const DockGround& ground, double shrink);
/// How far a column stands from its outermost place at most.
double dockReachPx(const DockGround& ground);
/// Leaders keep this far from a dock's upper and lower edge.
double dockPortInsetPx(const DockGround& ground, double shrink);

/// From the frame's edge to the bend of the leaders of a column there, without the docks' width.
double dockEdgePx(const DockGround& ground);

/// Gives the docks their boxes and first bends; those whose place no line can reach become Hidden. False if a
/// column is too short for its docks.
bool placeDockColumns(const DockGround& ground, DockLists& lists, double shrink);

}  // namespace layout
