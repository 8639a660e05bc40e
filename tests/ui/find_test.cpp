// The panels that answer questions: my municipality, a region, what has no entry yet, the question and its
// words.
#include <doctest/doctest.h>

#include "base/fold.hpp"
#include "panel_driver.hpp"
#include "support/gazetteer_builder.hpp"
#include "support/sample_atlas.hpp"

using test_support::PanelDriver;

namespace {

const model::Atlas& atlas()
{
    static const model::Atlas instance = test_support::sampleAtlasWithPlaces();
    return instance;
}

model::PlaceId town(std::string_view name)
{
    return atlas().gazetteer().findByName(base::fold(name)).front();
}

/// A dozen towns of one name, and as many whose names only begin so.
model::Atlas namesakes()
{
    model::Atlas::Parts parts;
    parts.networks = atlas().networks();
    parts.geography = std::make_shared<model::Geography>(atlas().geography());
    std::vector<test_support::SamplePlace> places;
    for (int i = 0; i < 12; ++i)
        for (const bool longer : {false, true}) {
            test_support::SamplePlace place;
            place.name = longer ? "Neudorfhausen " + std::string(1, static_cast<char>('A' + i)) : "Neudorf";
            place.position = {10.0 + 0.1 * i, longer ? 50.0 : 51.0};
            place.type = model::PlaceType::Municipality;
            place.population = static_cast<std::uint32_t>(longer ? 90000 - i : 9000 - 100 * i);
            places.push_back(std::move(place));
        }
    parts.gazetteer = test_support::makeGazetteer(*parts.geography, places);
    return model::Atlas(std::move(parts));
}

void settle(PanelDriver& driver) { driver.frames(10); }

const filter::EntryQuestion onWater{model::Topic::Water, {}};

}  // namespace

TEST_CASE("my municipality by the button: type, Enter, and the card says what the lists know")
{
    PanelDriver driver(atlas(), 1280, 1600);
    driver.click("button:my-town");
    driver.frames(3);
    CHECK(driver.output.wantsText);  // the field has the keyboard at once
    driver.type("jena");
    REQUIRE(driver.has("town:hit:1"));
    CHECK(driver.memory.searchText.empty());
    driver.key(ImGuiKey_Enter);
    settle(driver);
    CHECK(driver.state.view.town == town("Jena"));
    CHECK(driver.has("town:member:world-list"));
    CHECK(driver.has("town:without:world-unknown"));
    CHECK(driver.has("question:town"));
    CHECK_FALSE(driver.has("button:my-town"));
    driver.click("town:copy");
    REQUIRE(driver.effects.size() == 1);
    CHECK(state::is<state::CopyView>(driver.effects.front()));
    driver.click("card:back");
    CHECK_FALSE(driver.state.view.town);
}

TEST_CASE("an entry of the town's card is looked at and left again, back to the town")
{
    PanelDriver driver(atlas(), 1280, 1600);
    driver.apply(state::ShowTown{town("Jena")});
    settle(driver);
    driver.click("town:member:world-list");
    settle(driver);
    CHECK(driver.state.view.selection == std::vector{*atlas().find("world-list")});
    driver.click("card:back");
    settle(driver);
    CHECK(driver.has("town:member:world-list"));
}

TEST_CASE("the regions around the town lead to their cards")
{
    PanelDriver driver(atlas(), 1280, 1600);
    driver.apply(state::ShowTown{town("Jena")});
    settle(driver);
    driver.click("town:region:DE-TH");
    settle(driver);
    CHECK(driver.state.view.region == filter::RegionRef{filter::RegionRef::Kind::State, "DE-TH"});
    CHECK(driver.has("region:states-erfurt"));
}

TEST_CASE("a name that several towns bear asks which one, by state and district")
{
    PanelDriver driver(atlas(), 1280, 1600);
    driver.click("button:my-town");
    driver.frames(3);
    driver.type("neustadt");
    REQUIRE(driver.memory.find.sameName > 1);
    driver.key(ImGuiKey_Enter);
    CHECK_FALSE(driver.state.view.town);  // nobody said which
    driver.key(ImGuiKey_DownArrow);
    const model::PlaceId second = driver.memory.find.towns[1];
    driver.key(ImGuiKey_Enter);
    settle(driver);
    CHECK(driver.state.view.town == second);
}

