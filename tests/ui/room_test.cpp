// Collecting from the room, and the face that the room sees: towns called out one after the other, dots given
// from the list, exploring on the only screen.
#include <doctest/doctest.h>

#include <array>
#include <map>
#include <random>

#include "panel_driver.hpp"
#include "support/sample_atlas.hpp"
#include "ui/presenter/controls.hpp"

using test_support::PanelDriver;

namespace {

const model::Atlas& atlas()
{
    static const model::Atlas instance = test_support::sampleAtlasWithPlaces();
    return instance;
}

/// Letters as fast as frames come, and Enter.
void call(PanelDriver& driver, std::string_view name)
{
    for (const char c : name) {
        ImGui::GetIO().AddInputCharacter(static_cast<unsigned char>(c));
        driver.frames(1);
    }
    driver.key(ImGuiKey_Enter);
}

/// What hands typed in one frame.
void typeAtOnce(PanelDriver& driver, std::string_view text)
{
    for (const char c : text) ImGui::GetIO().AddInputCharacter(static_cast<unsigned char>(c));
    driver.frames(1);
}

void openRoom(PanelDriver& driver)
{
    driver.apply(state::SetMode{state::Mode::Edit});
    driver.frames(2);
    driver.click("tab:room");
}

int people(const PanelDriver& driver)
{
    int sum = 0;
    for (const state::CollectedTown& town : driver.state.document->towns) sum += town.people;
    return sum;
}

void present(PanelDriver& driver)
{
    for (const char* title : {"Erste", "Zweite", "Dritte"}) driver.apply(state::KeepScene{{title, ""}});
    driver.apply(state::EditScene{0, state::SceneText::Notes, base::Language::De, "Nur für mich"});
    driver.apply(state::ShowScene{0});
    driver.apply(state::StartPresenting{});
    driver.frames(3);
}

std::map<std::string, geo::Box> boxes(const PanelDriver& driver)
{
    std::map<std::string, geo::Box> found;
    for (const ui::NamedRect& rect : driver.output.rects) found[rect.name] = rect.boxPx;
    return found;
}

}  // namespace

TEST_CASE("thirty towns called out are thirty times typing and Enter, nothing else")
{
    PanelDriver driver(atlas(), 1280, 720);
    openRoom(driver);
    const std::array names{"Jena", "erfurt", "Bonn", "Weimar", "BERLIN"};
    for (int i = 0; i < 30; ++i) call(driver, names[static_cast<std::size_t>(i) % names.size()]);
    CHECK(driver.state.document->towns.size() == names.size());
    CHECK(people(driver) == 30);  // one that comes again counts up
    CHECK(driver.state.view.criteria.text.empty());
    CHECK(driver.memory.searchText.empty());
    CHECK(driver.memory.workshop.town.active);
    CHECK(driver.state.transient.tab == state::PanelTab::Room);
}

TEST_CASE("not one letter is lost between one town and the next")
{
    PanelDriver driver(atlas(), 1280, 720);
    openRoom(driver);
    for (int i = 0; i < 5; ++i) {
        // The next name comes with the frame that follows Enter, or two later.
        typeAtOnce(driver, "jena");
        driver.hold(ImGuiKey_Enter, true);
        driver.frames(1);
        driver.hold(ImGuiKey_Enter, false);
        driver.frames(i % 3);
    }
    CHECK(people(driver) == 5);
}

