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
    driver.apply(state::ToggleValue{filter::Facet::Scope, filter::valueOf(model::Scope::Party)});
    driver.frames(2);
    driver.apply(state::ToggleValue{filter::Facet::Scope, filter::valueOf(model::Scope::Party)});
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
    CHECK(driver.state.view.criteria.regions ==
          std::vector<filter::RegionRef>{{filter::RegionRef::Kind::Country, "JP"}});
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
    CHECK(driver.namesBeginning("chip:") == std::vector<std::string>{"chip:topic:water", "chip:level:global",
                                                                     "chip:region:FR", "chip:city:Brüssel"});
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

namespace {

/// The sample's entries, founded in 1905, 1990, 1990 and 2003; the last two without a year.
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

TEST_CASE("one of the chosen topics or regions is enough, or all of them")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 2400);
    driver.apply(state::ToggleValue{filter::Facet::Topic, filter::valueOf(model::Topic::Water)});
    driver.apply(state::ToggleValue{filter::Facet::Topic, filter::valueOf(model::Topic::ClimateEnergy)});
    driver.frames(2);
    driver.click("button:filters");
    driver.click("match:topic:all");
    CHECK(driver.state.view.criteria.allTopics);
    CHECK(driver.has("chip:all-topics"));
    driver.click("match:topic:any");
    CHECK_FALSE(driver.state.view.criteria.allTopics);
    driver.click("match:region:all");
    CHECK(driver.state.view.criteria.allRegions);
    CHECK(driver.has("tier:3"));
}

TEST_CASE("undo takes back the last change of the filter, not of the map")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1400);
    driver.click("button:filters");
    driver.click("button:undo-filter");
    CHECK(driver.wished<state::UndoFilter>() == nullptr);  // nothing to take back
    driver.click("facet:topic:water");
    driver.apply(state::PanBy{0, 40, 0});
    driver.apply(state::ToggleValue{filter::Facet::Topic, filter::valueOf(model::Topic::Finance)});
    const geo::Camera camera = driver.state.view.cameras[0];
    driver.frames(2);
    driver.click("button:undo-filter");
    CHECK(driver.state.view.criteria.topics == base::EnumSet<model::Topic>{model::Topic::Water});
    driver.click("button:undo-filter");
    CHECK(driver.state.view.criteria.empty());
    CHECK(driver.state.view.cameras[0] == camera);
}

TEST_CASE("others can be dimmed instead of hidden: they stay in the list below")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1400);
    driver.apply(state::ToggleValue{filter::Facet::Topic, filter::valueOf(model::Topic::Finance)});
    driver.frames(2);
    driver.click("button:filters");
    driver.click("switch:dim-others");
    CHECK(driver.state.view.dimOthers);
    driver.click("button:show-list");
    CHECK(driver.namesBeginning("list:").size() == 1);
    CHECK(driver.namesBeginning("other:").size() == 5);
    driver.click("other:water-berlin");
    CHECK(driver.state.view.selection.size() == 1);
}

TEST_CASE("a filter is saved under a name, overwritten, used and removed")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1400);
    driver.apply(state::ToggleValue{filter::Facet::Topic, filter::valueOf(model::Topic::Water)});
    driver.frames(2);
    driver.click("button:filters");
    driver.click("facet-group:saved");
    driver.click("saved-filter:name");
    driver.type("Nass");
    CHECK(driver.state.view.criteria.text.empty());
    driver.click("saved-filter:save");
    REQUIRE(driver.state.preferences.savedFilters.size() == 1);
    CHECK(driver.state.preferences.savedFilters[0].name == "Nass");
    driver.click("button:reset");
    driver.click("saved-filter:0");
    CHECK(driver.state.view.criteria.topics.contains(model::Topic::Water));
    driver.apply(state::ToggleValue{filter::Facet::Topic, filter::valueOf(model::Topic::Finance)});
    driver.frames(2);
    driver.click("saved-filter:name");
    driver.type("Nass");
    driver.key(ImGuiKey_Enter);
    REQUIRE(driver.state.preferences.savedFilters.size() == 1);
    CHECK(driver.state.preferences.savedFilters[0].pieces == std::vector<std::string>{"topic=water,finance"});
    driver.click("saved-filter:0:remove");
    CHECK(driver.state.preferences.savedFilters.empty());
}