TEST_CASE(
    "all towns of a name are offered, in the field and in the search, the larger first, then longer names")
{
    const model::Atlas places = namesakes();
    const auto populations = [&](const std::vector<model::PlaceId>& ids) {
        std::vector<std::uint32_t> counts;
        for (const model::PlaceId id : ids) counts.push_back(places.gazetteer()[id].population);
        return counts;
    };
    PanelDriver driver(places, 1280, 1600);
    driver.click("button:my-town");
    driver.frames(3);
    driver.type("neudorf");
    CHECK(driver.memory.find.sameName == 12);
    REQUIRE(driver.memory.find.towns.size() >= 12);
    std::vector<model::PlaceId> offered;
    for (std::size_t i = 0; i < 12; ++i) offered.push_back(driver.memory.find.towns[i].place);
    for (const model::PlaceId id : offered) CHECK(places.gazetteer()[id].name == "Neudorf");
    const std::vector<std::uint32_t> sizes = populations(offered);
    CHECK(std::is_sorted(sizes.rbegin(), sizes.rend()));
    CHECK(driver.has("town:hit:12"));
    driver.escape();

    PanelDriver search(places, 1280, 1600);
    search.type("neudorf");
    std::vector<model::PlaceId> found;
    for (const std::string& name : search.namesBeginning("search:city:"))
        found.push_back(model::PlaceId(static_cast<std::uint32_t>(std::stoul(name.substr(12)))));
    REQUIRE(found.size() >= 12);
    const auto named = std::count_if(found.begin(), found.end(), [&](model::PlaceId id) {
        return places.gazetteer()[id].name == "Neudorf";
    });
    CHECK(named == 12);
    // Of the others so many that the list stays one.
    search.type("h");
    CHECK(search.namesBeginning("search:city:").size() == 6);
}

TEST_CASE(
    "of several places of a name German readers mean the German one first, unless another is far larger")
{
    PanelDriver driver(atlas(), 1280, 1600);
    driver.click("button:my-town");
    driver.frames(3);
    driver.type("freiburg");
    REQUIRE(driver.memory.find.towns.size() >= 2);
    CHECK(driver.memory.find.towns.front() ==
          town("Freiburg im Breisgau"));  // Fribourg is six times as large

    PanelDriver english(atlas(), 1280, 1600);
    english.apply(state::SetLanguage{base::Language::En});
    english.click("button:my-town");
    english.frames(3);
    english.type("fribourg");
    REQUIRE(english.memory.find.towns.size() == 1);
    CHECK(english.memory.find.towns.front() == town("Fribourg"));
}

TEST_CASE("a town by a name that nobody would expect is no certain answer, and says which name it was")
{
    PanelDriver driver(atlas(), 1280, 1600);
    driver.type("lutetia");
    REQUIRE_FALSE(driver.namesBeginning("search:city:").empty());
    driver.key(ImGuiKey_Enter);
    settle(driver);
    CHECK_FALSE(driver.state.view.town);  // asked instead
    REQUIRE(driver.has("town:hit:1"));
    CHECK_FALSE(driver.memory.find.towns.front().also.empty());
    driver.key(ImGuiKey_Enter);
    CHECK_FALSE(driver.state.view.town);  // highlighted
    driver.key(ImGuiKey_Enter);
    settle(driver);
    CHECK(driver.state.view.town == town("Paris"));
}

TEST_CASE("a town by its official key without the leading zero")
{
    PanelDriver driver(atlas(), 1280, 1600);
    driver.type("5314000");
    REQUIRE_FALSE(driver.namesBeginning("search:city:").empty());
    driver.key(ImGuiKey_Enter);
    settle(driver);
    CHECK(driver.state.view.town == town("Bonn"));
}

TEST_CASE("a district is found by name, and its card opens")
{
    PanelDriver driver(atlas(), 1280, 1600);
    driver.type("ilmkreis");
    REQUIRE(driver.has("search:region:16070"));
    driver.key(ImGuiKey_Enter);
    settle(driver);
    CHECK(driver.state.view.region == filter::RegionRef{filter::RegionRef::Kind::District, "16070"});
    CHECK(driver.state.view.criteria.empty());
    CHECK(driver.memory.searchText.empty());
    CHECK(driver.has("region:around:DE-TH"));
}

