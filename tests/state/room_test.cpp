// Collecting from the room: tabs, towns, dots; and the number of a scene.
#include <doctest/doctest.h>

#include "state_helper.hpp"

using namespace state;
using test_state::after;
using test_state::atlas;
using test_state::id;

namespace {

AppState start()
{
    return after(initialState(ViewKind::World, {}, 1520, 1032),
                 {KeepScene{{"A", ""}}, ShowView{ViewKind::Germany}, KeepScene{{"B", ""}},
                  ShowView{ViewKind::Europe}, KeepScene{{"C", ""}}, ShowScene{0}, Tick{100}});
}

CollectedTown town(const char* name, geo::LonLat position)
{
    CollectedTown made;
    made.name = name;
    made.country = "DE";
    made.position = position;
    return made;
}

}  // namespace

TEST_CASE("a town called out twice counts up, also by its name in the other language")
{
    const AppState state =
        after(start(), {AddTown{town("Köln", {6.96, 50.94})}, AddTown{town("Erfurt", {11, 51})},
                        AddTown{town("Cologne", {6.96, 50.94})}});
    REQUIRE(state.document->towns.size() == 2);
    CHECK(state.document->towns.front().people == 2);
    CHECK(state.document->towns.front().name == "Köln");
}

TEST_CASE("what is typed names towns while the room's tab is shown, and searches everywhere else")
{
    AppState state = after(start(), {SetMode{Mode::Edit}});
    CHECK_FALSE(typingNamesTowns(state));
    state = after(state, {ShowTab{PanelTab::Room}});
    CHECK(typingNamesTowns(state));
    CHECK_FALSE(typingNamesTowns(after(state, {SetOverlay{Overlay::Help}})));
    CHECK_FALSE(typingNamesTowns(after(state, {SetTextOpen{true}})));
    CHECK_FALSE(typingNamesTowns(after(state, {SetPanelVisible{false}})));
    CHECK_FALSE(typingNamesTowns(after(state, {StartQuiz{1}})));
    CHECK_FALSE(typingNamesTowns(after(state, {SetMode{Mode::Explore}})));
    CHECK_FALSE(typingNamesTowns(after(state, {SetText{"Wasser"}})));  // the results are there
    // A text left in the search makes no tab dead.
    CHECK(typingNamesTowns(after(state, {SetText{"Wasser"}, ShowTab{PanelTab::Room}})));
}

TEST_CASE("on the only screen the room's large field takes towns when it is told to, and the scene is left")
{
    AppState state = after(start(), {StartPresenting{}});
    CHECK(faceOf(state) == WindowFace::Scene);
    CHECK_FALSE(typingNamesTowns(state));
    state = after(state, {SetCollecting{true}});
    CHECK(faceOf(state) == WindowFace::Room);
    CHECK(typingNamesTowns(state));
    CHECK(faceOf(after(state, {SetAudience{AudienceScreen{"HDMI-1", 1920, 1080}, {}}})) ==
          WindowFace::Presenter);
    CHECK_FALSE(typingNamesTowns(after(state, {NextScene{}})));
    CHECK_FALSE(after(state, {NextScene{}, LeaveScene{}}).transient.collecting);
    CHECK_FALSE(after(start(), {SetCollecting{true}}).transient.collecting);
}

