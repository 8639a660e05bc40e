// Keys in the panels: one key, one thing, and nothing moves that somebody points at.
#include <doctest/doctest.h>

#include "filter/facet/row.hpp"
#include "filter/facets.hpp"
#include "panel_driver.hpp"
#include "support/sample_atlas.hpp"
#include "ui/filters/filter_parts.hpp"

using test_support::PanelDriver;

namespace {

double scrolled(const PanelDriver& driver)
{
    return static_cast<double>(driver.memory.panel.places.back().scroll);
}

void stepArea(PanelDriver& driver, int direction = 1)
{
    driver.memory.areaStep = direction;
    driver.frames(3);
}

bool isInFilters(const PanelDriver& driver)
{
    const ui::Focus& focus = driver.memory.focus;
    for (const ui::FocusStop& stop : focus.order())
        if (focus.has(stop.item)) return stop.area == ui::Area::Filters;
    return false;
}

/// The sample's entries with years, which a topic's have all of: how many have none stands above the rows.
model::Atlas foundedAtlas()
{
    const model::Atlas sample = test_support::sampleAtlas();
    model::Atlas::Parts parts;
    parts.networks.assign(sample.networks().begin(), sample.networks().end());
    constexpr int years[] = {1905, 1990, 1990, 2003};
    for (std::size_t i = 0; i < 4; ++i) parts.networks[i].foundedYear = years[i];
    parts.geography = std::make_shared<model::Geography>(sample.geography());
    return model::Atlas(std::move(parts));
}

}  // namespace

TEST_CASE("the key for the filters takes the keyboard there, and six Tabs stay there")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    for (const double height : {600.0, 720.0, 1400.0}) {
        PanelDriver driver(atlas, 1280, height);
        driver.apply(state::Select{model::NetworkId(0)});
        driver.frames(9);
        driver.apply(state::GoToFilters{});
        driver.frames(3);
        REQUIRE(driver.memory.focus.visible());
        CHECK(driver.memory.focus.has(ui::itemKey("button:filters")));
        for (int tabs = 0; tabs < 6; ++tabs) {
            driver.key(ImGuiKey_Tab);
            CHECK(isInFilters(driver));
        }
        driver.escape();
        CHECK(driver.has("list:water-berlin"));
        CHECK(driver.memory.focus.isOnPage());
    }
}

TEST_CASE("F6 leads to the first thing of a part, wherever the pointer was")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    driver.click("button:filters");
    driver.click("facet:topic:water");
    driver.click("facet:topic:water");
    const auto toSearch = [&] {
        for (int steps = 0; steps < 6 && !driver.memory.focus.has(ui::itemKey("search")); ++steps)
            stepArea(driver);
        REQUIRE(driver.memory.focus.has(ui::itemKey("search")));
    };
    toSearch();
    stepArea(driver);
    CHECK(driver.memory.focus.has(ui::itemKey("button:filters")));
    driver.click("button:show-list");
    driver.click("list:world-list");
    toSearch();
    stepArea(driver);
    CHECK(driver.memory.focus.has(ui::itemKey("card:back")));
}

TEST_CASE("a sheet begins at its top, and gives the keyboard back to where it was")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 480);
    for (int tabs = 0; tabs < 40 && !driver.memory.focus.has(ui::itemKey("lens:information")); ++tabs)
        driver.key(ImGuiKey_Tab);
    REQUIRE(driver.memory.focus.has(ui::itemKey("lens:information")));
    for (int times = 0; times < 2; ++times) {
        driver.apply(state::SetOverlay{state::Overlay::Help});
        driver.frames(4);
        CHECK(driver.memory.focus.has(ui::itemKey("sheet:help:close")));
        CHECK_FALSE(driver.has("starter:bonn"));  // at its end
        driver.key(ImGuiKey_PageDown);
        driver.key(ImGuiKey_PageDown);
        driver.key(ImGuiKey_PageDown);
        CHECK(driver.has("starter:bonn"));
        driver.escape();
        driver.frames(2);
        CHECK(driver.memory.focus.has(ui::itemKey("lens:information")));
    }
}

TEST_CASE("page keys scroll the page that has the keyboard, not while the map has it")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 480);
    driver.apply(state::Select{model::NetworkId(3)});
    driver.frames(9);
    driver.key(ImGuiKey_PageDown);  // nothing has it: the map's
    CHECK(scrolled(driver) == 0);
    CHECK_FALSE(driver.output.wantsKeys);
    stepArea(driver, -1);
    REQUIRE(driver.output.mapHasKeys);
    driver.key(ImGuiKey_PageDown);
    CHECK(scrolled(driver) == 0);
    CHECK_FALSE(driver.output.wantsKeys);
    stepArea(driver, -1);
    CHECK(driver.output.wantsKeys);
    driver.key(ImGuiKey_PageDown);
    CHECK(scrolled(driver) > 0);
    driver.apply(state::SetTextOpen{true});
    driver.memory.focus.pressed(0, 0);
    driver.frames(3);
    driver.key(ImGuiKey_PageDown);
    CHECK(scrolled(driver) == 0);
    driver.apply(state::SetTextOpen{false});
    driver.apply(state::SetTextOpen{true, true});
    driver.frames(3);
    driver.key(ImGuiKey_PageDown);
    CHECK(scrolled(driver) > 0);
}

TEST_CASE("what the arrows choose among the results is in view")
{
    const model::Atlas atlas = test_support::sampleAtlasWithPlaces();
    PanelDriver driver(atlas, 1280, 240);
    driver.type("b");
    REQUIRE(driver.memory.hits.size() > 4);
    CHECK(scrolled(driver) == 0);
    for (std::size_t i = 0; i < driver.memory.hits.size(); ++i) driver.key(ImGuiKey_DownArrow);
    CHECK(scrolled(driver) > 0);
    driver.type("e");  // other results begin at their top
    CHECK(scrolled(driver) == 0);
}

