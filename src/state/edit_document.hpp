// The steps that change the document: scenes, towns, dots, notes, and undoing them. Used by update only.
#pragma once

#include "model/atlas.hpp"
#include "state/action.hpp"
#include "state/app_state.hpp"

namespace state {

void apply(const model::Atlas& atlas, AppState& state, const KeepScene& action);
void apply(const model::Atlas& atlas, AppState& state, const UpdateScene& action);
void apply(const model::Atlas& atlas, AppState& state, const EditScene& action);
void apply(const model::Atlas& atlas, AppState& state, const MoveScene& action);
void apply(const model::Atlas& atlas, AppState& state, const CopyScene& action);
void apply(const model::Atlas& atlas, AppState& state, const DeleteScene& action);
void apply(const model::Atlas& atlas, AppState& state, const EditTourTitle& action);
void apply(const model::Atlas& atlas, AppState& state, const OpenTour& action);
void apply(const model::Atlas& atlas, AppState& state, const OpenDocument& action);
void apply(const model::Atlas& atlas, AppState& state, const Saved& action);
void apply(const model::Atlas& atlas, AppState& state, const SetFileReply& action);
void apply(const model::Atlas& atlas, AppState& state, const ForgetUndo& action);
void apply(const model::Atlas& atlas, AppState& state, const AddTown& action);
void apply(const model::Atlas& atlas, AppState& state, const RemoveTown& action);
void apply(const model::Atlas& atlas, AppState& state, const Vote& action);
void apply(const model::Atlas& atlas, AppState& state, const ClearVotes& action);
void apply(const model::Atlas& atlas, AppState& state, const AddNote& action);
void apply(const model::Atlas& atlas, AppState& state, const EditNote& action);

/// The newest step, which is one of the document.
void undoEdit(AppState& state);
void redoEdit(AppState& state);

/// Keeps the number of steps within bounds.
void pushUndo(std::vector<UndoStep>& stack, UndoStep step);

}  // namespace state