TEST_CASE("which of several towns is asked in the field: a digit, Enter for the first, more letters, Esc")
{
    PanelDriver driver(atlas(), 1280, 900);
    openRoom(driver);
    call(driver, "neustadt");
    REQUIRE(driver.state.transient.townAsked);
    CHECK(driver.state.document->towns.empty());
    CHECK(driver.state.transient.townAsked->which.size() == 3);
    CHECK(driver.memory.workshop.town.active);
    driver.type("2");
    REQUIRE(driver.state.document->towns.size() == 1);
    CHECK(driver.state.document->towns.front().municipalityKey == "16999001");
    CHECK(driver.memory.workshop.town.text.empty());
    CHECK(driver.memory.workshop.town.active);
    // The only one of the name that is there is meant again.
    call(driver, "neustadt");
    CHECK_FALSE(driver.state.transient.townAsked);
    CHECK(driver.state.document->towns.front().people == 2);

    call(driver, "frankfurt");
    REQUIRE(driver.state.transient.townAsked);
    driver.key(ImGuiKey_Enter);
    CHECK(driver.state.document->towns.back().name == "Frankfurt am Main");

    // The answer and the next name in one breath.
    driver.apply(state::RemoveTown{1});
    call(driver, "frankfurt");
    typeAtOnce(driver, "2erfurt");
    driver.key(ImGuiKey_Enter);
    REQUIRE(driver.state.document->towns.size() == 3);
    CHECK(driver.state.document->towns[1].name == "Frankfurt (Oder)");
    CHECK(driver.state.document->towns[2].name == "Erfurt");

    // More letters are another name; Esc takes the question back, then the text, then leaves the tab.
    driver.apply(state::RemoveTown{1});
    call(driver, "frankfurt");
    call(driver, " (oder)");
    CHECK_FALSE(driver.state.transient.townAsked);
    CHECK(driver.state.document->towns.back().name == "Frankfurt (Oder)");
    driver.apply(state::RemoveTown{2});
    call(driver, "frankfurt");
    driver.escape();
    CHECK_FALSE(driver.state.transient.townAsked);
    CHECK(driver.memory.workshop.town.text == "frankfurt");
    driver.escape();
    CHECK(driver.memory.workshop.town.text.empty());
    CHECK(driver.state.transient.tab == state::PanelTab::Room);
    driver.escape();
    CHECK(driver.state.transient.tab == state::PanelTab::List);
}

TEST_CASE("a name that is not known is said and typed over; one that is nearly right is asked for")
{
    PanelDriver driver(atlas(), 1280, 900);
    openRoom(driver);
    call(driver, "qqqqqq");
    CHECK(driver.state.document->towns.empty());
    CHECK(driver.memory.workshop.unknownTown == "qqqqqq");
    CHECK(driver.memory.workshop.town.active);
    call(driver, "jena");
    CHECK(driver.state.document->towns.back().name == "Jena");
    call(driver, "erfrut");
    REQUIRE(driver.state.transient.townAsked);
    CHECK(driver.state.transient.townAsked->similar);
    CHECK(driver.state.document->towns.size() == 1);
    driver.type("1");
    CHECK(driver.state.document->towns.back().name == "Erfurt");
}

TEST_CASE("a text left in the search makes no tab dead, and a search from any tab shows what it finds")
{
    PanelDriver driver(atlas());
    driver.apply(state::SetMode{state::Mode::Edit});
    driver.frames(2);
    driver.type("wasser");
    CHECK(driver.memory.searchText == "wasser");
    for (const auto& [name, tab] : {std::pair{"tab:room", state::PanelTab::Room},
                                    {"tab:words", state::PanelTab::Words},
                                    {"tab:room", state::PanelTab::Room},
                                    {"tab:list", state::PanelTab::List}}) {
        driver.click(name);
        CHECK(driver.state.transient.tab == tab);
    }
    driver.click("tab:room");
    CHECK(driver.has("room:town"));
    driver.click("search");
    driver.frames(2);
    driver.type("s");
    CHECK(driver.state.transient.tab == state::PanelTab::List);
}

TEST_CASE("a press on an entry in the list is a dot, and nothing below the pointer moves")
{
    PanelDriver driver(atlas(), 1280, 900);
    driver.click("button:vote");
    REQUIRE(driver.has("voting"));
    const auto before = boxes(driver);
    const auto rows = driver.namesBeginning("list:");
    REQUIRE(rows.size() >= 3);
    int dots = 0;
    for (int round = 0; round < 12; ++round)
        for (std::size_t i = 0; i < 3; ++i) {
            driver.click(rows[i]);
            ++dots;
        }
    int given = 0;
    for (const state::Votes& one : driver.state.document->votes) given += one.dots;
    CHECK(given == dots);
    CHECK(driver.state.view.selection.empty());
    const auto after = boxes(driver);
    for (const auto& [name, box] : before) {
        CAPTURE(name);
        REQUIRE(after.count(name) == 1);
        CHECK(after.at(name) == box);
    }
    const std::string entry = rows[0].substr(5);
    driver.click("votes:less:" + entry);
    CHECK(driver.state.document->votes.front().dots == 11);
    CHECK(boxes(driver).at(rows[0]) == before.at(rows[0]));
    driver.click("voting:done");
    CHECK_FALSE(driver.has("voting"));
    driver.click(rows[0]);
    CHECK(driver.state.view.selection.size() == 1);
}

