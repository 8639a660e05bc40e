// The steps between the panel's pages: what opens and closes one, and what goes with the page that was open.
// Used by update only.
#pragma once

#include "model/atlas.hpp"
#include "state/action.hpp"
#include "state/app_state.hpp"

namespace state {

/// After every action; `before` and `opening` are those before it.
void followPage(AppState& state, const Page& before, const PageOpening& opening, const Action& action);

}  // namespace state
