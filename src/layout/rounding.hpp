// Picture pixels on whole logical pixels. Layout decides with these and not with whole device pixels, so that
// a picture of twice the size at twice the scale is the same picture. What is painted snaps to device pixels
// by itself (Metrics::snap, `onDevice`).
#pragma once

#include <cmath>

#include "geo/lon_lat.hpp"

namespace layout {

inline double roundLogical(double px, double scale) { return std::round(px / scale) * scale; }
inline double ceilLogical(double px, double scale) { return std::ceil(px / scale) * scale; }
inline double floorLogical(double px, double scale) { return std::floor(px / scale) * scale; }

/// The box with sharp edges.
inline geo::Box onDevice(const geo::Box& box)
{
    return {std::round(box.minX), std::round(box.minY), std::round(box.maxX), std::round(box.maxY)};
}

}  // namespace layout
