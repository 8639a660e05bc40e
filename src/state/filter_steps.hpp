// Steps of the filter among the steps that can be undone: one order for all that Ctrl+Z takes back. Used by
// update only.
#pragma once

#include "state/app_state.hpp"

namespace state {

/// The filter was changed by hand; `before` it asked for that. `joins`: together with the step before.
void noteFilterStep(AppState& state, filter::Criteria before, bool joins = false);

/// The view as a whole was replaced: what its filter was before has no meaning in the new one, nor where its
/// names stood.
void forgetViewSteps(AppState& state);

}  // namespace state
