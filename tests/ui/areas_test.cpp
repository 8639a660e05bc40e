#include <doctest/doctest.h>

#include "panel_driver.hpp"
#include "support/sample_atlas.hpp"

TEST_CASE("the map's area is the same for draw and mapArea, and lies inside the window")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    test_support::PanelDriver driver(atlas);
    for (const double textScale : {0.8, 1.0, 1.5, 2.0})
        for (const double panelWidth : {320.0, 400.0, 640.0})
            for (const bool visible : {true, false}) {
                driver.state.preferences.textScale = textScale;
                driver.state.preferences.panelWidthPx = panelWidth;
                driver.state.preferences.panelVisible = visible;
                driver.frames(1);
                const geo::Box map = ui::mapArea(driver.state.preferences, 1280, 720, 1);
                CHECK(driver.output.mapPx == map);
                CHECK(map.maxX == 1280);
                CHECK(map.maxY == 720);
                CHECK(map.minY > 0);
                CHECK(map.width() >= 640);
                CHECK((map.minX == 0) == !visible);
                CHECK(driver.has("panel") == visible);
            }
}

TEST_CASE("the content scale counts like the text size, but not for lines")
{
    state::Preferences preferences;
    const geo::Box once = ui::mapArea(preferences, 1280, 720, 1),
                   twice = ui::mapArea(preferences, 2560, 1440, 2);
    CHECK(twice.minX == 2 * once.minX);
    CHECK(twice.minY == 2 * once.minY);
}

TEST_CASE("the panel's edge can be dragged, and the panel hidden and shown")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    test_support::PanelDriver driver(atlas);
    driver.drag("panel:edge", 100);
    REQUIRE(driver.wished<state::SetPanelWidth>());
    CHECK(driver.state.preferences.panelWidthPx == doctest::Approx(500).epsilon(0.01));
    driver.click("button:panel");
    CHECK_FALSE(driver.state.preferences.panelVisible);
    CHECK_FALSE(driver.has("panel"));
    driver.click("button:panel");
    CHECK(driver.has("panel"));
}

TEST_CASE("a tiny window does no harm")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    test_support::PanelDriver driver(atlas);
    for (const double size : {1.0, 40.0, 200.0}) {
        driver.widthPx = driver.heightPx = size;
        driver.frames(2);
    }
    driver.apply(state::Select{model::NetworkId(0)});
    driver.frames(2);
    driver.apply(state::SetOverlay{state::Overlay::Help});
    driver.frames(2);
    CHECK(driver.output.mapPx.maxX == 200);
}
