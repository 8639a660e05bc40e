// The small map in a corner that shows where one is: the home extent of the same projection with the
// rectangle of what the main map shows. Decides whether there is one and where it stands, and draws the
// rectangle.
#pragma once

#include <optional>

#include "layout/frame_context.hpp"
#include "scene/items.hpp"

namespace layout {

struct Overview {
    geo::Box boxPx;
    geo::Camera camera;
};

/// For the only map of a view in Europe or Germany that shows a part of its home extent; nothing while the
/// map flies to another projection, or where there is no room. `footPx`: height of the sources below.
std::optional<Overview> placeOverview(const Request& request, const geo::Box& mapPx,
                                      const geo::Camera& camera, double footPx);

/// The rectangle of what `main` shows, and what the pointer is told.
void paintExtent(const FrameContext& overview, const geo::Viewport& main, scene::Items& items,
                 std::vector<scene::HitArea>& hits);

}  // namespace layout
