// The steps that change the document: scenes, towns, dots, notes, and undoing them. Used by update only.
#pragma once

#include "state/app_state.hpp"

namespace state {

/// The newest step, which is one of the document.
void undoEdit(AppState& state);
void redoEdit(AppState& state);

/// Keeps the number of steps within bounds.
void pushUndo(std::vector<UndoStep>& stack, UndoStep step);

}  // namespace state
