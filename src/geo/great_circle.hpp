// The short way between two places and what becomes of it at the cut of the World map.
#pragma once

#include <span>
#include <vector>

#include "geo/lon_lat.hpp"

namespace geo {

/// Shortest distance on WGS 84 (Lambert's formula for long lines). Error below 0.001 % up to 15,000 km and
/// 0.3 % beyond.
double distanceKm(LonLat a, LonLat b);

/// Points along the short way from `a` to `b`, both included exactly, at most `maxStepDeg` of arc apart
/// and closer where longitudes change fast near a pole; a pole on the way is a point. Lon in [-180, 180].
/// Between antipodes: over the nearer pole or, from the equator, over the North Pole. Not finite: {a, b}.
/// Off the geodesic of WGS 84 by less than 10 km up to 9,000 km and 40 km up to 15,000 km; towards the
/// antipode, where the short ways part, by more.
std::vector<LonLat> greatCircle(LonLat a, LonLat b, double maxStepDeg);

/// Cuts a line where it crosses 169° W, so that no line runs across the World map. Segments take the
/// shorter way round. Points on the cut get lon -169 on the western side (left edge) and 191 on the eastern
/// one (right edge). At a pole, which the map shows as a line, the line is parted too. Every piece has at
/// least two points.
std::vector<std::vector<LonLat>> splitAtCut(std::span<const LonLat> line);

}  // namespace geo
