// That something did not happen is said for a moment. Used by the parts of update only.
#pragma once

#include "state/app_state.hpp"

namespace state {

void refuse(AppState& state, Refusal why);

}  // namespace state
