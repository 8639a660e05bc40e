// A window of the width of a phone: one thing at a time, the panel as a sheet, large enough for fingers,
// nothing cut off and nothing to be scrolled sideways.
#include <algorithm>
#include <functional>
#include <set>

#include <doctest/doctest.h>

#include <imgui.h>
#include <imgui_internal.h>

#include "panel_driver.hpp"
#include "state/page.hpp"
#include "support/sample_atlas.hpp"

using state::SheetRest;
using test_support::PanelDriver;

namespace {

SheetRest rest(const PanelDriver& driver) { return driver.state.transient.panel.sheet; }

/// A finger comes down on it and is lifted.
void tap(PanelDriver& driver, std::string_view name)
{
    driver.state.transient.touch = true;
    driver.click(name);
}

struct Way {
    const char* name;
    std::function<void(PanelDriver&)> open;
};

const std::vector<Way>& ways()
{
    using namespace state;
    static const std::vector<Way> all{
        {"list", [](PanelDriver&) {}},
        {"list of a question",
         [](PanelDriver& d) {
             d.apply(ToggleValue{filter::Facet::Topic, filter::valueOf(model::Topic::Water)});
         }},
        {"partners", [](PanelDriver& d) { d.apply(SetLens{Lens::Partners}); }},
        {"influence", [](PanelDriver& d) { d.apply(SetLens{Lens::Influence}); }},
        {"filters", [](PanelDriver& d) { d.apply(GoToFilters{}); }},
        {"results", [](PanelDriver& d) { d.apply(SetText{"b"}); }},
        {"nothing found", [](PanelDriver& d) { d.apply(SetText{"qqqq"}); }},
        {"entry", [](PanelDriver& d) { d.apply(Select{*d.atlas().find("world-list")}); }},
        {"comparison",
         [](PanelDriver& d) {
             d.apply(ToggleCompared{*d.atlas().find("world-list")});
             d.apply(ToggleCompared{*d.atlas().find("water-berlin")});
         }},
        {"region",
         [](PanelDriver& d) {
             d.apply(PickRegion{filter::RegionRef{filter::RegionRef::Kind::Country, "DE"}});
         }},
        {"town", [](PanelDriver& d) { d.apply(ShowTown{model::PlaceId(0)}); }},
        {"text", [](PanelDriver& d) { d.apply(SetTextOpen{true}); }},
        {"form",
         [](PanelDriver& d) {
             d.apply(Select{*d.atlas().find("world-list")});
             d.apply(SetFormOpen{true});
         }},
        {"words of a scene",
         [](PanelDriver& d) {
             d.apply(KeepScene{});
             d.apply(SetMode{Mode::Edit});
             d.apply(ShowTab{PanelTab::Words});
         }},
        {"room",
         [](PanelDriver& d) {
             d.apply(SetMode{Mode::Edit});
             d.apply(ShowTab{PanelTab::Room});
         }},
        {"quiz", [](PanelDriver& d) { d.apply(StartQuiz{1}); }},
        {"menu", [](PanelDriver& d) { d.apply(SetMenu{Menu::More}); }},
        {"menu of the map", [](PanelDriver& d) { d.apply(SetMenu{Menu::Map}); }},
        {"about", [](PanelDriver& d) { d.apply(SetOverlay{Overlay::About}); }},
        {"help", [](PanelDriver& d) { d.apply(SetOverlay{Overlay::Help}); }},
        {"save", [](PanelDriver& d) { d.apply(SetOverlay{Overlay::Save}); }},
        {"code", [](PanelDriver& d) { d.apply(ShowCode{}); }},
        {"scenes to open", [](PanelDriver& d) { d.apply(SetOverlay{Overlay::OpenScenes}); }},
        {"scenes to save", [](PanelDriver& d) { d.apply(SetOverlay{Overlay::SaveScenes}); }},
        {"unsaved", [](PanelDriver& d) { d.apply(SetOverlay{Overlay::Unsaved}); }},
    };
    return all;
}

/// What is pressed and what is only there.
bool isPressed(const std::string& name)
{
    static const std::set<std::string> seen{"panel",          "voting",  "scenes",
                                            "sheet:headline", "tooltip", "toast"};
    return seen.count(name) == 0 && !name.starts_with("rung:") && !name.starts_with("tier:");
}

}  // namespace

TEST_CASE("the map has the window to itself until something is opened, then half of it")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 360, 640);
    CHECK_FALSE(driver.has("panel"));
    REQUIRE(driver.has("sheet:handle"));
    CHECK(driver.output.mapPx.width() == 360);
    CHECK(driver.output.mapPx.height() > 500);
    CHECK(driver.output.mapPx == ui::mapArea(driver.state, 360, 640, 1));
    CHECK(driver.find("sheet:handle")->boxPx.minY == driver.output.mapPx.maxY);

    driver.apply(state::Select{model::NetworkId(0)});
    driver.frames(10);
    CHECK(driver.has("panel"));
    CHECK(driver.output.mapPx.height() == doctest::Approx(296).epsilon(0.05));
    CHECK(driver.find("panel")->boxPx.width() == 360);
    driver.escape();
    driver.frames(10);
    CHECK_FALSE(driver.has("panel"));
}

