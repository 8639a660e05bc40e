// The side map: Europe, where nearly all seats are, enlarged in the free sea of the world map. Says where it
// stands and what it shows; a pure function of camera, frame and text size. What is in it is placed and drawn
// like any other frame's content.
#pragma once

#include <optional>

#include "geo/camera.hpp"
#include "geo/map_geometry.hpp"

namespace layout {

struct SideMap {
    geo::Box boxPx;
    geo::Camera camera;
};

/// False from where on a world map shows a continent and not the world, and needs no side map: every entry
/// gets its name. `home`: the camera that shows the whole world in the same frame.
bool showsWholeWorld(const geo::Camera& camera, const geo::Camera& home);

struct SideMapRequest {
    const geo::MapGeometry& map;
    geo::Box frameBoxPx;        ///< of the world map
    geo::Camera camera;         ///< of the world map
    geo::Camera homeCamera;     ///< the side map's size is made for it, so that it stays while the map moves
    double scale = 1;           ///< picture pixels per logical pixel
    double textScale = 1;       ///< of the legend
    bool forAudience = false;   ///< the legend's letters grow without a limit
    bool besideLegend = false;  ///< leaves the frame's lower left corner to the legend
    double footPx = 0;          ///< leaves this much of the frame's lower edge free
};

/// Nothing where the frame is too small, the camera too near or between two projections.
std::optional<SideMap> placeSideMap(const SideMapRequest& request);

}  // namespace layout
