// Which maps a picture consists of: the view's own, side by side, then the side map or overview that belongs
// to each. Decides where they stand and what they show, not what is drawn in them.
#pragma once

#include <vector>

#include "layout/frame_context.hpp"

namespace layout {

/// `mapPx`: the part of the picture that holds maps.
std::vector<FramePlan> planFrames(const Request& request, const geo::Box& mapPx);

}  // namespace layout
