// One bar of a comparison on the map: its countries or states stand out and the other fills step back, its
// member places get a ring.
#pragma once

#include "layout/map/fills.hpp"
#include "scene/items.hpp"

namespace layout {

/// The lit part of the comparison that the view asks for; null without one.
const filter::Intersection* litPart(const Request& request);

void lightRegions(const FrameContext& context, Fills& fills);
/// Rings around the places, except below `covered`.
void paintLitPlaces(const FrameContext& context, const std::vector<geo::Box>& covered, scene::Items& items);

}  // namespace layout
