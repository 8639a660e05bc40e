// What was made to fit what is asked fits it at every size: in the window, in a scene that is shown
// elsewhere.
#include <doctest/doctest.h>

#include "state/fit_selection.hpp"
#include "state_helper.hpp"

using namespace state;
using test_state::after;
using test_state::atlas;
using test_state::id;

namespace {

constexpr FrameSize wide{1520, 1032}, tall{500, 900};

/// Europe, where the entries on water are asked for.
AppState asking()
{
    AppState state = initialState(ViewKind::Europe, {}, wide.widthPx, wide.heightPx);
    filter::Criteria water;
    water.topics = {model::Topic::Water};
    return after(std::move(state), {SetCriteria{water}});
}

bool fits(const AppState& state)
{
    return state.view.cameras[0] == fitAsked(atlas(), state, 0) &&
           fitsAsked(atlas(), state.view, {state.transient.mapWidthPx, state.transient.mapHeightPx});
}

}  // namespace

TEST_CASE("a document is opened before the data know its own entries and places")
{
    View view = asking().view;
    view.criteria = {};
    view.selection = {model::NetworkId(atlas().networks().size())};
    CHECK_FALSE(fitsAsked(atlas(), view, wide));
    CHECK(refitted(atlas(), view, wide, tall) == refitted(view, wide, tall));
    view.selection.clear();
    view.town = model::PlaceId(std::size_t{100'000'000});
    CHECK_FALSE(fitsAsked(atlas(), view, wide));
    CHECK(refitted(atlas(), view, wide, tall) == refitted(view, wide, tall));
}

TEST_CASE("a map that fits goes on fitting when the window changes; one that was moved stays where it is")
{
    const AppState fitting = after(asking(), {FitSelection{}, Tick{1000}});
    REQUIRE(fits(fitting));
    const AppState narrow = after(fitting, {ResizeMap{tall.widthPx, tall.heightPx}});
    CHECK(fits(narrow));
    CHECK_FALSE(narrow.view.cameras[0] == fitting.view.cameras[0]);
    CHECK(after(narrow, {ResizeMap{wide.widthPx, wide.heightPx}}).view.cameras == fitting.view.cameras);

    const AppState moved = after(fitting, {PanBy{0, 40, 0}});
    CHECK_FALSE(fits(moved));
    CHECK_FALSE(fits(after(moved, {ResizeMap{tall.widthPx, tall.heightPx}})));
    CHECK_FALSE(fits(after(asking(), {ResizeMap{tall.widthPx, tall.heightPx}})));
    // What is asked for next has not been made to fit.
    const AppState other = after(fitting, {Select{id("states-erfurt")}});
    CHECK_FALSE(fits(after(other, {ResizeMap{tall.widthPx, tall.heightPx}})));
}

TEST_CASE("a scene that was framed by what it asks is framed by it wherever it is shown")
{
    AppState state = after(asking(), {FitSelection{}, Tick{1000}, KeepScene{{"A", ""}}, PanBy{0, 40, 0},
                                      KeepScene{{"B", ""}}, ResizeMap{tall.widthPx, tall.heightPx}});
    CHECK(fits(after(state, {ShowScene{0}})));
    CHECK_FALSE(fits(after(state, {ShowScene{1}})));
    state = after(state, {ShowScene{0}, StartPresenting{true}});
    CHECK(fits(state));
    // The words of a scene may take some of the map.
    CHECK(fits(after(state, {ResizeMap{700, 600}})));
    // Whoever looked around comes back to it.
    CHECK(fits(after(state, {LeaveScene{}, PanBy{0, 60, 0}, StepBack{}})));
}

TEST_CASE("two maps fit each what it has of it; where none has any, the cameras say it all")
{
    AppState twin = initialState(ViewKind::Twin, {}, wide.widthPx, wide.heightPx);
    twin = after(std::move(twin), {Select{id("states-erfurt")}, FitSelection{}, Tick{1000}});
    CHECK(fitsAsked(atlas(), twin.view, wide));
    const auto cameras = refitted(atlas(), twin.view, wide, tall);
    View shown = twin.view;
    shown.cameras = cameras;
    CHECK(fitsAsked(atlas(), shown, tall));
    const AppState nothing = initialState(ViewKind::Europe, {}, wide.widthPx, wide.heightPx);
    CHECK_FALSE(fitsAsked(atlas(), nothing.view, wide));
    CHECK(refitted(atlas(), nothing.view, wide, tall) == refitted(nothing.view, wide, tall));
}
