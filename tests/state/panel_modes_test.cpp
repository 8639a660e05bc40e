// What is open, unfolded and chosen in the panels, without any panel.
#include <doctest/doctest.h>

#include "state/action.hpp"
#include "state/update.hpp"
#include "support/sample_atlas.hpp"

using namespace state;

namespace {

const model::Atlas& atlas()
{
    static const model::Atlas sample = test_support::sampleAtlasWithPlaces();
    return sample;
}

AppState after(AppState state, const std::vector<Action>& actions)
{
    for (const Action& action : actions) state = update(atlas(), std::move(state), action);
    return state;
}

AppState start() { return initialState(ViewKind::World, {}, 1520, 1032); }

model::NetworkId id(std::size_t index) { return model::NetworkId(index); }

AppState withScene() { return after(start(), {KeepScene{{"Eins", "One"}}}); }

template <class One>
bool endsWith(const std::vector<Action>& actions)
{
    return !actions.empty() && is<One>(actions.back());
}

}  // namespace

TEST_CASE("one menu of the bar is open at a time, and none where there is no bar")
{
    AppState state = after(start(), {SetMenu{Menu::More}, SetMenu{Menu::Map}});
    CHECK(state.transient.panel.menu == Menu::Map);
    CHECK(after(state, {SetMenu{}}).transient.panel.menu == Menu::None);
    state = after(withScene(), {SetMenu{Menu::More}, StartPresenting{}});
    CHECK(state.transient.panel.menu == Menu::None);
}

TEST_CASE("a part of a page is unfolded until it is folded; the card of another town begins folded")
{
    AppState state = start();
    CHECK(state.transient.panel.isOpen(Fold::Starters));
    CHECK_FALSE(after(state, {Unfold{Fold::Starters, false}}).transient.panel.isOpen(Fold::Starters));
    REQUIRE(atlas().gazetteer().size() > 1);
    const model::PlaceId one(0), other(1);
    state = after(state, {ShowTown{one}, Unfold{Fold::TownPossible}, Unfold{Fold::RelatedWeights}});
    CHECK(state.transient.panel.isOpen(Fold::TownPossible));
    CHECK(after(state, {ShowTown{}, ShowTown{one}}).transient.panel.isOpen(Fold::TownPossible));
    state = after(state, {ShowTown{other}});
    CHECK_FALSE(state.transient.panel.isOpen(Fold::TownPossible));
    CHECK(state.transient.panel.isOpen(Fold::RelatedWeights));
    state = after(state, {UnfoldTopic{model::Topic::Water}, UnfoldLevel{model::Level::Municipal},
                          UnfoldTopic{model::Topic::Water, false}, OrderRegion{RegionOrder::Level}});
    CHECK(state.transient.panel.unfoldedTopics.empty());
    CHECK(state.transient.panel.unfoldedLevels.contains(model::Level::Municipal));
    CHECK(state.transient.panel.regionOrder == RegionOrder::Level);
}

TEST_CASE("a group of filters is turned, and turned back")
{
    AppState state = after(start(), {TurnFilterGroup{"status"}, TurnFilterGroup{"reach"}});
    CHECK(state.transient.panel.turnedGroups == std::vector<std::string>{"status", "reach"});
    state = after(state, {TurnFilterGroup{"status"}});
    CHECK(state.transient.panel.turnedGroups == std::vector<std::string>{"reach"});
}

TEST_CASE("what a comparison counts is chosen for these entries, and a bar that is lit counts its own")
{
    using filter::OverlapOf;
    AppState state = after(start(), {Select{id(0)}, ToggleCompared{id(1)}, CountOverlap{OverlapOf::States}});
    CHECK(state.transient.panel.counts == OverlapOf::States);
    state = after(state, {ChooseOverlap{filter::OverlapChoice{OverlapOf::Countries, 1}}});
    CHECK(state.transient.panel.counts == OverlapOf::Countries);
    state = after(state, {CountOverlap{OverlapOf::States}});
    CHECK_FALSE(state.view.overlap);
    CHECK(state.transient.panel.counts == OverlapOf::States);
    CHECK_FALSE(after(state, {ToggleCompared{id(2)}}).transient.panel.counts);
}

TEST_CASE("what is saved is chosen once, whichever panel opens the sheet")
{
    SaveChoices choices;
    CHECK(choices.form() == SaveForm::PdfA4);
    choices.kind = SaveKind::Text;
    CHECK(choices.form() == SaveForm::Html);
    const AppState state = after(start(), {ChooseSave{choices}, SetOverlay{Overlay::Save}, StepBack{}});
    CHECK(state.transient.panel.save == choices);
}

TEST_CASE("what a press on the map means")
{
    const AppState desk = start();
    const geo::LonLat bonn{7.1, 50.7};
    CHECK(endsWith<Select>(pressMap(desk, {.network = id(0)}, false)));
    CHECK(endsWith<ToggleCompared>(pressMap(desk, {.network = id(0)}, true)));
    CHECK(endsWith<Vote>(pressMap(after(desk, {SetVoting{true}}), {.network = id(0)}, false)));
    CHECK(endsWith<ShowTown>(pressMap(desk, {.place = bonn, .town = model::PlaceId(0)}, false)));
    CHECK(endsWith<PickRegion>(pressMap(
        desk, {.place = bonn, .region = filter::RegionRef{filter::RegionRef::Kind::Country, "DE"}}, false)));
    // Beside everything it closes what is open, and leaves the scene in any case.
    CHECK(endsWith<LeaveScene>(pressMap(desk, {}, false)));
    CHECK(endsWith<Select>(pressMap(after(desk, {Select{id(0)}}), {}, false)));
    CHECK(endsWith<ShowTown>(pressMap(after(desk, {ShowTown{model::PlaceId(0)}}), {}, false)));
    // The picture's own answer comes first.
    const Action own = ShowView{ViewKind::Europe};
    CHECK(endsWith<ShowView>(pressMap(desk, {.network = id(0)}, false, &own)));
    // In the quiz a press points, and does nothing else.
    const AppState quiz = after(desk, {StartQuiz{1}});
    REQUIRE(quiz.transient.quiz);
    const std::vector<Action> guess = pressMap(quiz, {.place = bonn, .network = id(0)}, false, &own);
    REQUIRE(guess.size() == 1);
    CHECK(is<GuessSeat>(guess.front()));
    CHECK(pressMap(quiz, {}, false).empty());
}

TEST_CASE("the list of what is missing lies over the entries, and leads to a field and back")
{
    AppState state = after(start(), {SetMissingOpen{true}});
    CHECK(openPage(state).kind == PageKind::Missing);
    state = after(state, {Select{id(0)}, SetFormOpen{true, "member_figures"}});
    CHECK(openPage(state).kind == PageKind::Form);
    CHECK(state.transient.panel.form.atField == "member_figures");
    CHECK(state.transient.panel.form.unfolded.contains(overlay::findField("member_figures")->group));
    state = after(state, {StepBack{}, StepBack{}});
    CHECK(openPage(state).kind == PageKind::Missing);
    CHECK(openPage(after(state, {StepBack{}})).kind == PageKind::List);
}
