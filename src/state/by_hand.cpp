#include "state/by_hand.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "state/apply.hpp"
#include "state/edit_document.hpp"
#include "state/history.hpp"

namespace state {

namespace {

/// One step, as of the filter: the view changed, not the document.
void change(AppState& state, std::vector<HandPlaced> names)
{
    if (names == state.view.byHand) return;
    remember(state, HistoryStep::Other);
    UndoStep step{Edit::PlaceName, {}};
    step.placed = std::exchange(state.view.byHand, std::move(names));
    pushUndo(state.undo, std::move(step), *state.document);
    state.redo.clear();
}

void travel(AppState& state, base::SharedStack<UndoStep>& from, base::SharedStack<UndoStep>& to)
{
    UndoStep step = from.back();
    from.pop_back();
    UndoStep back{Edit::PlaceName, {}};
    back.placed = std::exchange(state.view.byHand, std::move(*step.placed));
    pushUndo(to, std::move(back), *state.document);
}

}  // namespace

bool canPlaceNames(const AppState& state)
{
    return state.transient.mode != Mode::Present && !state.transient.quiz;
}

void undoPlacing(AppState& state) { travel(state, state.undo, state.redo); }
void redoPlacing(AppState& state) { travel(state, state.redo, state.undo); }

void apply(const model::Atlas&, AppState& state, const SetPlacing& action)
{
    state.transient.placing = action.on && canPlaceNames(state);
    state.transient.carried.reset();
    state.transient.panel.menu = Menu::None;
}

void apply(const model::Atlas&, AppState& state, const Carry& action)
{
    if (action.carried && !canPlaceNames(state)) return;
    state.transient.carried = action.carried;
    if (action.carried) state.transient.hovered.reset();
}

void apply(const model::Atlas& atlas, AppState& state, const PlaceByHand& action)
{
    state.transient.carried.reset();
    const HandPlaced& name = action.name;
    const bool known =
        name.network.valid() ? name.network.index < atlas.networks().size() : !name.city.empty();
    if (!known || !std::isfinite(name.at.lonDeg) || !std::isfinite(name.at.latDeg)) return;
    std::vector<HandPlaced> names = state.view.byHand;
    std::erase_if(names, [&](const HandPlaced& other) { return other.isOf(name); });
    if (names.size() >= maxHandPlaced) names.erase(names.begin());
    names.push_back(name);
    change(state, std::move(names));
}

void apply(const model::Atlas&, AppState& state, const PlaceByItself& action)
{
    std::vector<HandPlaced> names = state.view.byHand;
    std::erase_if(names, [&](const HandPlaced& other) { return !action.name || other.isOf(*action.name); });
    change(state, std::move(names));
}

}  // namespace state
