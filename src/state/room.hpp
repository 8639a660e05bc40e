// What is done while things are collected from the room: tabs of the panel, the question which of several
// towns is meant, giving dots in the list. Used by update only; what was collected is changed by
// edit_document.
#pragma once

#include "model/atlas.hpp"
#include "state/action.hpp"
#include "state/app_state.hpp"

namespace state {

void apply(const model::Atlas& atlas, AppState& state, const AskTown& action);
void apply(const model::Atlas& atlas, AppState& state, const SetCollecting& action);
void apply(const model::Atlas& atlas, AppState& state, const SetVoting& action);

}  // namespace state
