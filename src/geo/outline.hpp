// The World map's outline and the graticule, as points to project or paint; no styles, no pixels.
#pragma once

#include <vector>

#include "geo/lon_lat.hpp"

namespace geo {

/// The edge of the World projection in its plane, metres: a ring, counter-clockwise, closed without a
/// repeated point. `stepDeg` is the distance of points along the cut (clamped to [0.1, 10]); the poles are
/// straight lines and have their ends only.
std::vector<Point> worldOutlineM(double stepDeg = 1);

/// Meridians and parallels at the multiples of `everyDeg` inside `areaDeg`, one line each, with a point at
/// least every `stepDeg`. Longitudes run within [-169, 191], so that no line crosses the World's cut; an
/// area beyond that range is cut off there. Empty if `everyDeg` is not in [0.1, 90].
std::vector<std::vector<LonLat>> graticule(double everyDeg, const Box& areaDeg = {-169, -90, 191, 90},
                                           double stepDeg = 1);

}  // namespace geo
