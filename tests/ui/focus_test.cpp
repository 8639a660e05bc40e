#include <doctest/doctest.h>

#include "panel_driver.hpp"
#include "support/sample_atlas.hpp"
#include "ui/parts/focus.hpp"

using test_support::PanelDriver;
using ui::Focus;
using ui::FocusKeys;

namespace {

/// One frame with four controls: 1, then 11 and 12 of group 10, then 2.
void frame(Focus& focus, const FocusKeys& keys, bool withTwelve = true)
{
    focus.begin(keys, 0);
    focus.add({1, 0});
    focus.add({11, 10});
    if (withTwelve) focus.add({12, 10});
    focus.add({2, 0});
    focus.end();
}

FocusKeys tab(int direction = 1)
{
    FocusKeys keys;
    keys.tab = direction;
    return keys;
}
FocusKeys step(int direction)
{
    FocusKeys keys;
    keys.step = direction;
    return keys;
}

}  // namespace

TEST_CASE("Tab goes from group to group, arrows inside")
{
    Focus focus;
    frame(focus, {});
    CHECK_FALSE(focus.visible());
    frame(focus, tab());
    CHECK(focus.has(1));
    CHECK(focus.visible());
    frame(focus, tab());
    CHECK(focus.has(11));
    frame(focus, step(1));
    CHECK(focus.has(12));
    frame(focus, step(1));
    CHECK(focus.has(12));  // no way out by arrows
    frame(focus, tab());
    CHECK(focus.has(2));
    frame(focus, tab());
    CHECK(focus.has(1));  // round
    frame(focus, tab(-1));
    CHECK(focus.has(2));
    frame(focus, tab(-1));
    CHECK(focus.has(11));  // a group is entered at its beginning
    FocusKeys end;
    end.jump = 1;
    frame(focus, end);
    CHECK(focus.has(12));
}

TEST_CASE("when the focused control goes, its neighbour takes over")
{
    Focus focus;
    frame(focus, {});
    frame(focus, tab());
    frame(focus, tab());
    frame(focus, step(1));
    REQUIRE(focus.has(12));
    frame(focus, {}, false);
    CHECK(focus.has(2));
}

TEST_CASE("the pointer takes the ring away but not the place")
{
    Focus focus;
    frame(focus, {});
    focus.pressed(11, 10);
    CHECK_FALSE(focus.visible());
    FocusKeys activate;
    activate.activate = true;
    frame(focus, activate);
    CHECK_FALSE(focus.activated(11));  // Enter belongs to the map while no ring is shown
    frame(focus, tab());
    CHECK(focus.has(2));
    focus.pressed(0, 0);
    CHECK_FALSE(focus.visible());
}

TEST_CASE("keys reach a group that steps by itself")
{
    Focus focus;
    frame(focus, {});
    frame(focus, tab());
    frame(focus, tab());
    focus.begin(step(1), 10);
    CHECK(focus.pending().step == 1);
    CHECK(focus.has(11));
}

TEST_CASE("everything can be reached with Tab alone, and the list with arrows")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas);
    CHECK_FALSE(driver.output.wantsKeys);
    driver.key(ImGuiKey_Tab);
    CHECK(driver.output.wantsKeys);
    for (int i = 0; i < 30 && driver.memory.focus.currentGroup() != ui::itemKey("list"); ++i)
        driver.key(ImGuiKey_Tab);
    REQUIRE(driver.memory.focus.has(ui::itemKey("list:water-berlin")));
    CHECK(driver.state.transient.hovered == model::NetworkId(0));  // lights up on the map
    driver.key(ImGuiKey_DownArrow);
    CHECK(driver.memory.focus.has(ui::itemKey("list:states-erfurt")));
    driver.key(ImGuiKey_End);
    CHECK(driver.memory.focus.has(ui::itemKey("list:world-list")));
    CHECK(driver.has("list:world-list"));  // scrolled into view
    driver.key(ImGuiKey_Home);
    driver.key(ImGuiKey_Enter);
    driver.frames(8);
    CHECK(driver.state.view.selection == std::vector{model::NetworkId(0)});
    CHECK(driver.memory.focus.has(ui::itemKey("card:back")));
    driver.key(ImGuiKey_Space);
    driver.frames(4);
    CHECK(driver.state.view.selection.empty());
    CHECK(driver.memory.focus.has(ui::itemKey("list:water-berlin")));  // back where it came from
    CHECK(driver.state.view.criteria.text.empty());                    // the blank was no text
}

TEST_CASE("a press on the map gives the keyboard back to the map")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas);
    driver.key(ImGuiKey_Tab);
    REQUIRE(driver.output.wantsKeys);
    driver.moveTo(900, 400);
    ImGui::GetIO().MouseDown[0] = true;
    driver.frames(1);
    ImGui::GetIO().MouseDown[0] = false;
    driver.frames(2);
    CHECK_FALSE(driver.output.wantsKeys);
}

TEST_CASE("F6 goes through the parts of the window and back to where the keyboard was in each")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    const auto areaKey = [&](int direction) {
        driver.memory.areaStep = direction;
        driver.frames(3);
    };
    areaKey(1);
    CHECK(driver.memory.focus.has(ui::itemKey("search")));
    CHECK(driver.output.wantsText);
    areaKey(1);
    CHECK(driver.memory.focus.has(ui::itemKey("button:filters")));
    CHECK_FALSE(driver.output.wantsText);
    areaKey(1);
    CHECK(driver.memory.focus.has(ui::itemKey("list:water-berlin")));
    driver.key(ImGuiKey_DownArrow);
    CHECK(driver.memory.focus.has(ui::itemKey("list:states-erfurt")));
    areaKey(1);
    CHECK(driver.memory.focus.has(ui::itemKey("map")));
    CHECK(driver.output.mapHasKeys);
    CHECK_FALSE(driver.output.wantsKeys);  // arrows move the map
    areaKey(1);
    CHECK(driver.memory.focus.has(ui::itemKey("search")));  // without scenes there is no strip
    areaKey(-1);
    areaKey(-1);
    CHECK(driver.memory.focus.has(ui::itemKey("list:states-erfurt")));
    driver.apply(state::SetMode{state::Mode::Edit});
    driver.frames(3);
    areaKey(1);
    areaKey(1);
    CHECK_FALSE(driver.output.mapHasKeys);
    CHECK_FALSE(driver.memory.focus.has(ui::itemKey("search")));
    areaKey(1);
    CHECK(driver.memory.focus.has(ui::itemKey("search")));
}

TEST_CASE("from nowhere F6 begins with the search, backwards with the map")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas);
    driver.memory.areaStep = -1;
    driver.frames(3);
    CHECK(driver.output.mapHasKeys);
}
