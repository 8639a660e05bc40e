// Boundary labelling: blocks of text in a column at the map's edge, each joined to its site on the map by a
// leader with one bend, none crossing another (Bekos, Kaufmann, Symvonis, Wolff 2007). Pure geometry in
// picture pixels; no text, no colours.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "geo/lon_lat.hpp"

namespace layout {

struct BoundaryBlock {
    double heightPx = 0;
    std::optional<geo::Point> sitePx;  ///< nothing: a block without a leader
    double wishPx = 0;                 ///< the height at which the block's middle would like to be
};

/// A column whose leaders start on the vertical line x = `bendX`; all sites lie on the map's side of it.
struct BoundaryColumn {
    double bendX = 0;
    double minY = 0, maxY = 0;
    double gapPx = 0;
    double portInsetPx = 0;  ///< leaders keep this far from a block's upper and lower edge
    double stepPx = 1;       ///< heights are multiples of it
};

struct BoundaryPlace {
    double topPx = 0;
    double portPx = 0;  ///< where the leader leaves, as a height in the picture
};

/// Places of the blocks, in their order; inside [minY, maxY] if they fit. Leaders run from (bendX, port)
/// straight to their sites; no two cross. Blocks lie near their wishes where that allows it. All heights are
/// multiples of the column's step if those of blocks, gap and inset are (rounding them afterwards could make
/// leaders cross).
std::vector<BoundaryPlace> placeInColumn(const std::vector<BoundaryBlock>& blocks,
                                         const BoundaryColumn& column);

/// Height the blocks need with the gaps between them.
double columnHeight(const std::vector<BoundaryBlock>& blocks, double gapPx);

/// True if the segments share a point that is not an end of both.
bool segmentsCross(geo::Point a, geo::Point b, geo::Point c, geo::Point d);

}  // namespace layout
