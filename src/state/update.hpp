// The one place where state changes. Pure: no clock, no files; the time comes with Tick.
#pragma once

#include "model/atlas.hpp"
#include "state/action.hpp"
#include "state/app_state.hpp"

namespace state {

/// The state after `action`. Actions that name what no longer exists change nothing. Selecting, view
/// changes and flights push the previous view to the history; pan and zoom steps that follow each other
/// within a second share one entry. While presenting, what changes the view by hand leaves the scene to
/// explore.
AppState update(const model::Atlas& atlas, AppState state, const Action& action);

}  // namespace state
