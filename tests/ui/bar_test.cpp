#include <doctest/doctest.h>

#include <memory>

#include "panel_driver.hpp"
#include "support/sample_atlas.hpp"

using test_support::PanelDriver;

namespace {

/// Everything that stands in the bar.
std::vector<ui::NamedRect> barItems(const PanelDriver& driver)
{
    std::vector<ui::NamedRect> items;
    const geo::Box bar{0, 0, driver.widthPx, driver.output.mapPx.minY};
    for (const ui::NamedRect& rect : driver.output.rects)
        if (rect.boxPx.intersects(bar) && rect.name != "panel" && rect.name != "panel:edge")
            items.push_back(rect);
    return items;
}

}  // namespace

TEST_CASE("the bar fits at every width, language and text size: nothing overlaps, nothing is cut off")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas);
    for (const double width : {1280.0, 1366.0, 1920.0, 3840.0})
        for (const double textScale : {0.8, 1.0, 1.2, 1.5, 2.0})
            for (const base::Language language : {base::Language::De, base::Language::En}) {
                driver.widthPx = width;
                driver.state.preferences.textScale = textScale;
                driver.state.preferences.language = language;
                driver.frames(2);
                CAPTURE(width);
                CAPTURE(textScale);
                for (const char* always :
                     {"button:panel", "search", "view:world", "view:europe", "view:germany", "view:twin"})
                    CHECK_MESSAGE(driver.has(always), always);
                const bool reachable = driver.has("button:help") || driver.has("button:menu");
                CHECK(reachable);
                const std::vector<ui::NamedRect> items = barItems(driver);
                for (std::size_t i = 0; i < items.size(); ++i) {
                    CAPTURE(items[i].name);
                    CHECK(items[i].boxPx.minX >= 0);
                    CHECK(items[i].boxPx.maxX <= width);
                    CHECK(items[i].boxPx.maxY <= driver.output.mapPx.minY);
                    for (std::size_t j = 0; j < i; ++j) {
                        CAPTURE(items[j].name);
                        CHECK_FALSE(items[i].boxPx.intersects(items[j].boxPx));
                    }
                }
                CHECK(driver.find("search")->boxPx.width() >= 170 * textScale);
            }
}

TEST_CASE("at 1280 pixels and ordinary text no button hides in a menu")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas);
    for (const base::Language language : {base::Language::De, base::Language::En}) {
        driver.state.preferences.language = language;
        driver.frames(2);
        CHECK_FALSE(driver.has("button:menu"));
        for (const char* button :
             {"button:back", "button:forward", "button:home", "button:fit", "button:zoom-in",
              "button:zoom-out", "language:de", "language:en", "button:theme", "button:text-smaller",
              "button:text-larger", "button:fullscreen", "button:help", "button:about"})
            CHECK_MESSAGE(driver.has(button), button);
    }
}

TEST_CASE("the tooltip of a menu's button does not lie over the open menu")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas);
    driver.hover("button:map");
    driver.frames(60);
    CHECK(driver.has("tooltip"));
    driver.click("button:map");
    driver.hover("button:map");
    driver.frames(60);
    CHECK(driver.has("map:arcs"));
    CHECK_FALSE(driver.has("tooltip"));
}

TEST_CASE("what the picture has to say of a place waits under the pointer, and not below a sheet")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas);
    driver.mapHint = ui::Input::MapHint{"Jena", {900, 400, 910, 410}};
    driver.frames(2);
    CHECK_FALSE(driver.has("tooltip"));
    driver.frames(60);
    REQUIRE(driver.has("tooltip"));
    CHECK(driver.find("tooltip")->boxPx.minY > 410);
    driver.apply(state::SetOverlay{state::Overlay::Help});
    driver.frames(2);
    CHECK_FALSE(driver.has("tooltip"));
    driver.apply(state::SetOverlay{state::Overlay::None});
    driver.mapHint.reset();
    driver.frames(2);
    CHECK_FALSE(driver.has("tooltip"));
}

TEST_CASE("what has no room is in the menu and works there")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas);
    driver.state.preferences.textScale = 2;
    driver.frames(2);
    CHECK_FALSE(driver.has("button:theme"));
    driver.click("button:menu");
    CHECK(driver.has("button:theme"));
    driver.click("button:theme");
    CHECK(driver.state.preferences.theme == state::Theme::Dark);
    CHECK(driver.state.transient.panel.menu == state::Menu::None);

    driver.click("button:menu");
    driver.click("button:text-smaller");
    CHECK(driver.state.preferences.textScale == doctest::Approx(1.9));
    CHECK(driver.state.transient.panel.menu == state::Menu::More);  // likely wanted again
    driver.escape();
    driver.frames(1);
    CHECK_FALSE(driver.has("button:text-smaller"));

    driver.click("button:menu");
    driver.click("button:language");
    CHECK(driver.state.preferences.language == base::Language::En);
}

