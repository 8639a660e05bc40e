#include "state/open_page.hpp"

#include "state/apply.hpp"
#include "state/history.hpp"

namespace state {

namespace {

/// Whatever lies over list and filters goes.
void uncoverList(AppState& state)
{
    state.transient.textOpen = false;
    state.transient.quiz.reset();
    state.transient.tab = PanelTab::List;
    state.transient.voting = false;
    state.transient.panel.missing = false;
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
    return is<GoBack>(action) || is<GoForward>(action) || is<StepBack>(action) || is<CloseCard>(action) ||
           is<ShowTab>(action) || is<SetVoting>(action) || is<SetMode>(action) ||
           is<StopPresenting>(action) || is<EndQuiz>(action) || is<SetTextOpen>(action) ||
           is<SetMissingOpen>(action) || is<SetFiltersOpen>(action) || is<GoToFilters>(action) ||
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

void apply(const model::Atlas&, AppState& state, const SetMissingOpen& action)
{
    if (action.open) {
        uncoverList(state);
        state.preferences.panelVisible = true;
        state.transient.filtersOpen = false;
    }
    state.transient.panel.missing = action.open;
}

void apply(const model::Atlas&, AppState& state, const ShowTab& action)
{
    state.transient.tab = action.tab;
    state.transient.townAsked.reset();
}

void apply(const model::Atlas&, AppState& state, const SetChooser& action)
{
    state.transient.chooser = action.chooser;
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
