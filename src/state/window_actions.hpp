// Actions about the window itself: how wide it is, what points, where its sheet rests. Part of state/action.
#pragma once

#include "state/panel_modes.hpp"

namespace state {

/// Of the whole window, logical pixels.
struct ResizeWindow {
    double widthPx = 0;
};
/// What points: fingers or a mouse.
struct PointBy {
    bool touch = false;
};
/// Of a narrow window, see hasSheet.
struct RestSheet {
    SheetRest rest{};
};

}  // namespace state
