#include <doctest/doctest.h>

#include "panel_driver.hpp"
#include "support/sample_atlas.hpp"

using test_support::PanelDriver;

namespace {

void select(PanelDriver& driver, std::string_view id)
{
    driver.apply(state::Select{driver.atlas().find(id)});
    driver.frames(8);
    driver.forget();
}

/// One entry with everything a card can show.
model::Atlas fullAtlas()
{
    model::Network network;
    network.id = "full";
    network.name = network.label = {"Alles", "Everything"};
    network.abbreviation = "ALL";
    network.topics = {model::Topic::Water, model::Topic::Peace};
    network.scope = model::Scope::International;
    network.url = "https://example.org/";
    network.links = {{"https://example.org/de", {"Deutsch", "German"}}};
    network.summary = {"Zusammenfassung.", ""};
    model::Seat seat;
    seat.city = {"Bonn", ""};
    seat.country = "DE";
    seat.role = "secretariat";
    network.seats = {seat};
    model::Figure figure;
    figure.count = 70;
    figure.atLeast = true;
    figure.unit = "cities";
    figure.provenance.fromSlides = true;
    figure.provenance.year = 2018;
    network.members = {figure};
    network.countries.figures = {figure};
    network.countries.known = {"DE", "FR"};
    network.countries.completeness = model::CountryList::Completeness::Partial;
    network.states.organised = {"DE-TH"};
    network.memberPlaces.kind = model::MemberList::Kind::Partial;
    network.memberPlaces.known = 20;
    network.memberPlaces.of = 24;
    network.memberPlaces.places.resize(20);
    model::Part part;
    part.region = "DE-TH";
    part.names = {"Teil"};
    part.url = "https://example.org/teil";
    network.parts = {part};
    network.slides = {"Die Folien.", "The slides."};
    network.doubts = {{"Zweifel.", "Doubt."}};
    network.sources = {"https://example.org/quelle"};
    model::Atlas::Parts parts;
    parts.networks = {network};
    return model::Atlas(std::move(parts));
}

}  // namespace

TEST_CASE("the card slides over the list and goes back to it")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    driver.apply(state::Select{atlas.find("world-list")});
    driver.frames(2);
    CHECK(driver.output.animating);
    driver.frames(8);
    CHECK_FALSE(driver.output.animating);
    CHECK(driver.has("card:back"));
    CHECK(driver.namesBeginning("list:").empty());
    driver.click("card:back");
    CHECK(driver.state.view.selection.empty());
    CHECK(driver.has("list:world-list"));
}

TEST_CASE("with reduced motion the card is there at once")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    driver.state.preferences.reducedMotion = true;
    driver.apply(state::Select{atlas.find("world-list")});
    driver.frames(1);
    CHECK_FALSE(driver.output.animating);
    CHECK(driver.find("card:back")->boxPx.minX < 20);
}

TEST_CASE("previous and next go through the list")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    select(driver, "water-berlin");
    driver.click("card:next");
    CHECK(driver.state.view.selection == std::vector{*atlas.find("states-erfurt")});
    driver.click("card:previous");
    driver.click("card:previous");
    CHECK(driver.state.view.selection == std::vector{*atlas.find("world-list")});
}

TEST_CASE("links are opened and copied, where there are any")
{
    const model::Atlas atlas = fullAtlas();
    PanelDriver driver(atlas, 1280, 3000);
    select(driver, "full");
    driver.click("card:open-link");
    driver.click("card:copy-link");
    driver.click("card:link:0");
    driver.click("card:part-link:DE-TH");
    driver.click("card:copy-contact");
    REQUIRE(driver.effects.size() == 5);
    CHECK(state::as<state::OpenLink>(driver.effects[0])->url == "https://example.org/");
    CHECK(state::as<state::CopyText>(driver.effects[1])->text == "https://example.org/");
    CHECK(state::as<state::OpenLink>(driver.effects[2])->url == "https://example.org/de");
    CHECK(state::as<state::OpenLink>(driver.effects[3])->url == "https://example.org/teil");
    CHECK(state::as<state::CopyText>(driver.effects[4])->text ==
          "Alles (ALL)\nBonn, DE\nhttps://example.org/");

    const model::Atlas without = test_support::sampleAtlas();
    PanelDriver other(without, 1280, 1000);
    select(other, "world-list");
    CHECK_FALSE(other.has("card:open-link"));
    CHECK_FALSE(other.has("card:copy-link"));
}

TEST_CASE("a topic on the card becomes a filter and ceases to be one")
{
    const model::Atlas atlas = fullAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    select(driver, "full");
    driver.click("card:topic:peace");
    CHECK(driver.state.view.criteria.topics.contains(model::Topic::Peace));
    CHECK(driver.has("card:back"));
    driver.click("card:topic:peace");
    CHECK(driver.state.view.criteria.empty());
}

TEST_CASE("comparing is begun on the card: the list comes back to choose the other entry")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    select(driver, "water-berlin");
    driver.click("card:compare");
    REQUIRE(driver.has("list:world-list"));
    driver.click("list:world-list");
    CHECK(driver.state.view.selection == std::vector{*atlas.find("water-berlin"), *atlas.find("world-list")});
    REQUIRE(driver.has("compare:details:world-list"));
    driver.click("card:compare");
    driver.click("list:states-erfurt");
    CHECK(driver.state.view.selection.size() == 3);
    CHECK_FALSE(driver.has("card:compare"));  // three are the most
    driver.click("compare:remove:water-berlin");
    CHECK(driver.state.view.selection.size() == 2);
    driver.click("compare:details:states-erfurt");
    CHECK(driver.state.view.selection == std::vector{*atlas.find("states-erfurt")});

    driver.click("card:compare");
    driver.escape();
    driver.frames(8);
    CHECK(driver.has("card:back"));

    driver.click("card:compare");  // the search chooses, too
    driver.type("list of the world");
    REQUIRE(driver.has("search:network:world-list"));
    driver.click("search:network:world-list");
    CHECK(driver.state.view.selection ==
          std::vector{*atlas.find("states-erfurt"), *atlas.find("world-list")});
}

TEST_CASE("a region that was clicked has a card with its entries and the offer to see only them")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    driver.apply(state::PickRegion{filter::RegionRef{filter::RegionRef::Kind::Country, "FR"}});
    driver.frames(8);
    CHECK(driver.has("region:world-list"));
    CHECK_FALSE(driver.has("region:water-berlin"));
    driver.click("region:only-here");
    CHECK(driver.state.view.criteria.regions ==
          std::vector<filter::RegionRef>{{filter::RegionRef::Kind::Country, "FR"}});
    driver.click("region:only-here");
    CHECK(driver.state.view.criteria.empty());
    driver.click("region:world-list");
    CHECK(driver.state.view.selection == std::vector{*atlas.find("world-list")});
}

TEST_CASE("every entry's card can be drawn in every theme and language")
{
    const model::Atlas sample = test_support::sampleAtlas(), full = fullAtlas();
    for (const model::Atlas* atlas : {&sample, &full}) {
        PanelDriver driver(*atlas, 1280, 2000);
        for (const model::Network& network : atlas->networks())
            for (const base::Language language : {base::Language::De, base::Language::En})
                for (const state::Theme theme :
                     {state::Theme::Light, state::Theme::Dark, state::Theme::Print, state::Theme::Contrast}) {
                    driver.state.preferences.language = language;
                    driver.state.preferences.theme = theme;
                    select(driver, network.id);
                    CHECK(driver.has("card:back"));
                }
    }
}
