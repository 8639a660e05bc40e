// Keys to actions, by the printed key. One table for the program and for the help overlay.
#pragma once

#include "platform/event.hpp"
#include "state/action.hpp"
#include "state/app_state.hpp"

namespace app {

/// Keys that are no text: they act although a text field has the keyboard.
bool worksWhileTyping(const platform::KeyEvent& key, const state::AppState& state);

/// What a key press means; `panelHasKeys`: arrows and page keys belong to the focused panel. Adds to
/// `wishes`.
void handleKey(const platform::KeyEvent& key, const state::AppState& state, bool panelHasKeys,
               state::Wishes& wishes);

}  // namespace app
