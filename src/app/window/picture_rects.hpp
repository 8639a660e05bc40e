// What stands where in the picture, by name, for --dump-state and for whoever drives the program by it.
// Decides nothing: the picture's own areas, in pixels of the window.
#pragma once

#include <vector>

#include "geo/lon_lat.hpp"
#include "model/atlas.hpp"
#include "scene/scene.hpp"
#include "ui/ui.hpp"

namespace app {

/// Appends to `rects` the map and what of `scene` has a name. `mapPx`: where the picture stands in the
/// window.
void addPictureRects(const model::Atlas& atlas, const scene::Scene& scene, const geo::Box& mapPx,
                     std::vector<ui::NamedRect>& rects);

}  // namespace app