TEST_CASE("letters that are typed while the sheet comes up are all there")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 412, 880);
    driver.type("wasser");
    driver.frames(10);
    CHECK(driver.memory.searchText == "wasser");
    CHECK(driver.memory.searchActive);
    CHECK(driver.has("panel"));
}

TEST_CASE("the handle pulls the sheet up and down, by a press, by its button and by dragging")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 360, 640);
    tap(driver, "sheet:handle");
    CHECK(rest(driver) == SheetRest::Half);
    tap(driver, "sheet:turn");
    CHECK(rest(driver) == SheetRest::Whole);
    tap(driver, "sheet:turn");
    CHECK(rest(driver) == SheetRest::Half);
    tap(driver, "sheet:handle");
    CHECK(rest(driver) == SheetRest::Handle);

    const auto drag = [&](double toY) {
        driver.hover("sheet:handle");
        ImGui::GetIO().MouseDown[0] = true;
        driver.frames(2);
        driver.moveTo(180, toY);
        const SheetRest during = rest(driver);
        ImGui::GetIO().MouseDown[0] = false;
        driver.frames(2);
        CHECK(rest(driver) == during);  // letting go presses nothing
        driver.moveAway();
    };
    drag(330);
    CHECK(rest(driver) == SheetRest::Half);
    drag(70);
    CHECK(rest(driver) == SheetRest::Whole);
    drag(620);
    CHECK(rest(driver) == SheetRest::Handle);
}

TEST_CASE("search and zoom are one press away, all else is in one menu")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    for (const double textScale : {1.0, 2.0}) {
        PanelDriver driver(atlas, 360, 640);
        driver.state.preferences.textScale = textScale;
        driver.frames(3);
        CHECK(driver.has("search"));
        CHECK(driver.find("search")->boxPx.width() > 100);
        CHECK(driver.has("button:zoom-in"));
        CHECK(driver.has("button:zoom-out"));
        tap(driver, "button:menu");
        for (const char* name : {"view:world", "view:germany", "button:map"}) {
            CAPTURE(name);
            CHECK(driver.has(name));
        }
        tap(driver, "button:map");
        CHECK(driver.state.transient.panel.menu == state::Menu::Map);
    }
}

TEST_CASE("a finger that moves over the panel scrolls it and presses nothing; it runs on a little")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 360, 400);
    driver.apply(state::Select{*atlas.find("world-list")});
    driver.apply(state::RestSheet{SheetRest::Whole});
    driver.frames(10);
    driver.state.transient.touch = true;
    driver.forget();
    const auto scrolled = [] {
        float most = 0;
        for (const ImGuiWindow* window : GImGui->Windows)
            if (window->Active) most = std::max(most, window->Scroll.y);
        return most;
    };
    driver.moveTo(150, 300);
    ImGui::GetIO().MouseDown[0] = true;
    driver.frames(1);
    for (int y = 290; y >= 200; y -= 30) driver.moveTo(150, y);
    const float dragged = scrolled();
    CHECK(dragged > 40);
    ImGui::GetIO().MouseDown[0] = false;
    driver.frames(1);
    ImGui::GetIO().MousePos = {-1000, -1000};
    driver.frames(20);
    CHECK(scrolled() >= dragged);
    CHECK(driver.actions.empty());
}

TEST_CASE("every page fits a phone: nothing cut, nothing beside the window, all of it for fingers")
{
    const model::Atlas atlas = test_support::sampleAtlasWithPlaces();
    constexpr double high = 20000;  // so that nothing has to be scrolled
    for (const double width : {360.0, 412.0})
        for (const double textScale : {1.0, 2.0})
            for (const base::Language language : {base::Language::De, base::Language::En})
                for (const Way& way : ways()) {
                    CAPTURE(width);
                    CAPTURE(textScale);
                    const std::string page = way.name;
                    CAPTURE(page);
                    PanelDriver driver(atlas, width, high);
                    driver.savePlaces = {{text::Key::FolderDocuments, "/home/somebody/Documents"}};
                    driver.state.preferences.textScale = textScale;
                    driver.state.preferences.language = language;
                    way.open(driver);
                    driver.apply(state::RestSheet{SheetRest::Whole});
                    driver.frames(12);
                    for (const std::string& words : driver.output.cut) FAIL_CHECK("cut: ", words);
                    for (const ImGuiWindow* window : GImGui->Windows) {
                        const std::string name = window->Name;
                        const bool edited =
                            name.find("words:") != std::string::npos;  // breaks its lines itself
                        if (window->Active && !edited && window->ScrollMax.x > 0)
                            FAIL_CHECK("scrolls sideways: ", name);
                    }
                    for (const ui::NamedRect& rect : driver.output.rects) {
                        CAPTURE(rect.name);
                        CHECK(rect.boxPx.minX >= 0);
                        CHECK(rect.boxPx.maxX <= width);
                        if (!isPressed(rect.name)) continue;
                        if (textScale == 1.0) CHECK(rect.boxPx.height() >= 44);
                        // Not one letter on each line.
                        if (rect.name.starts_with("save:")) CHECK(rect.boxPx.height() <= 200 * textScale);
                    }
                }
}
