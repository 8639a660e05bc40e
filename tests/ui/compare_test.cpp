#include <doctest/doctest.h>

#include "panel_driver.hpp"
#include "support/sample_atlas.hpp"

using filter::OverlapChoice;
using filter::OverlapOf;
using test_support::PanelDriver;

namespace {

void compare(PanelDriver& driver, std::initializer_list<std::string_view> ids)
{
    driver.apply(state::Select{});
    for (const std::string_view id : ids) driver.apply(state::ToggleCompared{*driver.atlas().find(id)});
    driver.frames(10);
    driver.forget();
}

}  // namespace

TEST_CASE("a bar of the comparison lists what is behind it and lights it up; a second click ends that")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1600);
    compare(driver, {"water-berlin", "world-list"});
    CHECK(driver.namesBeginning("overlap:bar:") == std::vector<std::string>{"overlap:bar:1", "overlap:bar:2", "overlap:bar:3"});
    CHECK_FALSE(driver.has("overlap:items"));
    driver.click("overlap:bar:3");
    CHECK(driver.state.view.overlap == OverlapChoice{OverlapOf::Countries, 3});
    CHECK(driver.has("overlap:items"));
    driver.click("overlap:bar:3");
    CHECK_FALSE(driver.state.view.overlap);
    CHECK_FALSE(driver.has("overlap:items"));
}

TEST_CASE("countries, states or member places are counted; states are shown on the map that has them")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1600);
    compare(driver, {"water-berlin", "states-erfurt"});
    driver.click("overlap:of:states");
    driver.click("overlap:bar:3");
    CHECK(driver.state.view.overlap == OverlapChoice{OverlapOf::States, 3});
    CHECK(driver.state.view.kind == state::ViewKind::Germany);
    driver.click("overlap:of:member-places");
    CHECK_FALSE(driver.state.view.overlap);
    CHECK(driver.namesBeginning("overlap:bar:").empty());  // no list of members is known of either
}

TEST_CASE("three entries have seven bars")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1800);
    compare(driver, {"water-berlin", "world-list", "world-unknown"});
    CHECK(driver.namesBeginning("overlap:bar:").size() == 7);
    CHECK(driver.memory.facets.overlapOf == OverlapOf::Countries);
}
