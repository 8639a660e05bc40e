// What changes in the panels' modes because something else did. Used by update only.
#pragma once

#include "state/app_state.hpp"

namespace state {

/// After every action.
void followPanel(AppState& state);

/// Of a narrow window: another page than `before` was opened, or the same one was asked for.
void followSheet(AppState& state, const Page& before);

}  // namespace state
