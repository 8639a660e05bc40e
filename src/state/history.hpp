// The way back: earlier views. Used by update only.
#pragma once

#include "state/app_state.hpp"

namespace state {

/// Keeps the present view as one to come back to. Camera and text steps that follow each other within a
/// second share one entry; the way forward is gone. False if it shares one.
bool remember(AppState& state, HistoryStep step);

/// Returns to the newest earlier (or later) view, flying there. Nothing happens when there is none.
void goBack(AppState& state);
void goForward(AppState& state);

/// Sets the view's camera of `frame` and lets the displayed one fly there (or jump, with reduced motion).
void flyTo(AppState& state, std::size_t frame, const geo::Camera& target);

/// `target` in place of the present view: the maps that are on the screen fly to theirs.
void flyInto(AppState& state, View target);

/// The newest view on the way back that asks for something else: its filter is what undoing brings. Null:
/// none.
const View* viewBeforeFilter(const AppState& state);

/// Takes the last change of the filter back, whatever else happened since; forward brings it again.
void undoFilter(AppState& state);

}  // namespace state