TEST_CASE("the search asks too when Enter meets such a name, and shows a town that is clear at once")
{
    PanelDriver driver(atlas(), 1280, 1600);
    driver.type("neustadt");
    driver.key(ImGuiKey_Enter);
    driver.frames(4);
    CHECK_FALSE(driver.state.view.town);
    CHECK(driver.memory.searchText.empty());
    CHECK(driver.memory.find.sameName > 1);
    REQUIRE(driver.has("town:hit:2"));
    driver.click("town:hit:2");
    settle(driver);
    CHECK(driver.state.view.town.has_value());
    driver.type("neustadt");  // with the first one's card open
    driver.key(ImGuiKey_Enter);
    settle(driver);
    CHECK(driver.memory.searchText.empty());
    CHECK(driver.state.view.criteria.text.empty());
    CHECK(driver.has("town:hit:1"));

    PanelDriver other(atlas(), 1280, 1600);
    other.type("weimar");
    other.key(ImGuiKey_Enter);
    settle(other);
    CHECK(other.state.view.town == town("Weimar"));
    CHECK(other.state.view.kind == state::ViewKind::Germany);  // where it is to be seen
}

TEST_CASE("a town that is named comes before the entries that only name it, and Enter takes it")
{
    PanelDriver driver(atlas(), 1280, 1600);
    driver.type("jena");
    REQUIRE(driver.has("search:network:world-list"));
    const std::vector<std::string> cities = driver.namesBeginning("search:city:");
    REQUIRE_FALSE(cities.empty());
    CHECK(driver.find(cities.front())->boxPx.minY < driver.find("search:network:world-list")->boxPx.minY);
    driver.key(ImGuiKey_Enter);
    settle(driver);
    CHECK(driver.state.view.town == town("Jena"));
}

TEST_CASE("what a search finds lights up with every letter and goes out at its end")
{
    PanelDriver driver(atlas(), 1280, 1000);
    driver.type("wei");
    const state::Glow& glow = driver.state.transient.glow;
    CHECK(std::find(glow.places.begin(), glow.places.end(), town("Weimar")) != glow.places.end());
    driver.type("zz");
    CHECK(driver.state.transient.glow.places.empty());
    driver.key(ImGuiKey_Backspace);
    driver.key(ImGuiKey_Backspace);
    CHECK_FALSE(driver.state.transient.glow.places.empty());
    driver.escape();
    driver.frames(2);
    CHECK(driver.state.transient.glow == state::Glow{});
}

TEST_CASE("a region's card counts in tiers, by topic and by level")
{
    PanelDriver driver(atlas(), 1280, 1600);
    driver.apply(state::PickRegion{filter::RegionRef{filter::RegionRef::Kind::State, "DE-TH"}});
    settle(driver);
    CHECK(driver.has("region:states-erfurt"));
    driver.click("region:by-topic");
    driver.frames(2);
    CHECK_FALSE(driver.has("region:states-erfurt"));
    const std::vector<std::string> groups = driver.namesBeginning("region:group:");
    REQUIRE_FALSE(groups.empty());
    driver.click(groups.front());
    driver.frames(2);
    CHECK(driver.namesBeginning("region:" + groups.front().substr(std::string("region:group:").size()) + ":")
              .size() > 0);
    driver.click("region:by-level");
    driver.frames(2);
    CHECK_FALSE(driver.namesBeginning("region:group:").empty());
    driver.click("region:around:DE");
    settle(driver);
    CHECK(driver.state.view.region == filter::RegionRef{filter::RegionRef::Kind::Country, "DE"});
}

TEST_CASE("a click on the map offers the town at that spot on the region's card")
{
    PanelDriver driver(atlas(), 1280, 1000);
    const geo::LonLat jena = atlas().gazetteer()[town("Jena")].position;
    driver.apply(state::PickRegion{filter::RegionRef{filter::RegionRef::Kind::State, "DE-TH"}, jena});
    settle(driver);
    driver.click("region:town");
    CHECK(driver.state.view.town == town("Jena"));
}

TEST_CASE("where there is no entry yet: chosen by topic or level, three classes as legend and list")
{
    PanelDriver driver(atlas(), 1280, 2400);
    driver.click("button:without-entry");
    driver.frames(2);
    CHECK(driver.has("choose:topic:water"));
    CHECK(driver.has("choose:level:federal"));
    driver.click("choose:topic:water");
    settle(driver);
    CHECK(driver.state.view.withoutEntry == onWater);
    for (const char* name : {"without:class:1", "without:class:2", "without:class:3", "question:topic"})
        CHECK(driver.has(name));
    driver.click("without:world");
    driver.frames(2);
    const std::vector<std::string> before = driver.namesBeginning("without:");
    driver.click("question:topic");
    driver.frames(2);
    driver.click("choose:level:municipal");
    settle(driver);
    CHECK(driver.state.view.withoutEntry == filter::EntryQuestion{{}, model::Level::Municipal});
    driver.click("card:back");
    CHECK_FALSE(driver.state.view.withoutEntry);
}

