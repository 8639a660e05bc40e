// Esc: one step back, always. The whole order of it, without a window and without panels.
#include <doctest/doctest.h>

#include "state/action.hpp"
#include "state/card_trail.hpp"
#include "state/step_back.hpp"
#include "state_helper.hpp"

using namespace state;
using test_state::after;
using test_state::atlas;
using test_state::id;

namespace {

AppState start() { return initialState(ViewKind::World, {}, 1520, 1032); }

/// World, Germany with one entry selected, Europe filtered.
AppState withTour()
{
    return after(start(), {KeepScene{{"A", ""}}, ShowView{ViewKind::Germany}, Select{id("states-erfurt")},
                           KeepScene{{"B", ""}}, ShowView{ViewKind::Europe}, Select{},
                           ToggleValue{filter::Facet::Topic, filter::valueOf(model::Topic::Water)},
                           KeepScene{{"C", ""}}, ShowScene{0}, Tick{100}});
}

AppState presenting() { return after(withTour(), {StartPresenting{}, NextScene{}, Tick{200}}); }

bool on(const AppState& state, std::size_t scene)
{
    return presentedScene(state) && state.transient.scene == scene &&
           cardOf(state.view) == cardOf(presentedScene(state)->view);
}

AppState back(const AppState& state) { return after(state, {StepBack{}}); }

}  // namespace

TEST_CASE("while exploring Esc returns to exactly the scene, whatever was done, and does not end the talk")
{
    const std::vector<std::vector<Action>> ways{
        {LeaveScene{}},
        {Select{id("world-list")}},
        {Select{}},
        {PanBy{0, 40, 3}},
        {ShowView{ViewKind::World}, Select{id("world-list")}, ZoomBy{0, 2, {}, false}},
        {ToggleValue{filter::Facet::Topic, filter::valueOf(model::Topic::Health)}},
        {SetText{"Wasser"}},
        {SetText{"Wasser"}, SetText{}, Select{id("world-list")}},
        {PickRegion{filter::RegionRef{filter::RegionRef::Kind::State, "DE-TH"}}},
        {AskWithoutEntry{filter::EntryQuestion{model::Topic::Water, {}}}},
        {StartQuiz{3}},
        {StartQuiz{3}, RevealSeat{}},
        {SetShowArcs{false}},
    };
    for (const auto& way : ways) {
        CAPTURE(way.front().kind());
        AppState state = presenting();
        for (const Action& action : way) state = after(state, {action});
        REQUIRE(state.transient.presentation.exploring);
        state = back(state);
        CHECK(on(state, 1));
        CHECK_FALSE(state.transient.quiz);
        CHECK(back(state).transient.mode == Mode::Explore);
    }
}

TEST_CASE("what a search lit up on the map goes out with the search, whoever ends it")
{
    const Glow lit{{model::PlaceId(0)}, {id("world-list")}};
    const AppState searched = after(presenting(), {SetText{"welt"}, SetGlow{lit}});
    CHECK(searched.transient.glow == lit);
    for (const Action& action :
         {Action{StepBack{}}, Action{NextScene{}}, Action{SetText{}}, Action{ResetFilters{}}})
        CHECK(after(searched, {action}).transient.glow == Glow{});
}

TEST_CASE("a search on top of what was explored goes first")
{
    AppState state = after(presenting(), {Select{id("world-list")}, SetText{"Wasser"}});
    state = back(state);
    CHECK(state.view.criteria.text.empty());
    CHECK(state.view.selection == std::vector{id("world-list")});
    CHECK(on(back(state), 1));
}

TEST_CASE(
    "what lies over a presentation goes before the presentation: help, number, black screen, light, panel")
{
    const auto goesFirst = [](const Action& action, auto isOpen) {
        const AppState state = after(presenting(), {action});
        REQUIRE(isOpen(state));
        const AppState next = back(state);
        CHECK_FALSE(isOpen(next));
        CHECK(next.transient.mode == Mode::Present);
        CHECK(back(next).transient.mode == Mode::Explore);
    };
    goesFirst(SetOverlay{Overlay::Help},
              [](const AppState& s) { return s.transient.overlay != Overlay::None; });
    goesFirst(TypeSceneDigit{2}, [](const AppState& s) { return s.transient.presentation.typedScene > 0; });
    goesFirst(ToggleBlank{Blank::White},
              [](const AppState& s) { return s.transient.presentation.blank != Blank::None; });
    goesFirst(KeepLight{true}, [](const AppState& s) { return s.transient.presentation.lightStays; });

    // The panel is there only beside the presenter's view.
    const AppState filters = after(presenting(), {NextScene{}, SetFiltersOpen{true}});
    CHECK(back(filters).transient.mode == Mode::Explore);
    AppState beside = after(filters, {SetAudience{AudienceScreen{"HDMI-1", 1920, 1080}, {}}, SetVoting{true},
                                      SetFiltersOpen{true}, ShowTab{PanelTab::Room}});
    for (const BackStep step :
         {BackStep::Tab, BackStep::Voting, BackStep::Filters, BackStep::EndPresentation}) {
        CHECK(nextStepBack(beside) == step);
        beside = back(beside);
    }
    // A card that belongs to the scene is the scene.
    const AppState card = after(presenting(), {SetAudience{AudienceScreen{"HDMI-1", 1920, 1080}, {}}});
    CHECK(nextStepBack(card) == BackStep::EndPresentation);
}