TEST_CASE("a fourth entry for a comparison says why not")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    for (std::uint32_t i = 0; i < 3; ++i) driver.apply(state::ToggleCompared{model::NetworkId(i)});
    driver.frames(9);
    CHECK_FALSE(driver.has("toast"));
    driver.apply(state::ToggleCompared{model::NetworkId(4)});
    driver.frames(1);
    CHECK(driver.has("toast"));
    CHECK(driver.state.view.selection.size() == 3);
}

TEST_CASE("a value that would find nothing is grey, also where all of the chosen ones are asked for at once")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    filter::Criteria criteria;
    criteria.topics = {model::Topic::Water};
    criteria.allTopics = true;
    const filter::FacetCounts facets = filter::countFacets(atlas, criteria);
    bool any = false;
    for (const filter::ValueCount& topic : facets.of(filter::Facet::Topic)) {
        filter::Criteria pressed = criteria;
        pressed.topics.toggle(filter::enumeratorOf<model::Topic>(topic.value));
        if (topic.chosen) continue;
        const bool nothing = filter::evaluate(atlas, pressed).matches.empty();
        CHECK(ui::isGrey(topic.count, topic.having, topic.chosen) == nothing);
        any = any || (nothing && topic.having > 0);
    }
    CHECK(any);
}

TEST_CASE("filters stay where they are when one is chosen or taken back, in every window")
{
    const model::Atlas atlas = foundedAtlas();
    struct Look {
        double width, height, text;
    };
    for (const Look look : {Look{1280, 720, 1}, Look{1280, 720, 1.5}, Look{1280, 720, 2}, Look{900, 600, 1},
                            Look{1920, 1080, 1}, Look{1920, 1080, 2}})
        for (const float notches : {0.0f, -1.0f, -4.0f}) {
            CAPTURE(look.height);
            CAPTURE(look.text);
            CAPTURE(notches);
            PanelDriver driver(atlas, look.width, look.height);
            driver.apply(state::SetTextScale{look.text});
            driver.apply(state::SetFiltersOpen{true});
            for (const filter::Row* row : filter::rows())
                for (const filter::ValueGroup& group : row->facts().groups)
                    if (group.folded) driver.apply(state::TurnFilterGroup{std::string(group.key)});
            driver.frames(4);
            driver.moveTo(120, look.height - 160);
            ImGui::GetIO().MouseWheel = notches;
            driver.frames(1);
            ImGui::GetIO().MouseWheel = 0;
            driver.frames(2);
            driver.moveAway();
            // A row in the middle of what can be seen: it is not covered when the head grows.
            const auto rows = [&] {
                std::vector<std::string> names;
                for (const std::string& name : driver.namesBeginning("facet:"))
                    if (driver.find(name)->boxPx.minY > look.height * 0.6 &&
                        driver.find(name)->boxPx.height() >= 31 * look.text)
                        names.push_back(name);
                return names;
            };
            if (rows().empty()) continue;
            const std::string name = rows().front();
            const double before = driver.find(name)->boxPx.minY;
            for (int times = 0; times < 3; ++times) {
                driver.click(name);
                REQUIRE(driver.has(name));
                CHECK(driver.find(name)->boxPx.minY == before);
            }
            driver.apply(state::ResetFilters{});
            driver.frames(1);
            CHECK(driver.find(name)->boxPx.minY == before);
            driver.frames(3);
            CHECK(driver.find(name)->boxPx.minY == before);
        }
}

TEST_CASE("with large letters in a small window the filters show several rows")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    struct Look {
        double width, height, text;
        std::size_t rows;
    };
    for (const Look look : {Look{1280, 720, 2, 4}, Look{900, 600, 1, 9}, Look{900, 600, 2, 2}}) {
        PanelDriver driver(atlas, look.width, look.height);
        driver.apply(state::SetTextScale{look.text});
        driver.apply(state::SetFiltersOpen{true});
        driver.frames(4);
        if (state::hasSheet(driver.state)) driver.apply(state::RestSheet{state::SheetRest::Whole});
        driver.frames(4);
        // As soon as they are opened there are values to choose.
        CHECK(driver.namesBeginning("facet:").size() >= (look.text > 1 ? 2 : 3));
        filter::Criteria criteria;
        criteria.topics = {model::Topic::Water, model::Topic::Finance, model::Topic::ClimateEnergy};
        criteria.regions = {{filter::RegionRef::Kind::State, "DE-TH"}};
        driver.apply(state::SetCriteria{criteria});
        driver.frames(4);
        driver.moveTo(100, look.height - 180);
        ImGui::GetIO().MouseWheel = -12;
        driver.frames(1);
        ImGui::GetIO().MouseWheel = 0;
        driver.frames(2);
        std::size_t whole = 0;
        for (const std::string& name : driver.namesBeginning("facet"))
            if (driver.find(name)->boxPx.height() >= 31 * look.text) ++whole;
        CHECK(whole >= look.rows);
        // Nothing of the head lies over another button or beyond the edge.
        const double right = driver.find("panel")->boxPx.maxX;
        for (const char* name :
             {"button:filters", "button:undo-filter", "button:reset", "button:show-list"}) {
            REQUIRE_MESSAGE(driver.has(name), name);
            CHECK(driver.find(name)->boxPx.maxX <= right);
        }
        CHECK(driver.find("button:undo-filter")->boxPx.intersects(driver.find("button:reset")->boxPx) ==
              false);
    }
}
