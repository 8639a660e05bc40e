// What changes in the panels' modes because something else did. Used by update only.
#pragma once

#include "state/app_state.hpp"

namespace state {

/// After every action.
void followPanel(AppState& state);

}  // namespace state
