// Tours and sessions: what was written comes back, old versions open for ever, and whatever is wrong with a
// file, the scenes that are whole are there.
#include <doctest/doctest.h>

#include "files/data/network_reader.hpp"
#include "files/tour/state_text.hpp"
#include "files/tour/tour_file.hpp"
#include "files/tour/view_fields.hpp"
#include "findings_helper.hpp"
#include "geo/map_extent.hpp"
#include "state/fit_selection.hpp"
#include "support/paths.hpp"
#include "support/sample_atlas.hpp"

using files::readTour;
using files::readTourFromText;
using files::TourFile;
using test_files::has;
using test_files::listed;

namespace {

const model::Atlas& atlas()
{
    static const model::Atlas instance = test_support::sampleAtlasWithPlaces();
    return instance;
}

model::NetworkId id(const char* name) { return *atlas().find(name); }

std::filesystem::path stored(const char* name)
{
    return test_support::sourceDir() + "/tests/files/tours/" + name;
}

base::Result<TourFile> read(const std::string& text) { return readTourFromText(text, "tour.json", atlas()); }

/// The text of a tour with these scenes.
std::string tour(const std::string& scenes) { return "{\"version\": 1,\n\"scenes\": [\n" + scenes + "\n]}"; }

/// A scene that uses every field.
state::TourScene fullScene()
{
    state::TourScene scene;
    scene.title = {"Titel", "Title"};
    scene.text = {"Text", "Text in English"};
    scene.notes = {"Erste Zeile\nZweite Zeile", "First line"};
    scene.mapPx = {1280, 640};
    state::View& view = scene.view;
    view.kind = state::ViewKind::Twin;
    for (std::size_t frame = 0; frame < 2; ++frame)
        view.cameras[frame] = state::homeCamera(view.kind, 1280, 640, frame);
    view.cameras[0] = geo::zoomed(view.cameras[0], 3, {40, -30}, 486, 640);
    view.criteria.topics = {model::Topic::Water, model::Topic::Health};
    view.criteria.scopes = {model::Scope::National};
    view.criteria.regions = {{filter::RegionRef::Kind::State, "DE-TH"}};
    view.criteria.text = "Wasser, Abwasser";
    view.criteria.knownOnly = true;
    view.selection = {id("water-berlin"), id("world-list")};
    view.region = filter::RegionRef{filter::RegionRef::Kind::Country, "FR"};
    view.showArcs = false;
    view.showEntryCounts = view.showGraticule = true;
    view.sizeUnit = "municipalities";
    view.showTowns = view.showVotes = view.thenAndNow = true;
    view.town = atlas().gazetteer().findByName("jena").front();
    view.withoutEntry = filter::EntryQuestion{model::Topic::Water, {}};
    view.overlap = filter::OverlapChoice{filter::OverlapOf::MemberPlaces, 3};
    view.lens = state::Lens::Influence;
    view.listOrder = filter::ListOrder::Members;
    view.dimOthers = true;
    view.byHand = {{id("water-berlin"), {}, geo::ProjectionId::Germany, {7.25, 51.5}},
                   {{}, "Köln; Bonn, 2", geo::ProjectionId::Europe, {-8.125, -47.0625}},
                   {{}, "place:country/FR", geo::ProjectionId::Europe, {2.5, 46}},
                   {{}, "place:town/FR/48.857/2.341/Paris; 1, 2", geo::ProjectionId::World, {1, 49}}};
    return scene;
}

}  // namespace