TEST_CASE("in the room's tab nothing moves either when dots come or all of them go")
{
    PanelDriver driver(atlas(), 1280, 1400);
    openRoom(driver);
    const auto place = [&](const char* name) {
        const ui::NamedRect* rect = driver.find(name);
        CAPTURE(name);
        REQUIRE(rect);
        return rect->boxPx;
    };
    const geo::Box note = place("room:note"), clear = place("votes:clear");
    driver.apply(state::Vote{*atlas().find("world-list"), 1});
    driver.apply(state::Vote{*atlas().find("water-berlin"), 3});
    driver.frames(2);
    CHECK(place("room:note") == note);
    CHECK(place("votes:clear") == clear);
    driver.click("votes:clear");
    CHECK(driver.state.document->votes.empty());
    CHECK(place("room:note") == note);
    driver.click("votes:give");
    CHECK(driver.has("voting"));
    CHECK(driver.state.transient.tab == state::PanelTab::List);
}

TEST_CASE("the keyboard gives dots, too, and takes them back")
{
    PanelDriver driver(atlas(), 1280, 900);
    driver.apply(state::SetVoting{true});
    driver.frames(2);
    const std::string row = driver.namesBeginning("list:").front();
    driver.memory.focus.set(ui::itemKey(row), ui::itemKey("list"), true);
    driver.frames(2);
    driver.key(ImGuiKey_Enter);
    driver.key(ImGuiKey_Enter);
    REQUIRE(driver.state.document->votes.size() == 1);
    CHECK(driver.state.document->votes.front().dots == 2);
    driver.key(ImGuiKey_Delete);
    CHECK(driver.state.document->votes.front().dots == 1);
}

TEST_CASE("while exploring on the only screen the room sees a map, a field, and nothing of the moderator's")
{
    for (const auto& [width, height] : {std::pair{1280.0, 720.0}, {1920.0, 1080.0}, {1024.0, 768.0}})
        for (const double textScale : {1.0, 2.3}) {
            PanelDriver driver(atlas(), width, height);
            driver.state.preferences.textScale = textScale;
            present(driver);
            driver.apply(state::Select{*atlas().find("world-list")});
            driver.frames(3);
            REQUIRE(driver.state.transient.presentation.exploring);
            for (const char* name :
                 {"panel", "panel:edge", "button:panel", "button:scenes", "button:present", "button:save",
                  "button:map", "card:back", "tab:room", "tab:words", "present:notes"})
                CHECK_FALSE(driver.has(name));
            CHECK(driver.has("search"));
            CHECK(driver.output.mapPx.minX == 0);
            CHECK(driver.output.mapPx.maxX == width);
            CHECK(driver.output.mapPx.maxY == height);
            CHECK(driver.output.mapPx.minY < 0.17 * height);
            // What can be pressed, and what tells about it, lies inside.
            driver.moveTo(width / 2, height / 2);
            driver.moveTo(width / 2 + 5, height / 2);
            REQUIRE(driver.has("stage-bar"));
            for (const std::string& name : driver.namesBeginning("present:")) {
                driver.moveTo(driver.find(name)->boxPx.centre().x, driver.find(name)->boxPx.centre().y);
                driver.frames(14);
                for (const ui::NamedRect& rect : driver.output.rects) {
                    CAPTURE(rect.name);
                    CHECK(rect.boxPx.minX >= 0);
                    CHECK(rect.boxPx.minY >= 0);
                    CHECK(rect.boxPx.maxX <= width);
                    CHECK(rect.boxPx.maxY <= height);
                }
            }
        }
}

TEST_CASE("in the room's field one searches, and takes a hit with Enter; Esc is the scene again")
{
    PanelDriver driver(atlas(), 1280, 720);
    present(driver);
    driver.type("jena");
    CHECK(driver.has("room-answer"));
    CHECK(driver.memory.searchActive);
    driver.key(ImGuiKey_Enter);
    CHECK(driver.state.view.town.has_value());
    CHECK_FALSE(driver.has("room-answer"));
    driver.escape();
    CHECK(state::presentedScene(driver.state) != nullptr);
    driver.type("jena");
    driver.escape();
    CHECK(state::presentedScene(driver.state) != nullptr);
    CHECK(driver.state.transient.mode == state::Mode::Present);
    driver.frames(2);
    CHECK(driver.memory.searchText.empty());
}

