#include <doctest/doctest.h>

#include "panel_driver.hpp"
#include "support/sample_atlas.hpp"

using test_support::PanelDriver;

namespace {

void select(PanelDriver& driver, std::string_view id)
{
    driver.apply(state::Select{driver.atlas().find(id)});
    driver.frames(10);
    driver.forget();
}

}  // namespace

TEST_CASE("three lenses on an entry: information, partners, influence")
{
    const model::Atlas atlas = test_support::sampleAtlasWithPlaces();
    PanelDriver driver(atlas, 1280, 1400);
    select(driver, "world-list");
    CHECK(driver.has("card:copy-contact"));
    driver.click("lens:partners");
    CHECK(driver.state.view.lens == state::Lens::Partners);
    CHECK_FALSE(driver.has("card:copy-contact"));
    CHECK(driver.has("related:world-unknown"));
    driver.click("lens:influence");
    CHECK(driver.namesBeginning("rung:") ==
          std::vector<std::string>{"rung:global", "rung:eu", "rung:federal", "rung:state", "rung:municipal"});
}

TEST_CASE("the weights of related entries lie behind a fold and change the order")
{
    const model::Atlas atlas = test_support::sampleAtlasWithPlaces();
    PanelDriver driver(atlas, 1280, 1400);
    select(driver, "world-list");
    driver.click("lens:partners");
    CHECK_FALSE(driver.has("weight:topics"));
    driver.click("fold:weights");
    REQUIRE_FALSE(driver.namesBeginning("related:").empty());
    CHECK(driver.find("weight:level")->boxPx.maxY <=
          driver.find(driver.namesBeginning("related:").front())->boxPx.minY);
    driver.drag("weight:topics", -300);
    CHECK(driver.state.transient.relatedWeights.topics == 0);
    driver.click("weight:reset");
    CHECK(driver.state.transient.relatedWeights == filter::RelatedWeights{});
    driver.click("related:world-unknown");
    CHECK(driver.state.view.selection == std::vector{*atlas.find("world-unknown")});
}

TEST_CASE("partners near the town: without one it is asked for")
{
    const model::Atlas atlas = test_support::sampleAtlasWithPlaces();
    PanelDriver driver(atlas, 1280, 1400);
    driver.click("lens:partners");
    REQUIRE(driver.has("partners:choose-town"));
    driver.click("partners:choose-town");
    driver.frames(3);
    REQUIRE(driver.has("town:text"));
    CHECK(driver.output.wantsText);
    driver.type("weimar");
    driver.key(ImGuiKey_Enter);
    driver.frames(10);
    REQUIRE(driver.state.view.town == atlas.gazetteer().findByName("weimar").front());
    // The town's card keeps the lens, and leads back to what the lists say of it.
    CHECK(driver.has("near:world-list"));
    CHECK_FALSE(driver.has("town:without:world-unknown"));
    driver.click("lens:information");
    CHECK(driver.has("town:without:world-unknown"));
    CHECK_FALSE(driver.has("near:world-list"));
    driver.click("lens:partners");
    select(driver, "world-list");
    CHECK(driver.has("related:world-unknown"));
    CHECK_FALSE(driver.has("partners:choose-town"));
    driver.click("card:compare");  // the list comes back, by the nearest member of each entry
    CHECK(driver.has("near:world-list"));
    CHECK(driver.namesBeginning("list:").size() == 5);  // without a list of members
}

TEST_CASE("the list as a ladder: an entry stands on each level it works on")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1400);
    driver.click("lens:influence");
    CHECK(driver.has("ladder:municipal:world-list"));
    CHECK(driver.has("ladder:global:world-list"));
    CHECK(driver.namesBeginning("ladder:eu:").empty());
    driver.click("ladder:state:states-erfurt");
    CHECK(driver.state.view.selection == std::vector{*atlas.find("states-erfurt")});
}

TEST_CASE("the view as text takes the panel's place, is copied, saved and left")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 900);
    driver.click("button:text");
    CHECK(driver.state.transient.textOpen);
    CHECK(driver.namesBeginning("list:").empty());
    REQUIRE(driver.memory.facets.viewText);
    CHECK(driver.memory.facets.viewText->text.title.find("6") != std::string::npos);
    driver.click("text:copy");
    REQUIRE(driver.effects.size() == 1);
    CHECK(state::is<state::CopyView>(driver.effects[0]));
    driver.apply(state::ToggleValue{filter::Facet::Topic, filter::valueOf(model::Topic::Water)});
    driver.frames(2);
    CHECK(driver.memory.facets.viewText->view == driver.state.view);
    driver.click("text:save");
    CHECK(driver.state.transient.overlay == state::Overlay::Save);
    CHECK(driver.state.transient.panel.save.kind == state::SaveKind::Text);
    driver.escape();
    driver.escape();
    CHECK_FALSE(driver.state.transient.textOpen);
    select(driver, "world-list");
    driver.click("button:text");
    CHECK(driver.memory.facets.viewText->text.title.find("Städte der Welt") != std::string::npos);
}