TEST_CASE("what only the panels know of comes in its place")
{
    const AppState desk = after(start(), {Select{id("world-list")}});
    const AppState menu = after(desk, {SetMenu{Menu::Map}});
    CHECK(nextStepBack(menu, {.field = true}) == BackStep::Menu);
    CHECK(nextStepBack(back(menu)) == BackStep::Card);
    CHECK(nextStepBack(desk, {.field = true}) == BackStep::Field);
    CHECK(nextStepBack(desk, {.emptySearch = true}) == BackStep::Field);
    CHECK(nextStepBack(desk) == BackStep::Card);
    CHECK(nextStepBack(start()) == BackStep::None);
    const AppState help = after(desk, {SetOverlay{Overlay::Help}});
    CHECK(nextStepBack(help, {.field = true}) == BackStep::Overlay);
    CHECK(nextStepBack(help, {.fieldOnSheet = true}) == BackStep::FieldOnSheet);
    const AppState chooser = after(start(), {SetChooser{{Chooser::Town, true}}});
    CHECK(nextStepBack(chooser, {.field = true}) == BackStep::Chooser);
    // In the room the large field is always there; an empty one is no step.
    const AppState room = after(presenting(), {LeaveScene{}});
    CHECK(nextStepBack(room, {.emptySearch = true}) == BackStep::ReturnToScene);
}

TEST_CASE("Esc ends everywhere: no state from which it leads nowhere or round in a circle")
{
    AppState state = after(presenting(), {SetAudience{AudienceScreen{"HDMI-1", 1920, 1080}, {}}, LeaveScene{},
                                          SetText{"Wasser"}, Select{id("world-list")}, SetVoting{true},
                                          ShowTab{PanelTab::Words}, SetFiltersOpen{true}, SetTextOpen{true},
                                          KeepLight{true}, ToggleBlank{}, SetOverlay{Overlay::Save}});
    int steps = 0;
    for (; nextStepBack(state) != BackStep::None; ++steps) {
        REQUIRE(steps < 30);
        const AppState next = back(state);
        CHECK_FALSE(next == state);
        state = next;
    }
    CHECK(state.transient.mode == Mode::Explore);
    CHECK(cardOf(state.view).isNone());
}

TEST_CASE("from a related entry Esc returns to the entry before, step by step, then to the list")
{
    AppState state = after(start(), {Select{id("world-list")}, LeaveCard{}, Select{id("water-berlin")},
                                     LeaveCard{}, Select{id("states-erfurt")}});
    CHECK(leadsToCard(state));
    state = back(state);
    CHECK(state.view.selection == std::vector{id("water-berlin")});
    state = after(state, {CloseCard{}});  // the button on the card does the same
    CHECK(state.view.selection == std::vector{id("world-list")});
    CHECK_FALSE(leadsToCard(state));
    state = back(state);
    CHECK(state.view.selection.empty());
    CHECK(nextStepBack(state) == BackStep::None);
}

TEST_CASE("so does Esc from an entry of a region or a town, from a comparison to the one entry")
{
    const filter::RegionRef thuringia{filter::RegionRef::Kind::State, "DE-TH"};
    AppState state = back(after(start(), {PickRegion{thuringia}, LeaveCard{}, Select{id("states-erfurt")}}));
    CHECK(state.view.region == thuringia);
    CHECK(state.view.selection.empty());

    const model::PlaceId jena(0);
    state = after(start(), {ShowTown{jena}, LeaveCard{}, PickRegion{thuringia}});
    CHECK(back(state).view.town == jena);

    state = after(start(), {Select{id("world-list")}, ToggleCompared{id("water-berlin")},
                            ToggleCompared{id("states-erfurt")}});
    state = back(state);
    CHECK(state.view.selection == std::vector{id("world-list"), id("water-berlin")});
    state = back(state);
    CHECK(state.view.selection == std::vector{id("world-list")});
    CHECK(back(state).view.selection.empty());
}

TEST_CASE("a question whose word was exchanged is the same card: the way back leads to where it was opened")
{
    const filter::EntryQuestion water{model::Topic::Water, {}}, health{model::Topic::Health, {}};
    AppState state = after(start(), {AskWithoutEntry{water}, LeaveCard{}, AskWithoutEntry{health}});
    CHECK_FALSE(leadsToCard(state));
    state = after(start(), {Select{id("world-list")}, LeaveCard{}, ShowTown{model::PlaceId(0)}, LeaveCard{},
                            ShowTown{model::PlaceId(1)}});
    CHECK(back(state).view.selection == std::vector{id("world-list")});
}

TEST_CASE("a card that was not opened from another one leads to the list, whatever was there before")
{
    const AppState state = after(start(), {Select{id("world-list")}, LeaveCard{}, Select{id("water-berlin")},
                                           Select{id("states-erfurt")}});
    CHECK_FALSE(leadsToCard(state));
    CHECK(back(state).view.selection.empty());
    // Something on the card was pressed that led nowhere; later another entry is taken on the map.
    const AppState later = after(start(), {Select{id("world-list")}, LeaveCard{}, SetLens{Lens::Partners},
                                           Tick{1}, Select{id("water-berlin")}});
    CHECK_FALSE(leadsToCard(later));
    // A scene, or the way back in the history, is no step from card to card.
    CHECK_FALSE(
        leadsToCard(after(withTour(), {Select{id("world-list")}, LeaveCard{}, Tick{300}, ShowScene{1}})));
    const AppState history = after(state, {GoBack{}, GoBack{}});
    CHECK_FALSE(leadsToCard(history));
}

TEST_CASE("while exploring a related entry leads back to the entry before, then to the scene")
{
    AppState state = after(presenting(), {Select{id("world-list")}, LeaveCard{}, Select{id("water-berlin")}});
    state = back(state);
    CHECK(state.view.selection == std::vector{id("world-list")});
    CHECK(state.transient.presentation.exploring);
    CHECK(on(back(state), 1));
}