TEST_CASE("towns are collected before the room, in the same large field")
{
    PanelDriver driver(atlas(), 1280, 720);
    present(driver);
    driver.moveTo(600, 400);
    driver.moveTo(610, 400);
    driver.click("present:collect");
    CHECK(driver.has("room:town"));
    for (const char* name : {"jena", "bonn", "weimar", "jena"}) call(driver, name);
    CHECK(people(driver) == 4);
    CHECK(driver.state.transient.presentation.blank == state::Blank::None);  // b is a letter here
    CHECK(driver.state.view.showTowns);
    call(driver, "frankfurt");
    CHECK(driver.has("room:hit:2"));
    driver.type("2");
    CHECK(driver.state.document->towns.back().name == "Frankfurt (Oder)");
    driver.escape();
    CHECK_FALSE(driver.state.transient.collecting);
    driver.escape();
    CHECK(state::presentedScene(driver.state) != nullptr);
    CHECK(people(driver) == 5);
}

TEST_CASE("digits while a scene is on are the number of a scene, never a search")
{
    PanelDriver driver(atlas(), 1280, 720);
    present(driver);
    driver.type("12");
    CHECK(driver.state.transient.presentation.typedScene == 12);
    CHECK_FALSE(driver.state.transient.presentation.exploring);
    CHECK(driver.has("toast"));
    driver.escape();
    CHECK(driver.state.transient.presentation.typedScene == 0);
    CHECK(driver.state.transient.mode == state::Mode::Present);
    driver.apply(state::LeaveScene{});
    driver.frames(3);
    driver.type("3");
    CHECK(driver.state.transient.presentation.typedScene == 3);
    CHECK(driver.memory.searchText.empty());
    driver.type("j");  // a word, and no number any more
    CHECK(driver.state.transient.presentation.typedScene == 0);
    driver.type("1");
    CHECK(driver.memory.searchText == "j1");
}

TEST_CASE("the bar over the picture finds a place where it covers no legend, whatever the picture is")
{
    const ui::Rect window{0, 0, 1280, 720};
    const auto area = [](const ui::Rect& a, const ui::Rect& b) {
        const ui::Rect cut = ui::intersection(a, b);
        return cut.empty() ? 0.0f : cut.width() * cut.height();
    };
    std::minstd_rand random(7);
    const auto below = [&](int limit) { return static_cast<float>(random() % static_cast<unsigned>(limit)); };
    for (int i = 0; i < 2000; ++i) {
        // A legend in the lower or upper left corner, words above the map, something at the right.
        const float legendHeight = 40 + below(300), legendWidth = 100 + below(1100);
        const bool atFoot = random() % 4 != 0;
        const ui::Rect legend = ui::rectAt(8, atFoot ? 712 - legendHeight : 8, legendWidth, legendHeight);
        const ui::Rect words = ui::rectAt(0, atFoot ? 0 : 620, 1280, 40 + below(60));
        const ui::Rect scale = ui::rectAt(1100, 690, 170, 22);
        const ui::Rect bar = ui::barPlace(window, 320, 48, 16, {legend, words}, {scale});
        CAPTURE(i);
        CHECK(area(bar, legend) == 0);
        CHECK(area(bar, words) == 0);
        CHECK(bar.x0 >= 0);
        CHECK(bar.y0 >= 0);
        CHECK(bar.x1 <= 1280);
        CHECK(bar.y1 <= 720);
    }
    // With room at its usual place it is there.
    CHECK(ui::barPlace(window, 320, 48, 16, {}, {}).x0 == 16);
    CHECK(ui::barPlace(window, 320, 48, 16, {}, {}).y1 == 704);
}

TEST_CASE("from a related entry the button and Esc lead back to the entry before")
{
    PanelDriver driver(atlas(), 1280, 1400);
    driver.click("list:world-list");
    driver.click("lens:partners");
    const auto related = driver.namesBeginning("related:");
    REQUIRE_FALSE(related.empty());
    driver.click(related.front());
    REQUIRE(driver.state.view.selection != std::vector{*atlas().find("world-list")});
    driver.escape();
    CHECK(driver.state.view.selection == std::vector{*atlas().find("world-list")});
    driver.click(related.front());
    driver.click("card:back");
    CHECK(driver.state.view.selection == std::vector{*atlas().find("world-list")});
    driver.click("card:back");
    CHECK(driver.state.view.selection.empty());
}
