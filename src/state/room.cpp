// What is done while things are collected from the room: the question which of several towns is meant, giving
// dots in the list. What was collected is changed by edit_document.

#include <algorithm>

#include "state/apply.hpp"

namespace state {

void apply(const model::Atlas& atlas, AppState& state, const AskTown& action)
{
    AskedTown asked = action.asked;
    std::erase_if(asked.which, [&](model::PlaceId id) { return !atlas.gazetteer().contains(id); });
    if (asked.which.size() > mostAskedTowns) asked.which.resize(mostAskedTowns);
    if (asked.which.empty())
        state.transient.townAsked.reset();
    else
        state.transient.townAsked = std::move(asked);
}

void apply(const model::Atlas&, AppState& state, const SetCollecting& action)
{
    if (action.on && state.transient.mode != Mode::Present) return;
    state.transient.collecting = action.on;
    state.transient.townAsked.reset();
    if (!action.on) return;
    state.transient.presentation.exploring = true;
    state.transient.presentation.blank = Blank::None;
}

void apply(const model::Atlas&, AppState& state, const SetVoting& action)
{
    Transient& now = state.transient;
    now.voting = action.on;
    if (!action.on) return;
    // The list is there, whole and in its own order.
    now.tab = PanelTab::List;
    now.textOpen = now.filtersOpen = false;
}

}  // namespace state
