// Triangles for made-up maps that have none: the real ones come from the map file. For tests only.
#pragma once

#include <memory>

#include "geo/map_geometry.hpp"

namespace test_support {

/// The same map with the triangles of each region (ear clipping in degrees; rings must not have holes).
std::shared_ptr<const geo::MapGeometry> withTriangles(const std::shared_ptr<const geo::MapGeometry>& map);

}  // namespace test_support
