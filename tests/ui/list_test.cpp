#include <doctest/doctest.h>

#include "panel_driver.hpp"
#include "support/sample_atlas.hpp"

using test_support::PanelDriver;

namespace {

model::NetworkId id(const model::Atlas& atlas, std::string_view name) { return *atlas.find(name); }

/// Only what a list needs, many times.
model::Atlas longAtlas(std::size_t count)
{
    model::Atlas::Parts parts;
    for (std::size_t i = 0; i < count; ++i) {
        model::Network network;
        network.id = "n" + std::to_string(i);
        network.name = network.label = {"Netz " + std::to_string(i), "Net " + std::to_string(i)};
        network.scope = static_cast<model::Scope>(i * 3 / count);
        parts.networks.push_back(std::move(network));
    }
    return model::Atlas(std::move(parts));
}

}  // namespace

TEST_CASE("every entry has a row, those without a seat too")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    for (const model::Network& network : atlas.networks())
        CHECK_MESSAGE(driver.has("list:" + network.id), network.id);
}

TEST_CASE("pointing at a row lights the entry, leaving it puts the light out")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    driver.hover("list:world-list");
    CHECK(driver.state.transient.hovered == id(atlas, "world-list"));
    driver.moveAway();
    CHECK_FALSE(driver.state.transient.hovered);
}

TEST_CASE("what the map lights stays lit while the pointer is not on the list")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas);
    driver.apply(state::Hover{id(atlas, "world-list")});
    driver.frames(3);
    CHECK(driver.state.transient.hovered == id(atlas, "world-list"));
}

TEST_CASE("a click selects, Ctrl and click compares")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    driver.clickWithCtrl("list:water-berlin");
    CHECK(driver.wished<state::ToggleCompared>());
    CHECK(driver.state.view.selection == std::vector{id(atlas, "water-berlin")});
    driver.click("card:back");
    driver.click("list:world-list");
    REQUIRE(driver.wished<state::Select>());
    CHECK(driver.state.view.selection == std::vector{id(atlas, "world-list")});
}

TEST_CASE("of ten thousand rows only those in view are drawn, and the last one can be reached")
{
    const model::Atlas atlas = longAtlas(10000);
    PanelDriver driver(atlas);
    CHECK(driver.namesBeginning("list:").size() < 40);
    CHECK(driver.has("list:n0"));
    driver.wheel("list:n0", -100000);
    CHECK(driver.namesBeginning("list:").size() < 40);
    CHECK(driver.has("list:n9999"));
    driver.wheel("list:n9999", 100000);
    for (int i = 0; i < 30 && driver.memory.focus.currentGroup() != ui::itemKey("list"); ++i)
        driver.key(ImGuiKey_Tab);
    driver.key(ImGuiKey_End);
    CHECK(driver.has("list:n9999"));
    driver.key(ImGuiKey_UpArrow);
    CHECK(driver.memory.focus.has(ui::itemKey("list:n9998")));
}

TEST_CASE("questions to begin with are there until something is asked, and can be folded")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    CHECK(driver.namesBeginning("starter:").size() == 6);
    driver.click("button:starters");
    CHECK(driver.namesBeginning("starter:").empty());
    driver.click("button:starters");
    driver.click("starter:thuringia");
    CHECK(driver.state.view.criteria.regions ==
          std::vector<filter::RegionRef>{{filter::RegionRef::Kind::State, "DE-TH"}});
    CHECK(driver.state.view.kind == state::ViewKind::Germany);
    CHECK(driver.namesBeginning("starter:").empty());
    driver.click("button:reset");
    CHECK(driver.state.view.criteria.empty());
    driver.click("starter:water");
    CHECK(driver.state.view.criteria.topics.contains(model::Topic::Water));
    CHECK(driver.state.view.kind == state::ViewKind::Europe);
}

TEST_CASE("the switch of the tiers is there when a region is asked for")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    CHECK_FALSE(driver.has("switch:known-only"));
    driver.apply(state::ToggleValue{filter::Facet::Region,
                                    filter::RegionRef{filter::RegionRef::Kind::State, "DE-TH"}});
    driver.frames(2);
    driver.click("may-be:list");
    const std::size_t all = driver.namesBeginning("list:").size();
    driver.click("switch:known-only");
    CHECK(driver.state.view.criteria.knownOnly);
    CHECK(driver.namesBeginning("list:").size() < all);
    driver.click("switch:known-only");
    CHECK(driver.namesBeginning("list:").size() == all);
}

TEST_CASE("an answer about a region begins with what is documented; what may be is behind a press")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    driver.apply(state::ToggleValue{filter::Facet::Region,
                                    filter::RegionRef{filter::RegionRef::Kind::State, "DE-TH"}});
    driver.frames(2);
    CHECK(driver.namesBeginning("list:") ==
          std::vector<std::string>{"list:states-erfurt", "list:world-list"});
    driver.click("may-be:list");
    CHECK(driver.state.transient.mayBeOpen);
    CHECK(driver.has("list:water-berlin"));
    // Another region is another answer.
    driver.apply(state::ToggleValue{filter::Facet::Region,
                                    filter::RegionRef{filter::RegionRef::Kind::State, "DE-TH"}});
    driver.apply(state::ToggleValue{filter::Facet::Region,
                                    filter::RegionRef{filter::RegionRef::Kind::State, "DE-NW"}});
    driver.frames(2);
    CHECK_FALSE(driver.state.transient.mayBeOpen);
    CHECK_FALSE(driver.has("list:water-berlin"));
    // So does the region's card.
    driver.apply(state::PickRegion{filter::RegionRef{filter::RegionRef::Kind::State, "DE-TH"}});
    driver.frames(10);
    CHECK(driver.has("region:states-erfurt"));
    CHECK_FALSE(driver.has("region:water-berlin"));
    driver.click("may-be:region");
    CHECK(driver.has("region:water-berlin"));
}

TEST_CASE("the list is sorted by what was pressed, in the list, on the card and by its arrows alike")
{
    model::Atlas::Parts parts;
    for (const auto& [name, year] : {std::pair{"Ärzte", 2010}, {"Zoo", 1990}, {"Apfel", 0}}) {
        model::Network network;
        network.id = "n" + std::to_string(parts.networks.size());
        network.name = network.label = {name, name};
        if (year != 0) network.foundedYear = year;
        parts.networks.push_back(std::move(network));
    }
    const model::Atlas atlas(std::move(parts));
    PanelDriver driver(atlas, 1280, 1000);
    const auto above = [&](const char* first, const char* second) {
        const ui::NamedRect *a = driver.find(first), *b = driver.find(second);
        REQUIRE(a);
        REQUIRE(b);
        return a->boxPx.minY < b->boxPx.minY;
    };
    driver.frames(2);
    CHECK(above("list:n2", "list:n0"));  // Apfel, Ärzte, Zoo
    CHECK(above("list:n0", "list:n1"));
    driver.click("list-order:founded");
    CHECK(driver.state.view.listOrder == filter::ListOrder::Founded);
    CHECK(above("list:n1", "list:n0"));  // 1990, 2010, not known
    CHECK(above("list:n0", "list:n2"));
    driver.click("list:n1");
    driver.apply(state::SelectNeighbour{1});
    CHECK(driver.state.view.selection == std::vector{model::NetworkId(0)});
}
