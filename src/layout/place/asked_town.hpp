// Whether a seat lies in the town that is asked about, whose pin bears its name.
#pragma once

#include <cmath>

#include "layout/frame_context.hpp"

namespace layout {

inline bool isInAskedTown(const FrameContext& context, geo::LonLat seat)
{
    constexpr double reachDeg = 0.05;  // seats stand at their town's point, give or take a part of it
    const std::optional<model::PlaceId>& asked = context.request.view.town;
    if (!asked) return false;
    const geo::LonLat town = context.atlas().gazetteer()[*asked].position;
    return std::abs(town.lonDeg - seat.lonDeg) < reachDeg && std::abs(town.latDeg - seat.latDeg) < reachDeg;
}

}  // namespace layout
