// Whether a position lies in a region of the map, and how far outside it. For checks of data, not for every
// frame.
#pragma once

#include "geo/map_geometry.hpp"

namespace geo {

/// True if `place` lies in the region of that level (even-odd test on its rings).
bool regionContains(const MapLevel& level, const Region& region, LonLat place);

/// 0 inside the region, else kilometres to its nearest border, right to about one in a hundred; `mostKm` (up
/// to a few hundreds) where it is farther than that, which is quick to see.
double kmOutside(const MapLevel& level, const Region& region, LonLat place, double mostKm);

}  // namespace geo
