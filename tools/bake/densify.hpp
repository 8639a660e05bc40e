// Adds vertices to lines: where they cross the triangulation's grid, and so that no edge is longer than a
// degree, since straight edges of the map are curves in most projections.
#pragma once

#include <vector>

#include "geo/lon_lat.hpp"

namespace bake {

/// `gridStepDeg` must be exact in binary (1, 2.5, 5 ...). Vertices on grid lines lie on them exactly.
std::vector<geo::Point> densified(const std::vector<geo::Point>& line, double gridStepDeg);

}  // namespace bake
