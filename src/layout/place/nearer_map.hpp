// Whether another map of the picture shows a place larger: what finds no room here is named there.
// Decides nothing.
#pragma once

#include <algorithm>

#include "layout/frame_context.hpp"

namespace layout {

inline bool isShownNearer(const FrameContext& context, geo::LonLat place)
{
    constexpr double clearlyNearer = 0.5;
    return std::any_of(
        context.otherFrames.begin(), context.otherFrames.end(), [&](const geo::Viewport& other) {
            return other.camera().metresPerPx < clearlyNearer * context.viewport.camera().metresPerPx &&
                   other.boxPx().contains(other.toPx(place));
        });
}

}  // namespace layout
