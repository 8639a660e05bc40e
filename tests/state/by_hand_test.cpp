// Names placed by hand: a step each, which can be undone; Esc; where they cannot be moved.
#include <doctest/doctest.h>

#include "state/by_hand.hpp"
#include "state/step_back.hpp"
#include "state_helper.hpp"

using namespace state;
using test_state::after;
using test_state::id;

namespace {

AppState start() { return initialState(ViewKind::Germany, {}, 1520, 1032); }

HandPlaced water(double lonDeg) { return {id("water-berlin"), {}, geo::ProjectionId::Germany, {lonDeg, 50}}; }
HandPlaced list() { return {{}, "Berlin", geo::ProjectionId::Germany, {14, 54}}; }

}  // namespace

TEST_CASE("a name is placed, placed again, given back; each is a step, and only the newest place counts")
{
    AppState state = after(start(), {PlaceByHand{water(7)}, PlaceByHand{list()}, PlaceByHand{water(8)}});
    CHECK(state.view.byHand == std::vector{list(), water(8)});
    CHECK(state.undo.back().edit == Edit::PlaceName);
    CHECK_FALSE(isUnsaved(state));  // the view is nobody's document
    state = after(state, {Undo{}});
    CHECK(state.view.byHand == std::vector{water(7), list()});
    state = after(state, {Undo{}, Redo{}, Redo{}});
    CHECK(state.view.byHand == std::vector{list(), water(8)});

    state = after(state, {PlaceByItself{water(0)}});
    CHECK(state.view.byHand == std::vector{list()});
    state = after(state, {Undo{}, PlaceByItself{}});
    CHECK(state.view.byHand.empty());
    state = after(state, {Undo{}});
    CHECK(state.view.byHand.size() == 2);
    // On another map it is another place.
    HandPlaced world = water(9);
    world.map = geo::ProjectionId::World;
    CHECK(after(state, {PlaceByHand{world}}).view.byHand.size() == 3);
}

TEST_CASE("what changes nothing is no step, and what is in no data is not placed")
{
    AppState state = after(start(), {PlaceByItself{}, PlaceByHand{{model::NetworkId(9999), {}, {}, {}}},
                                     PlaceByHand{{{}, "", {}, {}}}});
    CHECK(state.view.byHand.empty());
    CHECK(state.undo.empty());
}

TEST_CASE("a step of the filter and one of a name are undone one after the other")
{
    AppState state = after(start(), {SetKnownOnly{true}, PlaceByHand{water(7)}});
    state = after(state, {Undo{}});
    CHECK(state.view.byHand.empty());
    CHECK(state.view.criteria.knownOnly);
    state = after(state, {Undo{}});
    CHECK_FALSE(state.view.criteria.knownOnly);
    state = after(state, {Redo{}, Redo{}});
    CHECK(state.view.byHand.size() == 1);
    // Another view has its own names.
    AppState other = after(state, {Select{id("world-list")}, GoBack{}, GoBack{}, GoBack{}});
    CHECK(other.view.byHand.empty());
}

TEST_CASE("Esc lets go of what is carried, then ends the moving of names; presenting has none of it")
{
    AppState state = after(start(), {SetPlacing{true}, Carry{Carried{water(7), 100, 20}}});
    CHECK(nextStepBack(state) == BackStep::Placing);
    state = after(state, {StepBack{}});
    CHECK_FALSE(state.transient.carried);
    CHECK(state.transient.placing);
    state = after(state, {StepBack{}});
    CHECK_FALSE(state.transient.placing);
    CHECK(state.view.byHand.empty());
    CHECK(nextStepBack(state) != BackStep::Placing);

    AppState presenting = start();
    presenting.transient.mode = Mode::Present;
    CHECK_FALSE(after(presenting, {SetPlacing{true}}).transient.placing);
    CHECK_FALSE(after(presenting, {Carry{Carried{water(7), 100, 20}}}).transient.carried);
}
