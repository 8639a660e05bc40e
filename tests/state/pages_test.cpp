// Which page the panel shows, what a press on an entry means, what Esc closes: all of it without a panel.
#include <doctest/doctest.h>

#include "state/action.hpp"
#include "state/history.hpp"
#include "state_helper.hpp"

using namespace state;
using test_state::after;
using test_state::atlas;
using test_state::id;

namespace {

AppState start() { return initialState(ViewKind::Germany, {}, 1520, 1032); }
model::PlaceId jena() { return atlas().gazetteer().findByName("jena").front(); }
PageKind kindOf(const AppState& state) { return openPage(state).kind; }

const filter::RegionRef thuringia{filter::RegionRef::Kind::State, "DE-TH"};
const filter::EntryQuestion onWater{model::Topic::Water, {}};

}  // namespace

TEST_CASE("the page follows from the state, whatever was open before")
{
    CHECK(kindOf(start()) == PageKind::List);
    const std::vector<std::pair<Action, PageKind>> opens{{SetFiltersOpen{true}, PageKind::Filters},
                                                         {Select{id("world-list")}, PageKind::Entry},
                                                         {ShowTown{jena()}, PageKind::Town},
                                                         {PickRegion{thuringia}, PageKind::Region},
                                                         {AskWithoutEntry{onWater}, PageKind::Without},
                                                         {SetText{"st"}, PageKind::Results},
                                                         {SetTextOpen{true}, PageKind::Text},
                                                         {StartQuiz{1}, PageKind::Quiz}};
    for (const auto& [action, kind] : opens) CHECK(kindOf(after(start(), {action})) == kind);

    const AppState compared = after(start(), {Select{id("world-list")}, ToggleCompared{id("note")}});
    CHECK(kindOf(compared) == PageKind::Compare);
    CHECK(openPage(compared).entries == std::vector{id("world-list"), id("note")});
    // Two entries are two pages, one entry twice is one.
    CHECK(openPage(after(start(), {Select{id("note")}})) !=
          openPage(after(start(), {Select{id("world-list")}})));
    CHECK(openPage(after(start(), {ShowTown{jena()}, Select{id("note")}})) ==
          openPage(after(start(), {Select{id("note")}})));
}

TEST_CASE("tabs are pages of their own while scenes are edited; what is typed leads to what is found")
{
    AppState state = after(start(), {ShowTab{PanelTab::Room}});
    CHECK(kindOf(state) == PageKind::List);  // there are no tabs
    state = after(start(), {SetMode{Mode::Edit}, SetText{"st"}, ShowTab{PanelTab::Room}});
    CHECK(kindOf(state) == PageKind::Room);
    CHECK(state.view.criteria.text == "st");
    state = after(state, {SetText{"sta"}});
    CHECK(kindOf(state) == PageKind::Results);
    state = after(state, {ShowTab{PanelTab::Words}, SetMode{Mode::Explore}, SetMode{Mode::Edit}});
    CHECK(kindOf(state) == PageKind::Results);
}

TEST_CASE("each page that is opened is a new opening; only a way back leads to a page as it was left")
{
    const auto opening = [](const AppState& state) { return state.transient.opening; };
    AppState state = start();
    const unsigned first = opening(state).number;
    state = after(state, {PanBy{0, 10, 0}, Tick{5}, SetLens{Lens::Partners}});
    CHECK(opening(state).number == first);
    state = after(state, {Select{id("note")}});
    CHECK(opening(state).number == first + 1);
    CHECK_FALSE(opening(state).leadsBack);
    state = after(state, {SelectNeighbour{1}});
    CHECK(opening(state).number == first + 2);
    CHECK_FALSE(opening(state).leadsBack);
    state = after(state, {GoBack{}});
    CHECK(opening(state).number == first + 3);
    CHECK(opening(state).leadsBack);
    state = after(state, {StepBack{}});
    CHECK(opening(state).leadsBack);
    state = after(state, {ToggleValue{filter::Facet::Topic, filter::valueOf(model::Topic::Water)}});
    CHECK_FALSE(opening(state).leadsBack);
}

TEST_CASE("the key for the filters leads there from everywhere")
{
    const std::vector<std::vector<Action>> places{{},
                                                  {Select{id("note")}},
                                                  {ShowTown{jena()}, PickRegion{thuringia}, SetText{"x"}},
                                                  {SetTextOpen{true}},
                                                  {SetMode{Mode::Edit}, ShowTab{PanelTab::Words}},
                                                  {StartQuiz{1}},
                                                  {SetPanelVisible{false}},
                                                  {SetOverlay{Overlay::Help}},
                                                  {GoToFilters{}}};
    for (const std::vector<Action>& place : places) {
        AppState state = start();
        for (const Action& action : place) state = after(state, {action});
        const unsigned before = state.transient.opening.number;
        state = after(state, {GoToFilters{}});
        CHECK(kindOf(state) == PageKind::Filters);
        CHECK(state.preferences.panelVisible);
        CHECK(state.transient.overlay == Overlay::None);
        CHECK(state.transient.opening.number > before);
        CHECK(state.transient.opening.byKeyboard);
        CHECK_FALSE(after(state, {StepBack{}}).transient.opening.byKeyboard);
    }
    const AppState selected = after(start(), {Select{id("note")}});
    CHECK(after(selected, {GoToFilters{}, GoBack{}}).view.selection == selected.view.selection);
}