TEST_CASE("a tour comes back as it was written, and writing it again changes nothing")
{
    state::Tour tour;
    tour.title = {"Rundgang", "Tour"};
    tour.credit = {"Dank an alle", ""};
    tour.scenes.push_back(fullScene());
    tour.scenes.emplace_back();
    tour.scenes.back().view.cameras[0] = state::homeCamera(state::ViewKind::World, 1920, 1080, 0);
    const std::string text = files::writeTour(atlas(), tour);
    const auto again = read(text);
    INFO(text, listed(again.diagnostics));
    REQUIRE(again);
    CHECK(again.diagnostics.empty());
    CHECK(again.value->kind == files::TourKind::Tour);
    const state::Tour& back = again.value->document.tour;
    CHECK(back.title == tour.title);
    CHECK(back.credit == tour.credit);
    REQUIRE(back.scenes.size() == 2);
    CHECK(back.scenes[1] == tour.scenes[1]);  // a home view is one exactly
    state::TourScene scene = back.scenes[0];
    const state::TourScene& wanted = tour.scenes[0];
    const auto cameras = state::refitted(wanted.view, wanted.mapPx, files::writtenMapPx);
    for (std::size_t frame = 0; frame < 2; ++frame) {
        CHECK(scene.view.cameras[frame].projection == cameras[frame].projection);
        CHECK(scene.view.cameras[frame].centre.lonDeg ==
              doctest::Approx(cameras[frame].centre.lonDeg).epsilon(1e-4));
        CHECK(scene.view.cameras[frame].centre.latDeg ==
              doctest::Approx(cameras[frame].centre.latDeg).epsilon(1e-4));
        CHECK(scene.view.cameras[frame].metresPerPx ==
              doctest::Approx(cameras[frame].metresPerPx).epsilon(1e-3));
    }
    scene.view.cameras = wanted.view.cameras;
    scene.mapPx = wanted.mapPx;
    CHECK(scene == wanted);
    CHECK(files::writeTour(atlas(), back) == text);
}

TEST_CASE("a scene that fits what it asks says so, and is framed by that where it is read")
{
    state::TourScene scene;
    scene.title = {"Wasser", ""};
    scene.mapPx = {700, 500};
    scene.view.kind = state::ViewKind::Europe;
    scene.view.criteria.topics = {model::Topic::Water};
    scene.view.cameras[0] = state::homeCamera(state::ViewKind::Europe, 700, 500, 0);
    state::Tour tour;
    tour.scenes = {scene, scene};
    tour.scenes[0].view.cameras = state::fitted(atlas(), scene.view, scene.mapPx);
    const std::string text = files::writeTour(atlas(), tour);
    CHECK(text.find("\"fit\": true") == text.rfind("\"fit\": true"));
    const auto back = read(text);
    REQUIRE(back);
    CHECK(back.diagnostics.empty());
    const auto& scenes = back.value->document.tour.scenes;
    CHECK(state::fitsAsked(atlas(), scenes[0].view, scenes[0].mapPx));
    CHECK_FALSE(state::fitsAsked(atlas(), scenes[1].view, scenes[1].mapPx));
    CHECK(files::writeTour(atlas(), back.value->document.tour) == text);
    const std::string line = files::stateText(atlas(), tour.scenes[0].view, scene.mapPx);
    CHECK(line.find(";fit=on") != std::string::npos);
    const auto shown = files::fromStateText(atlas(), line);
    REQUIRE(shown);
    CHECK(state::fitsAsked(atlas(), shown.value->view, shown.value->mapPx));
}

