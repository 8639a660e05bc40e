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

/// On top of `stack`. `after`: the document on this side of the step. There are as many steps as there is
/// memory for (`maxUndoBytes`): what they keep beside the document is what differs from each other.
void pushUndo(base::SharedStack<UndoStep>& stack, UndoStep step, const Document& after);
inline constexpr std::size_t maxUndoBytes = std::size_t{256} << 20;

}  // namespace state