TEST_CASE("a press selects, or compares while one is being chosen; a fourth entry says why not")
{
    AppState state = after(start(), {Select{id("note")}});
    CHECK(is<Select>(pressEntry(state, id("world-list"), false)));
    CHECK(is<ToggleCompared>(pressEntry(state, id("world-list"), true)));
    state = after(state, {ChooseToCompare{}});
    CHECK(kindOf(state) == PageKind::List);
    CHECK(is<ToggleCompared>(pressEntry(state, id("world-list"), false)));
    CHECK(kindOf(after(state, {StepBack{}})) == PageKind::Entry);
    state = after(state, {ToggleCompared{id("world-list")}});
    CHECK(kindOf(state) == PageKind::Compare);
    CHECK(state.transient.choosingFor.empty());
    // Whatever else changes the selection ends the choosing, also when it comes back.
    const AppState other = after(state, {ChooseToCompare{}, Select{}, GoBack{}});
    CHECK(is<Select>(pressEntry(other, id("party-berlin"), false)));

    state = after(state, {ToggleCompared{id("party-berlin")}});
    CHECK(state.transient.refusal == Refusal::None);
    for (const Action& fourth : {Action(ToggleCompared{id("water-berlin")}), Action(ChooseToCompare{})}) {
        const AppState refused = after(state, {fourth});
        CHECK(refused.view.selection == state.view.selection);
        CHECK(kindOf(refused) == PageKind::Compare);
        CHECK(refused.transient.refusal == Refusal::ComparisonFull);
        CHECK(after(refused, {Tick{refused.transient.nowSeconds + 10}}).transient.refusal == Refusal::None);
        CHECK(after(refused, {ShowToast{"kopiert"}}).transient.refusal == Refusal::None);
    }
}

TEST_CASE("a chooser goes with its page, and before it with Esc")
{
    AppState state = after(start(), {SetChooser{{Chooser::Town, true}}});
    CHECK(after(state, {StepBack{}}).transient.chooser.which == Chooser::None);
    CHECK(after(state, {PanBy{0, 10, 0}}).transient.chooser.which == Chooser::Town);
    CHECK(after(state, {Select{id("note")}}).transient.chooser.which == Chooser::None);
    state = after(start(), {ShowTown{jena()}, Ask{}, SetChooser{{Chooser::Town, true}}});
    CHECK(state.transient.chooser.which == Chooser::Town);
}

TEST_CASE("steps of the filter and of the document are undone in the order in which they were made")
{
    const CollectedTown town{"Jena", "DE", "DE-TH", {}, {11.6, 50.9}, 1};
    AppState state = after(
        start(), {ToggleValue{filter::Facet::Topic, filter::valueOf(model::Topic::Water)}, AddTown{town},
                  ToggleValue{filter::Facet::Topic, filter::valueOf(model::Topic::Finance)}});
    const filter::Criteria both = state.view.criteria;
    state = after(state, {Undo{}});
    CHECK(state.view.criteria.topics == base::EnumSet<model::Topic>{model::Topic::Water});
    CHECK(state.document->towns.size() == 1);
    state = after(state, {Undo{}});
    CHECK(state.document->towns.empty());
    CHECK(state.view.criteria.topics == base::EnumSet<model::Topic>{model::Topic::Water});
    state = after(state, {Undo{}});
    CHECK(state.view.criteria.empty());
    CHECK(after(state, {Undo{}}) == state);
    state = after(state, {Redo{}, Redo{}, Redo{}});
    CHECK(state.view.criteria == both);
    CHECK(state.document->towns.size() == 1);
    CHECK(after(state, {Redo{}}) == state);
}

TEST_CASE("undoing the filter takes no map along, and knows nothing of another view")
{
    AppState state = after(start(), {ToggleValue{filter::Facet::Topic, filter::valueOf(model::Topic::Water)},
                                     Tick{2}, PanBy{0, 30, 0}});
    const geo::Camera camera = state.view.cameras[0];
    state = after(state, {Undo{}});
    CHECK(state.view.criteria.empty());
    CHECK(state.view.cameras[0] == camera);
    CHECK(state.undo.empty());
    state = after(state, {Redo{}});
    CHECK(state.view.criteria.topics.contains(model::Topic::Water));
    CHECK(state.view.cameras[0] == camera);

    TourScene scene;
    scene.view = start().view;
    scene.view.criteria.topics = {model::Topic::Peace};
    const AppState shown = after(state, {ShowStored{scene}});
    CHECK(after(shown, {Undo{}}).view == shown.view);
    // The way back through the views is a way of its own.
    const AppState back = after(state, {GoBack{}, Undo{}});
    CHECK(back.view.criteria.empty());
}

TEST_CASE("dragging the range of years is one step to undo")
{
    AppState state =
        after(start(), {ToggleValue{filter::Facet::Topic, filter::valueOf(model::Topic::Water)}, Tick{3}});
    for (int year = 1980; year < 1990; ++year) state = after(state, {SetFounded{year, 0}});
    CHECK(state.undo.size() == 2);
    state = after(state, {Undo{}});
    CHECK(state.view.criteria.foundedFrom == 0);
    CHECK(state.view.criteria.topics.contains(model::Topic::Water));
}