TEST_CASE("towns, questions and bars that mean nothing here are reported, the rest of the scene is there")
{
    const auto read = readTourFromText(
        tour(R"({"view": {"map": "europe", "select": ["water-berlin", "world-list"], "town": "99999999",
        "without_entry": "topic=mars", "overlap": "countries=5", "lens": "rose",
        "list_order": "colour", "dim_others": true,
        "by_hand": [{"entry": "water-berlin", "map": "moon", "lon": 7, "lat": 50},
                    {"map": "europe", "lon": 7, "lat": 50},
                    {"city": "Bonn", "map": "europe", "lon": 700, "lat": 5},
                    {"entry": "unheard-of", "map": "europe", "lon": 7, "lat": 50},
                    {"city": "Bonn", "map": "europe", "lon": 7, "lat": 50},
                    {"city": "Bonn", "map": "europe", "lon": 8, "lat": 51},
                    {"place": "galaxy/Andromeda", "map": "europe", "lon": 8, "lat": 51},
                    {"place": "water/Nordsee", "city": "Bonn", "map": "europe", "lon": 8, "lat": 51},
                    {"place": "water/Nordsee", "map": "europe", "lon": 3, "lat": 56}]}})"),
        "tour.json", atlas());
    REQUIRE(read);
    INFO(listed(read.diagnostics));
    for (const char* path : {"/scenes/0/view/town", "/scenes/0/view/without_entry", "/scenes/0/view/overlap",
                             "/scenes/0/view/lens", "/scenes/0/view/list_order", "/scenes/0/view/by_hand/0",
                             "/scenes/0/view/by_hand/1", "/scenes/0/view/by_hand/2",
                             "/scenes/0/view/by_hand/6", "/scenes/0/view/by_hand/7"})
        CHECK(std::any_of(read.diagnostics.begin(), read.diagnostics.end(),
                          [&](const auto& problem) { return problem.path == path; }));
    const state::View& view = read.value->document.tour.scenes.front().view;
    CHECK_FALSE(view.town);
    CHECK_FALSE(view.withoutEntry);
    CHECK_FALSE(view.overlap);
    CHECK(view.lens == state::Lens::Information);
    CHECK(view.listOrder == filter::ListOrder::Name);
    CHECK(view.dimOthers);
    CHECK(view.byHand ==
          std::vector<state::HandPlaced>{{{}, "Bonn", geo::ProjectionId::Europe, {7, 50}},
                                         {{}, "place:water/Nordsee", geo::ProjectionId::Europe, {3, 56}}});
    CHECK(view.selection.size() == 2);
}

TEST_CASE("every field of the criteria is carried")
{
    // Names every field: a new one does not compile until somebody saw to it that toPieces carries it.
    const auto& [scopes, topics, levels, statuses, reaches, decades, foundedFrom, foundedUntil, regions,
                 cities, text, knownOnly, allTopics, allRegions] = fullScene().view.criteria;
    CHECK_FALSE(topics.empty());
    state::View view;
    view.criteria.scopes = {model::Scope::Party};
    view.criteria.levels = {model::Level::Eu};
    view.criteria.statuses = {model::Status::Inactive};
    view.criteria.reaches = {static_cast<filter::ReachKind>(0)};
    view.criteria.decades = {static_cast<filter::Decade>(1)};
    view.criteria.topics = {model::Topic::Peace};
    view.criteria.foundedFrom = 1980;
    view.criteria.foundedUntil = 1999;
    view.criteria.regions = {{filter::RegionRef::Kind::Country, "DE"},
                             {filter::RegionRef::Kind::State, "DE-TH"}};
    view.criteria.cities = {"Bonn"};
    view.criteria.allTopics = view.criteria.allRegions = true;
    std::vector<std::string> missing;
    std::string problems;
    const files::ViewFields fields = files::toFields(atlas(), view, files::writtenMapPx);
    const state::View back =
        files::fromFields(atlas(), fields, missing, [&](auto, auto, const base::Message& message) {
            problems += message.in(base::Language::En);
        });
    CHECK(problems == "");
    CHECK(back.criteria == view.criteria);
}