TEST_CASE("which of several towns is asked until one is taken, or something else is done")
{
    const AskedTown neustadt{"Neustadt", {model::PlaceId(0), model::PlaceId(1)}};
    const AppState asked = after(start(), {SetMode{Mode::Edit}, ShowTab{PanelTab::Room}, AskTown{neustadt}});
    CHECK(asked.transient.townAsked == neustadt);
    CHECK_FALSE(after(asked, {AddTown{town("Neustadt", {11, 50})}}).transient.townAsked);
    CHECK_FALSE(after(asked, {StepBack{}}).transient.townAsked);
    CHECK(after(asked, {StepBack{}}).transient.tab == PanelTab::Room);
    CHECK_FALSE(after(asked, {ShowTab{PanelTab::List}}).transient.townAsked);
    CHECK_FALSE(after(asked, {AskTown{}}).transient.townAsked);
    CHECK_FALSE(after(asked, {SetMode{Mode::Explore}}).transient.townAsked);
    CHECK_FALSE(after(asked, {StartPresenting{}}).transient.townAsked);
    // Nine have a digit; what the gazetteer does not have is not offered.
    AskedTown many{"Neustadt", {}};
    for (int i = 0; i < 20; ++i) many.which.push_back(model::PlaceId(static_cast<std::uint32_t>(i % 2)));
    many.which.insert(many.which.begin(), model::PlaceId(999999));
    const AppState most = after(asked, {AskTown{many}});
    CHECK(most.transient.townAsked->which.size() == mostAskedTowns);
    CHECK(most.transient.townAsked->which.front() == model::PlaceId(0));
}

TEST_CASE("giving dots has the list, whole; each press is one, and undone it is one less")
{
    AppState state = after(start(), {SetMode{Mode::Edit}, ShowTab{PanelTab::Room}, SetFiltersOpen{true},
                                     SetTextOpen{true}, SetVoting{true}});
    CHECK(state.transient.tab == PanelTab::List);
    CHECK_FALSE(state.transient.filtersOpen);
    CHECK_FALSE(state.transient.textOpen);
    state = after(
        state, {Vote{id("world-list"), 1}, Vote{id("world-list"), 1}, Vote{id("water-berlin"), 1}, Undo{}});
    CHECK(state.document->votes == std::vector<Votes>{{"world-list", 2}});
    CHECK(state.transient.voting);
    CHECK_FALSE(after(state, {StepBack{}}).transient.voting);
}

TEST_CASE("a number and Enter go to that scene; one that there is not changes nothing")
{
    const AppState state = after(start(), {StartPresenting{}});
    const auto scene = [&](std::initializer_list<int> digits) {
        AppState next = state;
        for (const int digit : digits) next = after(next, {TypeSceneDigit{digit}});
        next = after(next, {GoToTypedScene{}});
        CHECK(next.transient.presentation.typedScene == 0);
        CHECK(presentedScene(next) != nullptr);
        return next.transient.scene;
    };
    CHECK(scene({3}) == 2);
    CHECK(scene({0, 2}) == 1);
    CHECK(scene({}) == 0);
    CHECK(scene({0}) == 0);
    CHECK(scene({4}) == 0);
    CHECK(scene({1, 2}) == 0);
    CHECK(scene({9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9}) == 0);
    CHECK(after(state, {TypeSceneDigit{-1}}).transient.presentation.typedScene == 0);
    CHECK(after(state, {TypeSceneDigit{10}}).transient.presentation.typedScene == 0);
}

TEST_CASE("a number is forgotten after a while, and by a page turned; a new one begins from nothing")
{
    AppState state = after(start(), {StartPresenting{}, TypeSceneDigit{3}, Tick{103}});
    CHECK(state.transient.presentation.typedScene == 3);
    CHECK(after(state, {Tick{106}}).transient.presentation.typedScene == 0);
    CHECK(after(state, {Tick{106}, TypeSceneDigit{2}, GoToTypedScene{}}).transient.scene == 1);
    CHECK(after(state, {NextScene{}}).transient.presentation.typedScene == 0);
    CHECK(after(state, {LeaveScene{}}).transient.presentation.typedScene == 0);
    // From exploring, too, and from a black screen.
    CHECK(after(start(), {StartPresenting{}, LeaveScene{}, TypeSceneDigit{3}, GoToTypedScene{}})
              .transient.scene == 2);
    const AppState black =
        after(start(), {StartPresenting{}, ToggleBlank{}, TypeSceneDigit{2}, GoToTypedScene{}});
    CHECK(black.transient.scene == 1);
    CHECK(black.transient.presentation.blank == Blank::None);
    CHECK(after(start(), {TypeSceneDigit{2}}).transient.presentation.typedScene ==
          0);  // nothing is presented
}
