#include <doctest/doctest.h>

#include "panel_driver.hpp"
#include "support/sample_atlas.hpp"

using test_support::PanelDriver;

TEST_CASE("filters unfold in the panel, a value is added and removed by a click")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    CHECK_FALSE(driver.has("facet:topic:water"));
    driver.click("button:filters");
    CHECK(driver.state.transient.filtersOpen);
    driver.click("facet:topic:water");
    CHECK(driver.state.view.criteria.topics.contains(model::Topic::Water));
    CHECK(driver.has("chip:topic:water"));
    driver.click("facet:topic:finance");
    CHECK(driver.state.view.criteria.topics.size() == 2);
    driver.click("facet:topic:water");
    CHECK_FALSE(driver.state.view.criteria.topics.contains(model::Topic::Water));
    driver.click("button:show-list");
    CHECK_FALSE(driver.state.transient.filtersOpen);
    CHECK(driver.has("list:states-erfurt"));
}

TEST_CASE("values without entries stay in their place")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1400);
    driver.click("button:filters");
    const geo::Box before = driver.find("facet:topic:peace")->boxPx;
    driver.apply(state::ToggleScope{model::Scope::Party});
    driver.frames(2);
    driver.apply(state::ToggleScope{model::Scope::Party});
    driver.frames(2);
    REQUIRE(driver.has("facet:topic:peace"));
    CHECK(driver.find("facet:topic:peace")->boxPx == before);
    CHECK(driver.namesBeginning("facet:topic:").size() == 18);
}

TEST_CASE("groups can be folded; countries have a text of their own")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1400);
    driver.click("button:filters");
    CHECK_FALSE(driver.has("facet:region:JP"));
    driver.click("facet-group:topic");
    CHECK(driver.namesBeginning("facet:topic:").empty());
    driver.click("facet-group:country");
    REQUIRE(driver.has("facet:region:JP"));
    driver.click("facet-text:country");
    CHECK(driver.output.wantsText);
    driver.type("frank");
    CHECK(driver.memory.countryFilter == "frank");
    CHECK(driver.state.view.criteria.text.empty());
    CHECK(driver.has("facet:region:FR"));
    CHECK_FALSE(driver.has("facet:region:JP"));
    driver.escape();
    CHECK(driver.memory.countryFilter.empty());
    CHECK(driver.has("facet:region:JP"));
    driver.click("facet:region:JP");
    CHECK(driver.state.view.criteria.regions == std::vector<filter::RegionRef>{{filter::RegionRef::Kind::Country, "JP"}});
}

TEST_CASE("a chip takes its value away, reset takes all")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    filter::Criteria criteria;
    criteria.topics = {model::Topic::Water};
    criteria.levels = {model::Level::Global};
    criteria.regions = {{filter::RegionRef::Kind::Country, "FR"}};
    criteria.cities = {"Brüssel"};
    driver.apply(state::SetCriteria{criteria});
    driver.frames(2);
    CHECK(driver.namesBeginning("chip:") ==
          std::vector<std::string>{"chip:topic:water", "chip:level:global", "chip:region:FR", "chip:city:Brüssel"});
    driver.click("chip:region:FR");
    CHECK(driver.state.view.criteria.regions.empty());
    CHECK(driver.state.view.criteria.cities.size() == 1);
    driver.click("chip:city:Brüssel");
    CHECK(driver.state.view.criteria.cities.empty());
    driver.click("button:reset");
    CHECK(driver.state.view.criteria.empty());
    CHECK_FALSE(driver.has("button:reset"));
}

TEST_CASE("no result offers the filter whose loss helps most")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    filter::Criteria criteria;
    criteria.topics = {model::Topic::Water};  // two entries
    criteria.scopes = {model::Scope::Party};  // one entry
    driver.apply(state::SetCriteria{criteria});
    driver.frames(2);
    CHECK(driver.namesBeginning("list:").empty());
    driver.click("button:way-out");
    CHECK(driver.state.view.criteria.scopes.empty());
    CHECK(driver.state.view.criteria.topics.contains(model::Topic::Water));
    CHECK(driver.namesBeginning("list:").size() == 2);
}
