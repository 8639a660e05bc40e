// A point that surely lies inside an area: its centre of gravity, or where that lies outside (a bay, a hole,
// a crescent) the middle of the widest stretch of it. On the plane of longitude and latitude; areas do not
// cross the date line.
#pragma once

#include <optional>
#include <vector>

#include "geo/lon_lat.hpp"

namespace geo {

/// Of a closed line, as GeoJSON has it: the last may repeat the first.
using Corners = std::vector<LonLat>;

/// The first ring is the outer one, the others are holes. Nothing for an area without extent.
std::optional<LonLat> innerPoint(const std::vector<Corners>& rings);

/// Of the ring, in square degrees, without sign.
double planeArea(const Corners& ring);

}  // namespace geo
