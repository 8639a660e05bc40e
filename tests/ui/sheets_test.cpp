#include <doctest/doctest.h>

#include "panel_driver.hpp"
#include "support/sample_atlas.hpp"

using test_support::PanelDriver;

TEST_CASE("help and about lie over everything: nothing below has a name, the keyboard stays on the sheet")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    driver.click("button:help");
    CHECK(driver.state.transient.overlay == state::Overlay::Help);
    CHECK(driver.has("sheet:help"));
    CHECK(driver.namesBeginning("list:").empty());
    CHECK_FALSE(driver.has("view:world"));
    CHECK(driver.output.wantsKeys);
    driver.type("x");
    CHECK(driver.state.view.criteria.text.empty());
    driver.key(ImGuiKey_Tab);
    CHECK(driver.memory.focus.visible());
    driver.click("sheet:help:close");
    CHECK(driver.state.transient.overlay == state::Overlay::None);

    driver.click("button:about");
    CHECK(driver.has("sheet:about"));
    driver.escape();
    CHECK(driver.state.transient.overlay == state::Overlay::None);
}

TEST_CASE("a press beside a sheet closes it, one on it does not")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    driver.click("button:about");
    driver.click("sheet:about");
    CHECK(driver.state.transient.overlay == state::Overlay::About);
    driver.moveTo(20, 500);
    ImGui::GetIO().MouseDown[0] = true;
    driver.frames(1);
    ImGui::GetIO().MouseDown[0] = false;
    driver.frames(2);
    CHECK(driver.state.transient.overlay == state::Overlay::None);
    CHECK(driver.state.view.selection.empty());
}

TEST_CASE("a question on the help sheet is asked and closes it")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    driver.click("button:help");
    driver.click("starter:climate");
    CHECK(driver.state.transient.overlay == state::Overlay::None);
    CHECK(driver.state.view.criteria.topics.contains(model::Topic::ClimateEnergy));
}

TEST_CASE("problems in the data are one quiet line and a list behind it")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas);
    CHECK_FALSE(driver.has("button:problems"));
    driver.problems.resize(1000, {base::Severity::Error, "networks.json", 12, "/networks/3/lat", "520 is not a latitude"});
    driver.frames(2);
    driver.click("button:problems");
    CHECK(driver.has("sheet:problems"));
    CHECK(ui::closeInnermost(driver.memory));
    driver.frames(1);
    CHECK_FALSE(driver.has("sheet:problems"));
}

TEST_CASE("what was done is said at the bottom of the map")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas);
    driver.apply(state::ShowToast{"Link kopiert"});
    driver.frames(1);
    REQUIRE(driver.has("toast"));
    const geo::Box toast = driver.find("toast")->boxPx, map = driver.output.mapPx;
    CHECK(toast.minX >= map.minX);
    CHECK(toast.maxX <= map.maxX);
    CHECK(toast.maxY < map.maxY);
}

TEST_CASE("Esc with nothing open in the panels is left to the state")
{
    ui::Memory memory;
    CHECK_FALSE(ui::closeInnermost(memory));
}
