#include "state/step_back.hpp"

#include "state/table_import.hpp"

#include "state/card_trail.hpp"
#include "state/history.hpp"
#include "state/page.hpp"
#include "state/presenting.hpp"

namespace state {

namespace {

/// The search has text that the scene has not, and nothing else was done since the scene was left.
bool onlySearched(const AppState& state)
{
    const std::vector<TourScene>& scenes = state.document->tour.scenes;
    if (state.transient.scene >= scenes.size()) return false;
    View now = state.view;
    const View& scene = scenes[state.transient.scene].view;
    now.criteria.text = scene.criteria.text;
    now.cameras = scene.cameras;  // those of a picture of another size
    return now == scene;
}

bool hasPanel(const AppState& state)
{
    const WindowFace face = faceOf(state);
    return face == WindowFace::Desk || face == WindowFace::Presenter;
}

/// The page that lies on top in the panel, where there is one.
BackStep onPage(const AppState& state)
{
    if (!hasPanel(state)) return BackStep::None;
    const Transient& now = state.transient;
    switch (openPage(state).kind) {
    case PageKind::Text:
        return BackStep::TextPanel;
    case PageKind::Quiz:
        return BackStep::Quiz;
    case PageKind::Form:
        return BackStep::Form;
    case PageKind::Missing:
        return BackStep::Missing;
    case PageKind::Words:
    case PageKind::Room:
        return BackStep::Tab;
    case PageKind::Results:
        return BackStep::SearchText;
    case PageKind::Region:
    case PageKind::Entry:
    case PageKind::Compare:
    case PageKind::Town:
    case PageKind::Without:
        return BackStep::Card;
    case PageKind::List:
    case PageKind::Filters:
        break;
    }
    if (now.voting) return BackStep::Voting;
    if (!now.choosingFor.empty()) return BackStep::Choosing;
    if (now.filtersOpen) return BackStep::Filters;
    return hasSheet(state) && now.panel.sheet != SheetRest::Handle ? BackStep::Sheet : BackStep::None;
}

BackStep whileExploring(const AppState& state, BackStep page)
{
    const Transient& now = state.transient;
    if (now.quiz) return BackStep::ReturnToScene;
    if (now.yearPlay) return BackStep::Years;
    if (page == BackStep::TextPanel || page == BackStep::Tab) return page;
    if (!state.view.criteria.text.empty())
        return onlySearched(state) ? BackStep::ReturnToScene : BackStep::SearchText;
    if (now.collecting && faceOf(state) == WindowFace::Room) return BackStep::Collecting;
    if (page != BackStep::Card && page != BackStep::None) return page;
    // What is shown instead of the scene goes at once, except what was come to from card to card.
    return leadsToCard(state) ? BackStep::Card : BackStep::ReturnToScene;
}

BackStep whilePresenting(const AppState& state)
{
    const Presentation& presentation = state.transient.presentation;
    if (presentation.typedScene > 0) return BackStep::SceneNumber;
    if (presentation.blank != Blank::None) return BackStep::Blank;
    if (presentation.lightStays) return BackStep::Light;
    const BackStep page = onPage(state);
    if (presentation.exploring) return whileExploring(state, page);
    // A card or a search that belongs to the scene is the scene.
    const bool scenes = page == BackStep::Card || page == BackStep::SearchText || page == BackStep::None;
    return scenes ? BackStep::EndPresentation : page;
}

}  // namespace

BackStep nextStepBack(const AppState& state, const OpenInPanels& open)
{
    const Transient& now = state.transient;
    if (now.panel.menu != Menu::None) return BackStep::Menu;
    if (now.overlay != Overlay::None) return open.fieldOnSheet ? BackStep::FieldOnSheet : BackStep::Overlay;
    if (now.review->has_value()) return BackStep::Overlay;
    if (now.table) return open.field ? BackStep::Field : BackStep::Overlay;
    if (now.townAsked) return BackStep::TownQuestion;
    if (now.chooser.which != Chooser::None && hasPanel(state)) return BackStep::Chooser;
    // In the room's face the search box is always there: leaving it is no step.
    if (open.field || (open.emptySearch && faceOf(state) != WindowFace::Room)) return BackStep::Field;
    if (open.townText && typingNamesTowns(state)) return BackStep::Field;
    if (now.mode == Mode::Present) return whilePresenting(state);
    if (now.placing || now.carried) return BackStep::Placing;
    return now.yearPlay ? BackStep::Years : onPage(state);
}

void stepBack(AppState& state)
{
    Transient& now = state.transient;
    switch (nextStepBack(state)) {
    case BackStep::Menu:
        now.panel.menu = Menu::None;
        break;
    case BackStep::Overlay:
        if (now.overlay == Overlay::None) {
            now.review = base::SharedValue<std::optional<Review>>{};
            closeTable(state);
        }
        now.overlay = Overlay::None;
        break;
    case BackStep::TownQuestion:
        now.townAsked.reset();
        break;
    case BackStep::Chooser:
        now.chooser = {};
        break;
    case BackStep::Choosing:
        now.choosingFor.clear();
        break;
    case BackStep::SceneNumber:
        now.presentation.typedScene = 0;
        break;
    case BackStep::Blank:
        now.presentation.blank = Blank::None;
        break;
    case BackStep::Light:
        now.presentation.lightStays = false;
        now.presentation.spotlightPx.reset();
        break;
    case BackStep::Quiz:
        now.quiz.reset();
        break;
    case BackStep::TextPanel:
        now.textOpen = false;
        break;
    case BackStep::Years:
        now.yearPlay.reset();
        break;
    case BackStep::Tab:
        now.tab = PanelTab::List;
        break;
    case BackStep::SearchText:
        remember(state, HistoryStep::Text);
        state.view.criteria.text.clear();
        break;
    case BackStep::Collecting:
        now.collecting = false;
        break;
    case BackStep::Placing:
        if (!now.carried) now.placing = false;
        now.carried.reset();
        break;
    case BackStep::Voting:
        now.voting = false;
        break;
    case BackStep::Card:
        closeCard(state);
        break;
    case BackStep::Form:
        now.panel.form.entry.reset();
        break;
    case BackStep::Missing:
        now.panel.missing = false;
        break;
    case BackStep::Filters:
        now.filtersOpen = false;
        break;
    case BackStep::Sheet:
        now.panel.sheet = now.panel.sheet == SheetRest::Whole ? SheetRest::Half : SheetRest::Handle;
        break;
    case BackStep::EndPresentation:
        stopPresenting(state);
        break;
    case BackStep::ReturnToScene:  // see its action, which knows the data
    case BackStep::None:
    case BackStep::FieldOnSheet:
    case BackStep::Field:
        break;
    }
}

}  // namespace state
