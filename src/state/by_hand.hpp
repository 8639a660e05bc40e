// Names and lists that somebody put somewhere on the map: which there are, and the step that takes one back.
// Where they stand in a picture, and what goes round them, is layout's (layout/place/by_hand).
#pragma once

#include "state/app_state.hpp"

namespace state {

/// Names may be moved now: at the desk, while the map can be seen.
bool canPlaceNames(const AppState& state);

/// The newest step of what can be undone, if it is one of these, is taken back; `redo`: done again.
void undoPlacing(AppState& state);
void redoPlacing(AppState& state);

}  // namespace state
