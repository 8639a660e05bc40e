// The title of the window: which file is open, and whether something in it is not saved.
#pragma once

#include <string>

#include "state/app_state.hpp"

namespace app {

/// "Kommunalatlas", "Abend - Kommunalatlas"; with a dot before it while something is not saved.
std::string windowTitle(const state::AppState& state);

}  // namespace app
