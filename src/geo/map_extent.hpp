// How far each map reaches: the part of its plane that can be looked at, the part it is about, the part its
// home view shows, and the range of scales. Metres of the projection's plane; no pixels but the viewport's
// size.
#pragma once

#include "geo/camera.hpp"
#include "geo/lon_lat.hpp"
#include "geo/projection.hpp"

namespace geo {

struct ScaleRange {
    double minMetresPerPx = 0;
    double maxMetresPerPx = 0;
};

/// What the map is about, as a box in the plane: the whole world; Europe from Iceland to the Caucasus and
/// from 34° N to the North Cape; Germany. Limits of centre and scale follow from it, and the zoom in files.
Box wholeExtentM(ProjectionId projection);

/// What the home view shows: the same, but of Europe the part where its seats and members are, from Lisbon to
/// the Bosporus and from the Peloponnese to Helsinki.
Box homeExtentM(ProjectionId projection);

/// The place nearest to `metres` (first in y, then in x) that may be the centre of a view: on the map and
/// a hand's breadth off the World's cut, so that it cannot fall on the other side; in Europe and Germany
/// inside the whole extent and a rim around it.
LonLat nearestCentre(ProjectionId projection, Point metres);

/// Logical pixels. The lower end is where the map has no more to show, the upper end a fixed multiple of
/// the scale that shows the whole extent. Sizes below one pixel (or NaN) count as one pixel.
ScaleRange scaleRange(ProjectionId projection, double widthPx, double heightPx);

/// Scale at which a box of the plane just fits into the viewport with `marginPx` free on all sides (at
/// most a third of the side, so that something is left in a tiny viewport).
double metresPerPxToFit(const Box& extentM, double widthPx, double heightPx, double marginPx);
double metresPerPxToFit(const Box& extentM, double widthPx, double heightPx, Point marginsPx);

/// Scale at which the whole extent fits with the margin below.
double wholeMetresPerPx(ProjectionId projection, double widthPx, double heightPx);

/// As `fit` in geo/camera, with one margin left and right and another above and below.
Camera fit(ProjectionId projection, const Box& areaDeg, double widthPx, double heightPx, Point marginsPx);

/// Free margin around either extent, logical pixels.
double homeMarginPx(ProjectionId projection, double widthPx, double heightPx);

}  // namespace geo
