// The sheet that asks what differs between the entries here and a colleague's file, or between changes here
// and newer data: one by one, and nothing is taken over before the button below is pressed.
#pragma once

#include "ui/parts/panel_context.hpp"

namespace ui {

/// There is something to be asked, and no other sheet lies over it.
bool hasReview(const state::AppState& state);

/// True if it is to be closed.
bool drawReviewSheet(PanelContext& f, const Rect& window);

}  // namespace ui
