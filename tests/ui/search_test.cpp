#include <doctest/doctest.h>

#include <algorithm>

#include "panel_driver.hpp"
#include "support/sample_atlas.hpp"

using test_support::PanelDriver;

TEST_CASE("typing anywhere searches, from the first letter on")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    driver.type("bonn");
    CHECK(driver.memory.searchText == "bonn");
    CHECK(driver.state.view.criteria.text == "bonn");
    CHECK(driver.memory.searchActive);
    CHECK(driver.output.wantsText);
    CHECK(driver.has("search:network:world-unknown"));
    CHECK_FALSE(driver.has("list:world-unknown"));
}

TEST_CASE("several letters in one frame all arrive, in order")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas);
    for (const char c : {'b', 'e', 'r'}) ImGui::GetIO().AddInputCharacter(static_cast<unsigned>(c));
    driver.frames(1);
    ImGui::GetIO().AddInputCharacter('l');
    driver.frames(1);
    ImGui::GetIO().AddInputCharacter('i');
    driver.frames(4);
    CHECK(driver.memory.searchText == "berli");
}

TEST_CASE("the keys that zoom and press do not begin a search, but belong into one")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas);
    driver.type("+- ");
    CHECK(driver.memory.searchText.empty());
    driver.type("a - b");
    CHECK(driver.memory.searchText == "a - b");
}

TEST_CASE("Enter takes the first hit, arrows choose another")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    driver.type("bonn");
    const std::vector<std::string> hits = driver.namesBeginning("search:network:");
    REQUIRE(hits.size() == 2);
    driver.key(ImGuiKey_DownArrow);
    driver.key(ImGuiKey_Enter);
    driver.frames(4);
    REQUIRE(driver.state.view.selection.size() == 1);
    CHECK("search:network:" + atlas[driver.state.view.selection.front()].id == hits[1]);
    CHECK(driver.state.view.criteria.text.empty());
    CHECK(driver.memory.searchText.empty());
    CHECK_FALSE(driver.output.wantsText);
    CHECK(driver.has("card:back"));

    driver.type("dignity");
    driver.key(ImGuiKey_Enter);
    CHECK(driver.state.view.selection == std::vector{*atlas.find("states-erfurt")});
}

TEST_CASE("what was named stands first in the list, group by group, and Enter takes what stands first")
{
    const model::Atlas atlas = test_support::sampleAtlasWithPlaces();
    const auto groups = [](const PanelDriver& driver) {
        std::vector<std::pair<double, std::string>> rows;
        for (const std::string& name : driver.namesBeginning("search:"))
            if (const std::string kind = name.substr(7, name.find(':', 7) - 7);
                kind == "network" || kind == "city" || kind == "region" || kind == "topic")
                rows.emplace_back(driver.find(name)->boxPx.minY, kind);
        std::sort(rows.begin(), rows.end());
        std::vector<std::string> order;
        for (const auto& row : rows)
            if (order.empty() || order.back() != row.second) order.push_back(row.second);
        return order;
    };
    // The town is named, entries only name it.
    PanelDriver town(atlas, 1280, 1600);
    town.type("bonn");
    CHECK(groups(town) == std::vector<std::string>{"city", "network", "region"});
    town.key(ImGuiKey_Enter);
    town.frames(4);
    CHECK(town.state.view.town);
    // An entry's own name begins so: entries come before places.
    PanelDriver entry(atlas, 1280, 1600);
    entry.type("wasserverband");
    REQUIRE_FALSE(groups(entry).empty());
    CHECK(groups(entry).front() == "network");
    // A country by its name comes before the entries that are in it.
    PanelDriver country(atlas, 1280, 1600);
    country.type("frankreich");
    REQUIRE_FALSE(groups(country).empty());
    CHECK(groups(country).front() == "region");
    country.key(ImGuiKey_Enter);
    country.frames(4);
    CHECK(country.state.view.criteria.regions ==
          std::vector<filter::RegionRef>{{filter::RegionRef::Kind::Country, "FR"}});
}

TEST_CASE("a country, a state and a topic become filters")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    driver.type("japan");
    driver.click("search:region:JP");
    CHECK(driver.state.view.criteria.regions ==
          std::vector<filter::RegionRef>{{filter::RegionRef::Kind::Country, "JP"}});
    CHECK(driver.memory.searchText.empty());
    driver.click("button:reset");
    driver.type("thueringen");
    driver.click("search:region:DE-TH");
    CHECK(driver.state.view.criteria.regions ==
          std::vector<filter::RegionRef>{{filter::RegionRef::Kind::State, "DE-TH"}});
    driver.type("finan");
    driver.click("search:topic:finance");
    CHECK(driver.state.view.criteria.topics.contains(model::Topic::Finance));
    CHECK(driver.state.view.criteria.text.empty());
}

TEST_CASE("Esc and the cross end the search; a text from elsewhere appears in the box")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    driver.type("bonn");
    driver.escape();
    CHECK(driver.state.view.criteria.text.empty());
    CHECK(driver.memory.searchText.empty());
    CHECK(driver.has("list:water-berlin"));

    driver.apply(state::SetText{"paris"});
    driver.frames(2);
    CHECK(driver.memory.searchText == "paris");
    driver.click("search:clear");
    CHECK(driver.state.view.criteria.text.empty());
}

TEST_CASE("nothing found is said, and what is typed may be anything")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas);
    driver.type("qqqq");
    CHECK(driver.namesBeginning("search:network:").empty());
    driver.apply(state::SetText{std::string(10000, 'x') + "\xF0\x9F\x98\x80\xE2\x80\xAE"});
    driver.frames(3);
    driver.click("search:clear");
    CHECK(driver.state.view.criteria.text.empty());
}