TEST_CASE("a stored tour of version 1 opens")
{
    const auto file = readTour(stored("version_1_tour.json"), atlas());
    INFO(listed(file.diagnostics));
    REQUIRE(file);
    CHECK(file.diagnostics.empty());
    CHECK_FALSE(file.value->isNewer());
    const state::Tour& tour = file.value->document.tour;
    CHECK(tour.title.en == "Water in public hands");
    CHECK(tour.credit == base::LocalText{"Volkshochschule Jena", ""});
    REQUIRE(tour.scenes.size() == 3);

    const state::TourScene& first = tour.scenes[0];
    CHECK(first.title == base::LocalText{"Wer arbeitet zu Wasser?", "Who works on water?"});
    CHECK(first.text.de == "Drei bundesweit, eines weltweit.");
    CHECK(first.notes.de == "Erst fragen, dann zeigen.\nZwei Minuten.");
    CHECK(first.view.kind == state::ViewKind::Germany);
    CHECK(first.view.cameras[0] == state::homeCamera(state::ViewKind::Germany, 1920, 1080, 0));
    CHECK(first.view.criteria.topics == base::EnumSet<model::Topic>{model::Topic::Water});
    CHECK(first.view.criteria.regions ==
          std::vector<filter::RegionRef>{{filter::RegionRef::Kind::State, "DE-TH"}});
    CHECK(first.view.criteria.knownOnly);
    CHECK(first.view.showArcs);

    const state::TourScene& second = tour.scenes[1];
    CHECK(second.view.selection == std::vector<model::NetworkId>{id("water-berlin"), id("world-list")});
    CHECK(second.view.cameras[0].centre == geo::LonLat{11.5, 50.9});
    CHECK(second.view.cameras[0].metresPerPx ==
          doctest::Approx(state::homeCamera(state::ViewKind::Germany, 1920, 1080, 0).metresPerPx / 3));
    CHECK_FALSE(second.view.showArcs);

    const state::View& third = tour.scenes[2].view;
    CHECK(third.kind == state::ViewKind::Twin);
    CHECK(third.cameras[1].projection == geo::ProjectionId::Europe);
    CHECK(third.region == filter::RegionRef{filter::RegionRef::Kind::Country, "FR"});
    CHECK((third.showTowns && third.showVotes && third.thenAndNow));
}

TEST_CASE("a stored session of version 1 opens, and comes back as it was written")
{
    const auto file = readTour(stored("version_1_session.json"), atlas());
    INFO(listed(file.diagnostics));
    REQUIRE(file);
    CHECK(file.diagnostics.empty());
    CHECK(file.value->kind == files::TourKind::Session);
    const state::Document& document = file.value->document;
    REQUIRE(document.towns.size() == 2);
    CHECK(document.towns[0] == state::CollectedTown{"Jena", "DE", "DE-TH", "16053000", {11.59, 50.93}, 3});
    CHECK(document.towns[1].people == 1);
    // Dots for an entry that these data do not have are still somebody's dots.
    CHECK(document.votes == std::vector<state::Votes>{{"water-berlin", 5}, {"gone-with-the-data", 2}});
    CHECK(document.notes == std::vector<state::Note>{{"Nachfragen: Beitrag?", "water-berlin"},
                                                     {"Nächstes Treffen im Mai", ""}});
    CHECK(file.value->record == state::Record{{{"Anfang", ""}}, {"world-list", "water-berlin"}});
    REQUIRE(file.value->now);
    CHECK(file.value->now->view.kind == state::ViewKind::Europe);
    CHECK(file.value->now->view.selection == std::vector<model::NetworkId>{id("world-list")});

    const std::string text = files::writeSession(atlas(), document, file.value->record, file.value->now->view,
                                                 file.value->now->mapPx);
    const auto again = read(text);
    REQUIRE(again);
    CHECK(again.diagnostics.empty());
    CHECK(again.value->document == document);
    CHECK(again.value->record == file.value->record);
    CHECK(again.value->now == file.value->now);
}