TEST_CASE("a region of the answer lights up on the map, and a click opens its card")
{
    PanelDriver driver(atlas(), 1280, 2400);
    driver.apply(state::Ask{.withoutEntry = onWater});
    settle(driver);
    driver.click("without:world");
    driver.frames(2);
    if (!driver.has("without:JP")) driver.click("without:class:3");
    driver.frames(2);
    driver.hover("without:JP");
    CHECK(driver.state.transient.hoveredRegion == filter::RegionRef{filter::RegionRef::Kind::Country, "JP"});
    driver.click("without:JP");
    settle(driver);
    CHECK(driver.state.view.region == filter::RegionRef{filter::RegionRef::Kind::Country, "JP"});
    driver.moveAway();
    driver.frames(2);
    CHECK_FALSE(driver.state.transient.hoveredRegion);
}

TEST_CASE("every starter question sets its question and the words in it can be exchanged")
{
    PanelDriver driver(atlas(), 1280, 1600);
    driver.click("starter:water");
    driver.frames(2);
    driver.click("question:topic");
    driver.frames(2);
    driver.click("choose:topic:peace");
    driver.frames(2);
    CHECK(driver.state.view.criteria.topics.contains(model::Topic::Peace));
    CHECK_FALSE(driver.state.view.criteria.topics.contains(model::Topic::Water));
    CHECK_FALSE(driver.has("choose:topic:peace"));  // the chooser has gone

    driver.click("button:reset");
    driver.click("starter:thuringia");
    driver.frames(2);
    driver.click("question:region");
    driver.frames(4);
    CHECK(driver.output.wantsText);
    driver.type("jap");
    CHECK_FALSE(driver.has("choose:region:DE-TH"));
    driver.key(ImGuiKey_Enter);
    driver.frames(2);
    CHECK(driver.state.view.criteria.regions ==
          std::vector<filter::RegionRef>{{filter::RegionRef::Kind::Country, "JP"}});

    driver.click("button:reset");
    driver.click("starter:brussels");
    driver.frames(2);
    driver.click("question:city");
    driver.frames(2);
    driver.click("choose:city:Bonn");
    driver.frames(2);
    CHECK(driver.state.view.criteria.cities == std::vector<std::string>{"Bonn"});
    CHECK(driver.state.view.criteria.levels.contains(model::Level::Eu));

    driver.click("button:reset");
    driver.click("starter:without");
    settle(driver);
    CHECK(driver.state.view.withoutEntry == filter::EntryQuestion{model::Topic::ClimateEnergy, {}});
    CHECK(driver.state.back.size() >= 1);
}

TEST_CASE("Esc closes the chooser before anything else")
{
    PanelDriver driver(atlas(), 1280, 1600);
    driver.click("starter:water");
    driver.frames(2);
    driver.click("question:topic");
    driver.frames(2);
    driver.escape();
    driver.frames(2);
    CHECK_FALSE(driver.has("choose:topic:peace"));
    CHECK(driver.state.view.criteria.topics.contains(model::Topic::Water));
}

TEST_CASE("anything may be typed as a town")
{
    PanelDriver driver(atlas(), 1280, 1600);
    driver.click("button:my-town");
    driver.frames(3);
    for (const std::string& text :
         {std::string(10000, 'x'), std::string("\xF0\x9F\x98\x80\xE2\x80\xAE\xD7\xA9"),
          std::string("\x01\x1F\x7F")}) {
        driver.memory.find.text.text = text;
        driver.frames(3);
        driver.key(ImGuiKey_Enter);
        CHECK_FALSE(driver.state.view.town);
    }
}

TEST_CASE("all cards can be drawn in both languages, every theme and at 200 % text")
{
    PanelDriver driver(atlas(), 1280, 720);
    for (const base::Language language : {base::Language::De, base::Language::En})
        for (const state::Theme theme :
             {state::Theme::Light, state::Theme::Dark, state::Theme::Print, state::Theme::Contrast})
            for (const double textScale : {1.0, 2.0}) {
                driver.state.preferences.language = language;
                driver.state.preferences.theme = theme;
                driver.state.preferences.textScale = textScale;
                driver.apply(state::ShowTown{town("Jena")});
                settle(driver);
                CHECK(driver.has("card:back"));
                driver.apply(state::Ask{.withoutEntry = onWater});
                settle(driver);
                CHECK(driver.has("without:copy"));
                driver.apply(state::PickRegion{filter::RegionRef{filter::RegionRef::Kind::State, "DE-TH"}});
                settle(driver);
                CHECK(driver.has("card:back"));
            }
}
