// Where a label or a mark for an area stands: the inner point farthest from its border.
#pragma once

#include <vector>

#include "geo/lon_lat.hpp"

namespace bake {

/// Signed area of a closed or unclosed ring on the sphere, km², counter-clockwise positive.
double ringAreaKm2(const std::vector<geo::Point>& ringDeg);

/// Pole of inaccessibility of the part that `rings[outer]` encloses (rings inside it are holes), found on a
/// grid that is refined where it may be better (Agafonkin 2016, "A new algorithm for finding a visual center
/// of a polygon"), to about two hundredths of its size. Degrees, longitudes scaled by the part's latitude.
geo::Point labelPoint(const std::vector<std::vector<geo::Point>>& rings, std::size_t outer);

}  // namespace bake
