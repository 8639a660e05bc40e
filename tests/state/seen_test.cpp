// The record of an evening: what was to be seen for longer than a glance, by the time that Tick brings.
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
                  Select{id("states-erfurt")}, KeepScene{{"C", ""}}, Select{}, ShowScene{0}, Tick{100}});
}

using Titles = std::vector<base::LocalText>;
using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("a stray click is no part of the record, an entry that was looked at is")
{
    AppState state = after(start(), {Select{id("world-list")}, Tick{101}, Select{id("water-berlin")},
                                     Tick{102}, Select{}, Tick{200}});
    CHECK(state.record.selected.empty());
    state = after(state, {Select{id("world-list")}, Tick{202.9}});
    CHECK(state.record.selected.empty());
    CHECK(*secondsToRecord(atlas(), state) == doctest::Approx(0.1));
    state = after(state, {Tick{203}});
    CHECK(state.record.selected == Ids{"world-list"});
    CHECK_FALSE(secondsToRecord(atlas(), state));
    CHECK(after(state, {Tick{300}, Select{}, Select{id("world-list")}, Tick{400}}).record.selected ==
          Ids{"world-list"});  // once
}

TEST_CASE("the time counts while it is there, not the number of looks")
{
    AppState state = start();
    for (int i = 0; i < 10; ++i) {
        const double now = 100 + 5 * i;
        state = after(state, {Tick{now}, Select{id("world-list")}, Tick{now + 2}, Select{}, Tick{now + 4}});
    }
    CHECK(state.record.selected.empty());
    // No frame came between: it was there all the same until the next one.
    state = after(state, {Tick{200}, Select{id("world-list")}, Tick{260}, Select{}});
    CHECK(state.record.selected == Ids{"world-list"});
}

TEST_CASE("an entry beside which others come and go keeps its time")
{
    const AppState state =
        after(start(), {Select{id("world-list")}, Tick{102}, ToggleCompared{id("water-berlin")}, Tick{103},
                        ToggleCompared{id("water-berlin")}, Tick{104}});
    CHECK(state.record.selected == Ids{"world-list"});
}

TEST_CASE("scenes that were only passed on the way to another are not in the record")
{
    AppState state =
        after(start(), {StartPresenting{}, Tick{101}, NextScene{}, Tick{102}, NextScene{}, Tick{110}});
    CHECK(state.record.shown == Titles{{"C", ""}});
    CHECK(state.record.selected.empty());  // what a scene selects is the scene's
    state = after(state, {PreviousScene{}, Tick{120}, StopPresenting{}});
    CHECK(state.record.shown == Titles{{"C", ""}, {"B", ""}});
}

TEST_CASE("behind a black screen nothing is seen")
{
    AppState state = after(start(), {StartPresenting{}, ToggleBlank{}, Tick{130}});
    CHECK(state.record.shown.empty());
    CHECK_FALSE(secondsToRecord(atlas(), state));
    state = after(state, {ToggleBlank{}, Tick{132}});
    CHECK(state.record.shown.empty());
    state = after(state, {Tick{134}});
    CHECK(state.record.shown == Titles{{"A", ""}});
}

TEST_CASE("a scene that was left to explore counts until it was left")
{
    AppState state = after(start(), {StartPresenting{}, Tick{102}, PanBy{0, 30, 3}, Tick{150}});
    CHECK(state.record.shown.empty());
    state = after(state, {NextScene{}, Tick{152}, Select{id("world-list")}, Tick{160}});
    CHECK(state.record.shown.empty());
    CHECK(state.record.selected == Ids{"world-list"});
}
