// The steps that change the document: scenes, towns, dots, notes, entries, and undoing them. Used by update
// only.
#pragma once

#include "state/app_state.hpp"

namespace state {

/// `changed` in place of the present document as one step; nothing if it is the same. `typing`: letters in
/// one field, which share a step.
void setDocument(AppState& state, Edit kind, Document changed, std::optional<Typing> typing = {});

/// The newest step, which is one of the document.
void undoEdit(AppState& state);
void redoEdit(AppState& state);

/// Keeps the number of steps within bounds.
void pushUndo(std::vector<UndoStep>& stack, UndoStep step);

}  // namespace state