TEST_CASE("at 200 % text on a small screen every button is in sight, in the bar or in its menu, which a "
          "press on another button closes")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas);
    driver.widthPx = 1280;
    driver.heightPx = 720;
    driver.state.preferences.textScale = 2;
    for (const base::Language language : {base::Language::De, base::Language::En}) {
        driver.state.preferences.language = language;
        driver.frames(2);
        driver.click("button:menu");
        driver.frames(2);
        for (const char* button :
             {"button:panel", "search", "button:present", "button:scenes", "button:map", "button:back",
              "button:forward", "button:home", "button:fit", "button:zoom-in", "button:zoom-out",
              "button:language", "button:save", "button:theme", "button:text-smaller", "button:text-larger",
              "button:fullscreen", "button:help", "button:about"}) {
            CAPTURE(std::string(button));
            REQUIRE(driver.has(button));
            const geo::Box box = driver.find(button)->boxPx;
            CHECK(box.minX >= 0);
            CHECK(box.maxX <= 1280);
            CHECK(box.maxY <= 720);
            CHECK(box.height() >= 60);
        }
        driver.click("button:scenes");
        driver.frames(2);
        CHECK(driver.state.transient.mode == state::Mode::Edit);
        CHECK(driver.state.transient.panel.menu == state::Menu::None);
        driver.click("button:scenes");
        driver.click("button:map");
        driver.click("button:scenes");
        driver.frames(2);
        CHECK(driver.state.transient.mode == state::Mode::Edit);
        CHECK(driver.state.transient.panel.menu == state::Menu::None);
        driver.click("button:scenes");
    }
}

TEST_CASE("the map menu stays open while things are tried, Esc closes it")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas);
    CHECK_FALSE(driver.has("map:entry-counts"));
    driver.click("button:map");
    driver.click("map:entry-counts");
    CHECK(driver.state.view.showEntryCounts);
    driver.click("map:graticule");
    CHECK(driver.state.view.showGraticule);
    driver.click("map:arcs");
    CHECK_FALSE(driver.state.view.showArcs);
    driver.click("map:reduced-motion");
    CHECK(driver.state.preferences.reducedMotion);
    driver.click("map:contrast");
    CHECK(driver.state.preferences.theme == state::Theme::Contrast);
    driver.click("map:preview-deutan");
    CHECK(driver.state.transient.preview == state::Preview::Deutan);
    driver.click("map:preview-none");
    CHECK(driver.state.transient.preview == state::Preview::None);
    CHECK(driver.state.transient.panel.menu == state::Menu::Map);
    driver.escape();
    driver.frames(1);
    CHECK_FALSE(driver.has("map:entry-counts"));
}

TEST_CASE("the map menu's switch sizes symbols by the most frequent unit and offers the others")
{
    const model::Atlas sample = test_support::sampleAtlas();
    model::Atlas::Parts parts;
    parts.networks.assign(sample.networks().begin(), sample.networks().end());
    parts.geography = std::make_shared<const model::Geography>(sample.geography());
    for (std::size_t i = 0; i < 3; ++i) {
        model::Figure figure;
        figure.count = 100;
        figure.unit = i < 2 ? "cities" : "municipalities";
        parts.networks[i].members.push_back(figure);
        figure.unit = "municipalities";
        parts.networks[i].members.push_back(figure);
    }
    const model::Atlas atlas{std::move(parts)};
    PanelDriver driver(atlas);
    driver.click("button:map");
    CHECK_FALSE(driver.has("map:size-cities"));
    driver.click("map:sizes");
    CHECK(driver.state.view.sizeUnit == "municipalities");
    driver.click("map:size-cities");
    CHECK(driver.state.view.sizeUnit == "cities");
    driver.click("map:sizes");
    CHECK(driver.state.view.sizeUnit.empty());
    driver.frames(1);
    CHECK_FALSE(driver.has("map:size-cities"));
}

TEST_CASE("each button of the bar does what it says")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas);
    driver.click("view:germany");
    CHECK(driver.state.view.kind == state::ViewKind::Germany);
    driver.click("view:twin");
    CHECK(driver.state.view.kind == state::ViewKind::Twin);

    driver.forget();
    driver.click("button:zoom-in");
    std::size_t zooms = 0;
    for (const state::Action& action : driver.actions) zooms += state::is<state::ZoomBy>(action) ? 1 : 0;
    CHECK(zooms == 2);  // both maps of the twin
    CHECK(driver.wished<state::ZoomBy>()->factor > 1);
    driver.click("button:zoom-out");
    CHECK(driver.wished<state::ZoomBy>()->factor < 1);
    driver.click("button:home");
    CHECK(driver.wished<state::GoHome>());
    driver.click("button:back");
    CHECK(driver.wished<state::GoBack>());
    driver.click("button:forward");
    CHECK(driver.wished<state::GoForward>());
    driver.click("language:en");
    CHECK(driver.state.preferences.language == base::Language::En);
    driver.click("language:de");
    CHECK(driver.state.preferences.language == base::Language::De);
    driver.click("button:text-larger");
    CHECK(driver.state.preferences.textScale == doctest::Approx(1.1));
    driver.state.preferences.textScale = 1;
    driver.frames(2);
    driver.click("button:fullscreen");
    REQUIRE(driver.effects.size() == 1);
    CHECK(state::is<state::ToggleFullscreen>(driver.effects.front()));
}

TEST_CASE("buttons that can do nothing are shown and do nothing")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas);
    for (const char* button : {"button:back", "button:forward", "button:fit"}) driver.click(button);
    CHECK(driver.actions.empty());
    driver.apply(state::Select{model::NetworkId(0)});
    driver.frames(1);
    driver.click("button:fit");
    CHECK(driver.wished<state::FitSelection>());
}
