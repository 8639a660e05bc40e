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
    CHECK(driver.namesBeginning("overlap:bar:") ==
          std::vector<std::string>{"overlap:bar:1", "overlap:bar:2", "overlap:bar:3"});
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

TEST_CASE(
    "three entries stand below each other where columns would break words, side by side where there is room")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    for (const double textScale : {1.0, 2.0})
        for (const base::Language language : {base::Language::De, base::Language::En}) {
            PanelDriver driver(atlas, 1280, 2000);
            driver.apply(state::SetTextScale{textScale});
            driver.apply(state::SetLanguage{language});
            compare(driver, {"water-berlin", "world-list", "world-unknown"});
            const std::vector<std::string> names = driver.namesBeginning("compare:details:");
            REQUIRE(names.size() == 3);
            for (std::size_t i = 0; i < 3; ++i) {
                const geo::Box& box = driver.find(names[i])->boxPx;
                CHECK(box.minX == driver.find(names[0])->boxPx.minX);
                CHECK(box.width() == driver.find(names[0])->boxPx.width());  // not cut by the panel's edge
                CHECK(box.maxX < driver.find("panel")->boxPx.maxX);
                if (i > 0) CHECK(box.minY > driver.find(names[i - 1])->boxPx.maxY);
            }
        }
    PanelDriver driver(atlas, 1920, 1080);
    driver.apply(state::SetPanelWidth{640});
    compare(driver, {"water-berlin", "world-list", "world-unknown"});
    const std::vector<std::string> names = driver.namesBeginning("compare:details:");
    REQUIRE(names.size() == 3);
    CHECK(driver.find(names[0])->boxPx.minY == driver.find(names[2])->boxPx.minY);
    CHECK(driver.find(names[2])->boxPx.width() >= 160);
}

TEST_CASE("three entries have seven bars")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1800);
    compare(driver, {"water-berlin", "world-list", "world-unknown"});
    CHECK(driver.namesBeginning("overlap:bar:").size() == 7);
    CHECK_FALSE(driver.state.transient.panel.counts);  // nobody chose: the first of which lists are known
    CHECK(driver.has("overlap:of:countries"));
}
