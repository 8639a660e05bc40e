// Where a small list may stand beside its city: around it at two distances, and further away with a leader.
// Pure geometry in picture pixels.
#pragma once

#include <vector>

#include "geo/lon_lat.hpp"

namespace layout {

struct BesideSpot {
    geo::Box boxPx;
    geo::Point portPx;  ///< of the leader, on the box's edge
    double order = 0;   ///< what it costs to stand there and not right of the city
};

/// Around what stands at the city: at `gapPx` and three times that, then up to `reachPx` away. Leaders arrive
/// `insetPx` from a box's corner or nearer to its middle. Corners lie
/// on multiples of `stepPx`.
std::vector<BesideSpot> besideSpots(const geo::Box& standsPx, geo::Point sizePx, double gapPx, double insetPx,
                                    double reachPx, double stepPx);

}  // namespace layout
