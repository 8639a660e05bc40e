#include "state/filter_steps.hpp"

#include <algorithm>

#include "state/apply.hpp"
#include "state/by_hand.hpp"
#include "state/edit_document.hpp"
#include "state/history.hpp"

namespace state {

namespace {

bool isOfFilter(const UndoStep& step) { return step.criteria.has_value(); }
bool isOfNames(const UndoStep& step) { return step.placed.has_value(); }
bool isOfView(const UndoStep& step) { return isOfFilter(step) || isOfNames(step); }

/// Takes the newest step of `from` that is one of the filter, and keeps `now`, which leads back, in `to`.
void travelFilter(AppState& state, base::SharedStack<UndoStep>& from, base::SharedStack<UndoStep>& to,
                  filter::Criteria now)
{
    if (!from.find(isOfFilter)) return;
    std::vector<UndoStep> steps = from.values();
    const auto step = std::find_if(steps.rbegin(), steps.rend(), isOfFilter);
    filter::Criteria criteria = std::move(*step->criteria);
    steps.erase(std::next(step).base());
    from.assign(std::move(steps));
    pushUndo(to, {Edit::ChangeFilter, {}, std::move(now)}, *state.document);
    state.transient.yearPlay.reset();
    state.transient.typing.reset();
    state.view.criteria = std::move(criteria);
}

void undoFilterStep(AppState& state)
{
    filter::Criteria now = state.view.criteria;
    undoFilter(state);
    travelFilter(state, state.undo, state.redo, std::move(now));
}

}  // namespace

void noteFilterStep(AppState& state, filter::Criteria before, bool joins)
{
    if (before == state.view.criteria) return;
    joins = joins && !state.undo.empty() && isOfFilter(state.undo.back());
    if (!joins) pushUndo(state.undo, {Edit::ChangeFilter, {}, std::move(before)}, *state.document);
    state.redo.clear();
}

void forgetViewSteps(AppState& state)
{
    for (base::SharedStack<UndoStep>* stack : {&state.undo, &state.redo}) {
        if (!stack->find(isOfView)) continue;
        std::vector<UndoStep> steps = stack->values();
        std::erase_if(steps, isOfView);
        stack->assign(std::move(steps));
    }
}

void apply(const model::Atlas&, AppState& state, const UndoFilter&) { undoFilterStep(state); }

void apply(const model::Atlas&, AppState& state, const Undo&)
{
    if (state.undo.empty()) return;
    if (isOfNames(state.undo.back())) return undoPlacing(state);
    if (!isOfFilter(state.undo.back())) return undoEdit(state);
    undoFilterStep(state);
}

void apply(const model::Atlas&, AppState& state, const Redo&)
{
    if (state.redo.empty()) return;
    if (isOfNames(state.redo.back())) return redoPlacing(state);
    if (!isOfFilter(state.redo.back())) return redoEdit(state);
    remember(state, HistoryStep::Other);
    travelFilter(state, state.redo, state.undo, state.view.criteria);
}

}  // namespace state