TEST_CASE("the range of founding years is dragged by its ends, by the bars and by keys")
{
    const model::Atlas atlas = foundedAtlas();
    PanelDriver driver(atlas, 1280, 1400);
    driver.click("button:filters");
    REQUIRE(driver.has("years:from"));
    driver.drag("years:from", 120);
    const int from = driver.state.view.criteria.foundedFrom;
    CHECK(from > 1920);
    CHECK(from < 1960);
    CHECK(driver.state.view.criteria.foundedUntil == 0);
    driver.drag("years:until", -60);
    const int until = driver.state.view.criteria.foundedUntil;
    CHECK(until > 1975);
    CHECK(until < 2003);
    driver.drag("years:from", 400);  // ends stay in order
    CHECK(driver.state.view.criteria.foundedFrom == until);
    driver.drag("years:from", -600);
    CHECK(driver.state.view.criteria.foundedFrom == 0);

    for (int tabs = 0; tabs < 40 && driver.memory.focus.current() != ui::itemKey("years:until"); ++tabs)
        driver.key(ImGuiKey_Tab);
    REQUIRE(driver.memory.focus.current() == ui::itemKey("years:until"));
    driver.key(ImGuiKey_LeftArrow);
    CHECK(driver.state.view.criteria.foundedUntil == until - 1);
    driver.key(ImGuiKey_UpArrow);
    CHECK(driver.state.view.criteria.foundedUntil == until);
    driver.key(ImGuiKey_End);
    CHECK(driver.state.view.criteria.foundedUntil == 0);
}

TEST_CASE("the years are played and stopped, the year stands above the map")
{
    const model::Atlas atlas = foundedAtlas();
    PanelDriver driver(atlas, 1280, 1400);
    driver.click("button:filters");
    driver.click("years:play");
    REQUIRE(driver.state.transient.yearPlay);
    CHECK(driver.state.transient.yearPlay->fromYear == 1905);
    CHECK(driver.state.transient.yearPlay->toYear == 2003);
    driver.apply(state::Tick{driver.state.transient.nowSeconds + 10});
    driver.frames(1);
    CHECK(driver.has("years:now"));
    CHECK(driver.state.view.criteria.foundedUntil > 1940);
    driver.click("years:stop");
    CHECK_FALSE(driver.state.transient.yearPlay);
    CHECK_FALSE(driver.has("years:now"));
    driver.click("years:play");
    driver.escape();
    CHECK_FALSE(driver.state.transient.yearPlay);
}

TEST_CASE("while the years pass nothing moves, from before the first year to after the end")
{
    const model::Atlas atlas = foundedAtlas();
    filter::Criteria region, question;
    region.topics = {model::Topic::Finance, model::Topic::Water, model::Topic::ClimateEnergy};
    region.regions = {{filter::RegionRef::Kind::State, "DE-TH"}, {filter::RegionRef::Kind::Country, "DE"}};
    question.topics = {model::Topic::Water};
    for (const filter::Criteria& criteria : {filter::Criteria{}, region, question})
        for (const bool bilingual : {false, true})
            for (const bool filtersOpen : {true, false}) {
                if (criteria.empty() && !filtersOpen)
                    continue;  // the questions for a start stand there before and after
                PanelDriver driver(atlas, 1280, 1800);
                driver.apply(state::SetBilingual{bilingual});
                driver.apply(state::SetCriteria{criteria});
                driver.apply(state::SetFiltersOpen{filtersOpen});
                driver.frames(3);
                const auto tops = [&] {
                    std::vector<double> edges;
                    for (const std::string name : {"button:filters", "button:my-town",
                                                   filtersOpen ? "years:play" : "lens:information"}) {
                        REQUIRE_MESSAGE(driver.has(name), name);
                        edges.push_back(driver.find(name)->boxPx.minY);
                    }
                    return edges;
                };
                const std::vector<double> before = tops();
                const double start = driver.state.transient.nowSeconds;
                driver.apply(state::PlayYears{1905, 2003});
                for (int second = 0; second < 20; ++second) {
                    driver.apply(state::Tick{start + second});
                    driver.frames(2);
                    REQUIRE(driver.state.transient.yearPlay);
                    CHECK_MESSAGE(tops() == before, second << " s of " << filtersOpen << bilingual);
                }
                driver.apply(state::Tick{start + 21});
                driver.frames(2);
                CHECK_FALSE(driver.state.transient.yearPlay);
                CHECK(tops() == before);
            }
}

TEST_CASE("a filter stays under the pointer, however high what is asked for grows above it")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 720);
    driver.apply(state::SetFiltersOpen{true});
    driver.frames(3);
    const auto click = [&](const char* name) {
        REQUIRE_MESSAGE(driver.has(name), name);
        const double before = driver.find(name)->boxPx.minY, head = driver.find("button:my-town")->boxPx.minY;
        driver.click(name);
        driver.frames(1);
        REQUIRE_MESSAGE(driver.has(name), name);
        CHECK_MESSAGE(driver.find(name)->boxPx.minY == before, name);
        driver.frames(3);
        CHECK_MESSAGE(driver.find(name)->boxPx.minY == before, name);
        return driver.find("button:my-town")->boxPx.minY - head;
    };
    CHECK(click("facet:topic:climate-energy") > 0);
    click("facet:topic:biodiversity-soil");
    click("facet:topic:climate-energy");
    CHECK(click("facet:topic:biodiversity-soil") < 0);
    CHECK(driver.state.view.criteria.empty());
}
