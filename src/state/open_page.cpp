#include "state/open_page.hpp"

#include "state/any_action.hpp"
#include "state/history.hpp"

namespace state {

namespace {

/// Whatever lies over list and filters goes.
void uncoverList(AppState& state)
{
    state.transient.textOpen = false;
    state.transient.quiz.reset();
    state.transient.tab = PanelTab::List;
    View& view = state.view;
    if (view.criteria.text.empty() && !view.region && view.selection.empty() && !view.town &&
        !view.withoutEntry)
        return;
    remember(state, HistoryStep::Other);
    view.criteria.text.clear();
    view.region.reset();
    view.selection.clear();
    view.overlap.reset();
    view.town.reset();
    view.withoutEntry.reset();
}

/// The keyboard goes to the page although it may be open already.
void askForKeyboard(AppState& state)
{
    state.transient.opening = {state.transient.opening.number + 1, true, true};
}

template <class One, class Member>
bool closes(const Action& action, Member One::*subject)
{
    const One* one = as<One>(action);
    return one && !(one->*subject);
}

/// Somebody goes back to where he was: the page is found as it was left. Other ways to a page begin at its
/// top.
bool leadsBack(const Action& action)
{
    const SetText* text = as<SetText>(action);
    return is<GoBack>(action) || is<GoForward>(action) || is<StepBack>(action) || is<ShowTab>(action) ||
           is<SetMode>(action) || is<StopPresenting>(action) || is<EndQuiz>(action) ||
           is<SetTextOpen>(action) || is<SetFiltersOpen>(action) || is<GoToFilters>(action) ||
           is<ChooseToCompare>(action) || closes(action, &Select::network) ||
           closes(action, &PickRegion::region) || closes(action, &ShowTown::town) ||
           closes(action, &AskWithoutEntry::question) || (text && text->text.empty());
}

}  // namespace

void apply(const model::Atlas&, AppState& state, const SetFiltersOpen& action)
{
    state.transient.filtersOpen = action.open;
}

void apply(const model::Atlas&, AppState& state, const GoToFilters&)
{
    if (presentedScene(state)) return;
    if (openPage(state).kind != PageKind::Filters) uncoverList(state);
    state.preferences.panelVisible = true;
    state.transient.overlay = Overlay::None;
    state.transient.filtersOpen = true;
    askForKeyboard(state);
}

void apply(const model::Atlas&, AppState& state, const SetTextOpen& action)
{
    state.transient.textOpen = action.open;
    if (action.open && action.byKeyboard) askForKeyboard(state);
}

void apply(const model::Atlas&, AppState& state, const ShowTab& action) { state.transient.tab = action.tab; }

void apply(const model::Atlas&, AppState& state, const SetChooser& action)
{
    state.transient.chooser = action.chooser;
}

std::optional<Action> wayBack(const AppState& state)
{
    const Transient& transient = state.transient;
    if (transient.overlay != Overlay::None) return SetOverlay{Overlay::None};
    if (transient.chooser.which != Chooser::None) return SetChooser{};
    if (transient.mode == Mode::Present) return StopPresenting{};
    if (transient.yearPlay) return PlayYears{};
    switch (openPage(state).kind) {
    case PageKind::Text:
        return SetTextOpen{false};
    case PageKind::Quiz:
        return EndQuiz{};
    case PageKind::Words:
    case PageKind::Room:
        return ShowTab{PanelTab::List};
    case PageKind::Results:
        return SetText{};
    case PageKind::Region:
        return PickRegion{};
    case PageKind::Entry:
    case PageKind::Compare:
        return Select{};
    case PageKind::Town:
        return ShowTown{};
    case PageKind::Without:
        return AskWithoutEntry{};
    case PageKind::List:
    case PageKind::Filters:
        break;
    }
    if (!transient.choosingFor.empty()) return ChooseToCompare{false};
    if (transient.filtersOpen) return SetFiltersOpen{false};
    return std::nullopt;
}

void followPage(AppState& state, const Page& before, const PageOpening& opening, const Action& action)
{
    Transient& transient = state.transient;
    if (transient.choosingFor != state.view.selection) transient.choosingFor.clear();
    if (!hasTabs(state)) transient.tab = PanelTab::List;
    if (openPage(state) == before) return;
    transient.chooser = {};
    if (transient.opening == opening)
        transient.opening = {transient.opening.number + 1, leadsBack(action), false};
}

}  // namespace state
