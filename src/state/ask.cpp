// What is selected and asked: entries, regions, towns, questions. One of them at a time is what the card is
// about.
#include <algorithm>
#include <utility>

#include "filter/result.hpp"
#include "state/apply.hpp"
#include "state/filter_steps.hpp"
#include "state/history.hpp"
#include "state/move_map.hpp"
#include "state/notice.hpp"
#include "state/year_play.hpp"

namespace state {

namespace {

void clearSelection(AppState& state)
{
    state.view.selection.clear();
    state.view.overlap.reset();
}

void flyToTown(const model::Atlas& atlas, AppState& state)
{
    showSight(state, sightOf(atlas, state, *state.view.town));
}

}  // namespace

// --- selection
void apply(const model::Atlas& atlas, AppState& state, const Select& action)
{
    if (action.network && !known(atlas, *action.network)) return;
    std::vector<model::NetworkId> selection;
    if (action.network) selection.push_back(*action.network);
    if (selection == state.view.selection && !state.view.region) return;
    remember(state, HistoryStep::Other);
    state.view.selection = std::move(selection);
    state.view.region.reset();
    state.view.overlap.reset();
}

void apply(const model::Atlas& atlas, AppState& state, const ToggleCompared& action)
{
    if (!known(atlas, action.network)) return;
    auto& selection = state.view.selection;
    const auto chosen = std::find(selection.begin(), selection.end(), action.network);
    if (chosen == selection.end() && selection.size() >= maxSelection)
        return refuse(state, Refusal::ComparisonFull);
    remember(state, HistoryStep::Other);
    if (chosen == selection.end())
        selection.push_back(action.network);
    else
        selection.erase(chosen);
    state.view.region.reset();
    state.view.overlap.reset();
}

void apply(const model::Atlas&, AppState& state, const ChooseToCompare& action)
{
    const std::vector<model::NetworkId>& selection = state.view.selection;
    if (action.on && selection.size() >= maxSelection) return refuse(state, Refusal::ComparisonFull);
    state.transient.choosingFor = action.on ? selection : std::vector<model::NetworkId>{};
}

void apply(const model::Atlas& atlas, AppState& state, const SelectNeighbour& action)
{
    const std::vector<model::NetworkId> order =
        filter::inListOrder(atlas, filter::evaluate(atlas, state.view.criteria), state.view.listOrder,
                            state.preferences.language);
    if (order.empty()) return;
    const auto size = static_cast<int>(order.size());
    int next = action.step > 0 ? 0 : size - 1;
    if (!state.view.selection.empty()) {
        const auto found = std::find(order.begin(), order.end(), state.view.selection.front());
        if (found != order.end())
            next = ((static_cast<int>(found - order.begin()) + action.step) % size + size) % size;
    }
    apply(atlas, state, Select{order[static_cast<std::size_t>(next)]});
}

void apply(const model::Atlas& atlas, AppState& state, const Hover& action)
{
    state.transient.hovered = action.network && known(atlas, *action.network) ? action.network : std::nullopt;
}

void apply(const model::Atlas&, AppState& state, const HoverRegion& action)
{
    state.transient.hoveredRegion = action.region;
}

void apply(const model::Atlas& atlas, AppState& state, const PickRegion& action)
{
    state.transient.clickedAt = action.region ? action.at : std::nullopt;
    if (action.region == state.view.region && !action.flyThere) return;
    remember(state, HistoryStep::Other);
    state.view.region = action.region;
    if (!action.region) return;
    clearSelection(state);
    state.view.town.reset();
    if (const auto sight = sightOf(atlas, state, *action.region); sight && action.flyThere)
        showSight(state, *sight);
}

// --- questions
void apply(const model::Atlas& atlas, AppState& state, const ShowTown& action)
{
    if (action.town && !known(atlas, *action.town)) return;
    const bool shown = action.town == state.view.town &&
                       (!action.town || (state.view.selection.empty() && !state.view.region));
    if (shown && !action.flyThere) return;
    remember(state, HistoryStep::Other);
    state.view.town = action.town;
    if (!action.town) return;
    clearSelection(state);
    state.view.region.reset();
    state.view.withoutEntry.reset();
    if (action.flyThere) flyToTown(atlas, state);
}

void apply(const model::Atlas&, AppState& state, const AskWithoutEntry& action)
{
    const auto& question = action.question;
    if (question && !question->topic && !question->level) return;
    if (question == state.view.withoutEntry) return;
    remember(state, HistoryStep::Other);
    state.view.withoutEntry = question;
    if (!question) return;
    clearSelection(state);
    state.view.region.reset();
    state.view.town.reset();
}

void apply(const model::Atlas& atlas, AppState& state, const Ask& action)
{
    if (action.town && !known(atlas, *action.town)) return;
    remember(state, HistoryStep::Other);
    stopYears(state);
    filter::Criteria before = std::exchange(state.view.criteria, action.criteria);
    before.text.clear();
    if (action.town || action.withoutEntry)
        forgetViewSteps(state);
    else
        noteFilterStep(state, std::move(before));
    state.view.withoutEntry = action.withoutEntry;
    state.view.town = action.town;
    state.view.region.reset();
    clearSelection(state);
    if (action.town) {
        flyToTown(atlas, state);
    } else if (action.kind && *action.kind != state.view.kind) {
        changeKind(state, *action.kind);
        flyHome(state, 0);
    }
}

void apply(const model::Atlas&, AppState& state, const ChooseOverlap& action)
{
    const std::size_t compared = state.view.selection.size();
    if (action.choice && (compared < 2 || action.choice->mask == 0 || action.choice->mask >> compared != 0))
        return;
    if (action.choice == state.view.overlap) return;
    remember(state, HistoryStep::Other);
    state.view.overlap = action.choice;
}

void apply(const model::Atlas&, AppState& state, const SetLens& action) { state.view.lens = action.lens; }

void apply(const model::Atlas&, AppState& state, const SetListOrder& action)
{
    state.view.listOrder = action.order;
}

void apply(const model::Atlas&, AppState& state, const SetMayBeOpen& action)
{
    state.transient.mayBeOpen = action.open;
}

void apply(const model::Atlas&, AppState& state, const SetRelatedWeights& action)
{
    state.transient.relatedWeights = action.weights;
}

void apply(const model::Atlas&, AppState& state, const SetGlow& action)
{
    state.transient.glow = action.glow;
}

}  // namespace state
