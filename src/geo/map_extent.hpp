// How far each map reaches: the part of its plane that can be looked at, the part its home view shows,
// and the range of scales. Metres of the projection's plane; no pixels but the viewport's size.
#pragma once

#include "geo/lon_lat.hpp"
#include "geo/projection.hpp"

namespace geo {

struct ScaleRange {
    double minMetresPerPx = 0;
    double maxMetresPerPx = 0;
};

/// What the home view shows, as a box in the plane: the whole world; Europe from Iceland to the Caucasus
/// and from 34° N to the North Cape; Germany.
Box homeExtentM(ProjectionId projection);

/// The place nearest to `metres` (first in y, then in x) that may be the centre of a view: on the map and
/// a hand's breadth off the World's cut, so that it cannot fall on the other side; in Europe and Germany
/// inside the home extent and a rim around it.
LonLat nearestCentre(ProjectionId projection, Point metres);

/// Logical pixels. The lower end is where the map has no more to show, the upper end a fixed multiple of
/// the home view's scale. Sizes below one pixel (or NaN) count as one pixel.
ScaleRange scaleRange(ProjectionId projection, double widthPx, double heightPx);

/// Scale at which a box of the plane just fits into the viewport with `marginPx` free on all sides (at
/// most a third of the side, so that something is left in a tiny viewport).
double metresPerPxToFit(const Box& extentM, double widthPx, double heightPx, double marginPx);

/// Free margin of the home view, logical pixels.
double homeMarginPx(ProjectionId projection, double widthPx, double heightPx);

}  // namespace geo