TEST_CASE("what is wrong is named with its place, and the good scenes are there")
{
    const auto file = read(tour(R"({"title_de": "Gut", "view": {"map": "germany"}},
{"title_de":"W","view":{"map":"world","select":["gone","world-list"],"filter":["topic=chess","topic=water"]}},
"keine Szene",
{"title_de": "Ohne Ansicht"},
{"view": {"map": "mars", "cameras": [{"lon": 500, "lat": 0, "zoom": 1}], "region": "state=DE-XX"}},
{"title_de": 7, "view": {"map": "europe", "cameras": [{"lon": 10, "lat": 50, "zoom": -2}], "colour": 1}},
{"title_de": "Auch gut", "view": {"map": "twin"}})"));
    INFO(listed(file.diagnostics));
    REQUIRE(file);
    const auto& found = file.diagnostics;
    CHECK(has(found, 4, "/scenes/1/view/select/0", "no entry with the id \"gone\""));
    CHECK(has(found, 4, "/scenes/1/view/filter/0", "chess"));
    CHECK(has(found, 5, "/scenes/2", "should be a scene"));
    CHECK(has(found, 6, "/scenes/3", "has no view"));
    CHECK(has(found, 7, "/scenes/4/view/map", "mars"));
    CHECK(has(found, 7, "/scenes/4/view/cameras/0", "from -180 to 180"));
    CHECK(has(found, 7, "/scenes/4/view/region", "DE-XX"));
    CHECK(has(found, 8, "/scenes/5/title_de", "should be a text"));
    CHECK(has(found, 8, "/scenes/5/view/cameras/0", "zoom above 0"));
    CHECK(has(found, 8, "/scenes/5/view/colour", "unknown key"));

    const auto& scenes = file.value->document.tour.scenes;
    REQUIRE(scenes.size() == 5);
    CHECK(scenes[1].view.selection == std::vector<model::NetworkId>{id("world-list")});
    CHECK(scenes[1].missing == std::vector<std::string>{"gone"});
    CHECK(scenes[1].view.criteria.topics == base::EnumSet<model::Topic>{model::Topic::Water});
    CHECK(scenes.back().title.de == "Auch gut");
    // The entry that these data lack is not lost when the tour is saved.
    CHECK(files::writeTour(atlas(), file.value->document.tour).find("\"gone\"") != std::string::npos);
}

TEST_CASE("a newer file shows what is known and says that it must not be written over")
{
    const auto file = read(
        R"({"version":3,"music":true,"scenes":[{"title_de":"Neu","view":{"map":"germany","depth":3}}]})");
    REQUIRE(file);
    CHECK(file.value->isNewer());
    CHECK(has(file.diagnostics, 1, "/version", "newer program"));
    REQUIRE(file.value->document.tour.scenes.size() == 1);
}

TEST_CASE("more towns and votes than any room has are left out: their sum is still a number")
{
    std::string towns, votes;
    for (int i = 0; i < 10'050; ++i) {
        towns += std::string(i ? "," : "") +
                 R"({"name": "A", "country": "DE", "lat": 50, "lon": 10, "people": 100000})";
        votes += std::string(i ? "," : "") + R"({"entry": "e", "dots": 100000})";
    }
    const auto file = read(R"({"version": 1, "kind": "session", "scenes": [], "towns": [)" + towns +
                           R"(], "votes": [)" + votes + "]}");
    REQUIRE(file);
    CHECK(file.diagnostics.size() == 2);
    CHECK(file.value->document.towns.size() == 10'000);
    CHECK(file.value->document.votes.size() == 10'000);
}

TEST_CASE("what is no tour gives no value and says why")
{
    for (const char* text : {"", "[]", "{}", "7", "{\"networks\": []}",
                             "{\"version\": \"eins\", \"scenes\": []}", "\xff\xfe nonsense"}) {
        const auto file = read(text);
        CAPTURE(text);
        CHECK_FALSE(file);
        CHECK(file.hasErrors());
    }
    const auto missing = readTour("/nowhere/tour.json", atlas());
    CHECK_FALSE(missing);
    CHECK(missing.hasErrors());
}

TEST_CASE("of a file that breaks off the scenes before the break are there")
{
    const std::string whole = tour(R"({"title_de": "A", "view": {"map": "germany"}},
{"title_de": "B", "view": {"map": "world"}})");
    for (std::size_t bytes = 0; bytes < whole.size(); ++bytes) {
        const auto file = read(whole.substr(0, bytes));  // never crashes, never hangs
        CHECK(file.hasErrors());
        if (bytes == whole.size() - 5) {
            REQUIRE(file);
            CHECK_FALSE(file.value->document.tour.scenes.empty());
        }
    }
}

TEST_CASE("the talk opens with the shipped data without a word of complaint")
{
    auto networks = files::readNetworks(test_support::sourceDir() + "/data/networks.json");
    REQUIRE(networks);
    model::Atlas::Parts parts;
    parts.networks = std::move(networks.value->networks);
    const model::Atlas real(std::move(parts));
    const auto file = readTour(test_support::sourceDir() + "/data/tours/talk.json", real);
    INFO(listed(file.diagnostics));
    REQUIRE(file);
    CHECK(file.diagnostics.empty());
    const state::Tour& tour = file.value->document.tour;
    CHECK(tour.credit.de ==
          "nach dem Vortrag von Arno Behlau (Attac), Konferenz ‚Kommunen und Demokratie‘, Erfurt 2018");
    CHECK(tour.scenes.size() >= 15);
    for (const state::TourScene& scene : tour.scenes)
        for (const base::LocalText* text : {&scene.title, &scene.text, &scene.notes}) {
            CAPTURE(scene.title.de);
            CHECK_FALSE(text->de.empty());
            CHECK_FALSE(text->en.empty());
        }
}

TEST_CASE("a view comes back from its line of text, also with blanks and quotes around it")
{
    const state::TourScene scene = fullScene();
    const std::string text = files::stateText(atlas(), scene.view, scene.mapPx);
    CHECK(text.find(' ') == std::string::npos);
    for (const std::string& pasted : {text, "  <" + text + ">\n", "file:///tmp/Karte%20neu.html#" + text}) {
        CHECK(files::isStateText(pasted));
        const auto back = files::fromStateText(atlas(), pasted);
        INFO(text, listed(back.diagnostics));
        REQUIRE(back);
        CHECK(back.diagnostics.empty());
        state::View view = back.value->view;
        view.cameras = scene.view.cameras;  // rounded
        CHECK(view == scene.view);
        CHECK(files::stateText(atlas(), back.value->view, back.value->mapPx) == text);
    }
    state::View home;
    home.cameras[0] = state::homeCamera(state::ViewKind::World, 800, 600, 0);
    CHECK(files::stateText(atlas(), home, {800, 600}) == "kommunalatlas:map=world");
    CHECK_FALSE(files::isStateText("Wasser"));
    CHECK_FALSE(files::isStateText("nach #kommunalatlas:map=world"));
}

TEST_CASE("a line of text that is broken gives what is whole, and never more than words")
{
    const auto file = files::fromStateText(atlas(), "kommunalatlas:map=germany;at=a,b,c;at=1e9,5,5;filter="
                                                    "topic=water,%ff;select=gone;nonsense;depth=3;arcs=off");
    REQUIRE(file);
    CHECK(file.value->view.kind == state::ViewKind::Germany);
    CHECK(file.value->view.criteria.topics == base::EnumSet<model::Topic>{model::Topic::Water});
    CHECK(file.value->missing == std::vector<std::string>{"gone"});
    CHECK_FALSE(file.value->view.showArcs);
    CHECK(file.diagnostics.size() == 6);
    const std::string whole = files::stateText(atlas(), fullScene().view, {1280, 640});
    for (std::size_t bytes = 0; bytes <= whole.size(); ++bytes)
        (void)files::fromStateText(atlas(), whole.substr(0, bytes));
    CHECK_FALSE(files::fromStateText(atlas(), "kommunalatlas:" + std::string(10000, 'x')));
}

TEST_CASE("a zoom in a file goes by the whole map and not by the home view, which may come nearer")
{
    for (const geo::ProjectionId projection : {geo::ProjectionId::Europe, geo::ProjectionId::Germany}) {
        state::View view;
        view.kind =
            projection == geo::ProjectionId::Europe ? state::ViewKind::Europe : state::ViewKind::Germany;
        view.cameras[0] = {
            {10, 50}, geo::wholeMetresPerPx(projection, 1920, 1080) / 2, projection, projection, 0};
        const files::ViewFields fields = files::toFields(atlas(), view, {1920, 1080});
        REQUIRE(fields.cameras.size() == 1);
        CHECK(fields.cameras[0].zoom == 2);
        std::vector<std::string> missing;
        const state::View back = files::fromFields(atlas(), fields, missing, [](auto, auto, auto) {});
        CHECK(back.cameras[0].metresPerPx == doctest::Approx(view.cameras[0].metresPerPx));
    }
    // All of Europe, from 34° N to the North Cape, as files of 2025 have it.
    CHECK(geo::wholeMetresPerPx(geo::ProjectionId::Europe, 1920, 1080) ==
          doctest::Approx(4038.7).epsilon(0.001));
}
