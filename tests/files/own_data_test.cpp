// Own data files and the entries of a session: what was written comes back, and of what is not understood
// nothing is lost.
#include <doctest/doctest.h>

#include <algorithm>

#include "files/data/network_reader.hpp"
#include "files/own/own_file.hpp"
#include "files/tour/tour_file.hpp"
#include "findings_helper.hpp"
#include "overlay/apply.hpp"
#include "overlay/merge.hpp"
#include "support/paths.hpp"
#include "support/sample_atlas.hpp"

using overlay::Overlay;

namespace {

const auto taken = [](std::string_view) { return false; };

std::vector<model::Network> talk()
{
    static const auto file = files::readNetworks(test_support::sourceDir() + "/data/networks.json");
    REQUIRE(file.value);
    return file.value->networks;
}

base::Result<files::OwnDataFile> read(const std::string& text)
{
    return files::readOwnDataFromText(text, "own.json");
}

/// Own entries of every kind, changes of every field, a hidden entry.
Overlay everything()
{
    Overlay entries;
    const std::vector<model::Network> networks = talk();
    for (const model::Network& network : networks) {
        model::Network copy = overlay::copyOf(network);
        overlay::addEntry(entries, std::move(copy), taken, {"2026-11-30"});
    }
    overlay::setDeleted(entries, 3, true, {"2026-11-29"});
    overlay::setHidden(entries, networks[5].id, networks[5].name, true, {"2026-11-28"});
    for (const overlay::Field& field : overlay::fields())
        for (std::size_t i = 0; i < networks.size(); ++i)
            overlay::changeField(entries, networks[i], field, field.read(networks[(i + 1) % networks.size()]),
                                 {"2026-11-30"});
    return entries;
}

/// Without the text that stood in the file, which a value that was never in one does not have.
Overlay plain(Overlay entries)
{
    for (auto& entry : entries.own) {
        overlay::OwnEntry copy = *entry;
        copy.written.clear();
        entry = std::move(copy);
    }
    return entries;
}

}  // namespace

TEST_CASE("each entry of the talk comes back as it was written")
{
    const std::vector<model::Network> networks = talk();
    Overlay entries;
    for (const model::Network& network : networks) overlay::addEntry(entries, network, taken, {});
    const auto file = read(files::writeOwnData(entries));
    REQUIRE(file);
    CHECK(file.diagnostics.empty());
    REQUIRE(file.value->entries.own.size() == networks.size());
    for (std::size_t i = 0; i < networks.size(); ++i)
        CHECK_MESSAGE(file.value->entries.own[i]->network == networks[i], networks[i].id);
}

TEST_CASE("a file of somebody's own comes back as it was written, and writing it again changes nothing")
{
    const Overlay entries = everything();
    const std::string text = files::writeOwnData(entries);
    const auto file = read(text);
    REQUIRE(file);
    CHECK_MESSAGE(file.diagnostics.empty(), test_files::listed(file.diagnostics));
    const Overlay back = plain(file.value->entries);
    CHECK(back.changed == entries.changed);
    CHECK(back.own == entries.own);
    CHECK(back.notUnderstood.empty());
    CHECK(files::writeOwnData(file.value->entries, text) == text);
    CHECK(files::writeOwnData(file.value->entries) == text);
    CHECK(overlay::differences(entries, back).empty());
}

TEST_CASE("the order of a file and members that nobody here knows stay")
{
    const std::string text = R"({
  "future": {"a": [1, 2]},
  "networks": [
    {
      "zulu": 1,
      "name_de": "Netz",
      "id": "netz",
      "alpha": {"b": null}
    }
  ],
  "own": true,
  "changes": [],
  "later": "x"
})";
    auto file = read(text);
    REQUIRE(file);
    CHECK(file.diagnostics.empty());
    Overlay entries = file.value->entries;
    overlay::changeOwn(entries, 0, *overlay::findField("founded"), 1999, {"2026-11-30"});
    overlay::changeOwn(entries, 0, *overlay::findField("name_de"), std::string("Netz 2"), {"2026-11-30"});
    const std::string out = files::writeOwnData(entries, text);
    std::size_t at = 0;
    for (const char* part : {"\"future\"", "\"networks\"", "\"zulu\": 1", "\"name_de\": \"Netz 2\"", "\"id\"",
                             "\"alpha\"", "\"founded\"", "\"own\"", "\"changes\"", "\"later\""}) {
        CAPTURE(part);
        const std::size_t found = out.find(part, at);
        CHECK(found != std::string::npos);
        if (found != std::string::npos) at = found;
    }
}

TEST_CASE("what a newer program wrote is kept, and said")
{
    const auto file = read(R"({"own": true, "schema": 7, "networks": [], "changes": [
        {"entry": "aoew", "set": {"mood": "good"}, "was": {"mood": null}},
        {"entry": "aoew", "set": {"kind": "galaxy"}, "was": {"kind": "network"}},
        {"entry": "aoew", "set": {"founded": {"year": 2001}}, "was": {"founded": {"year": 2007}}},
        {"undo": "everything"}, 5]})");
    REQUIRE(file);
    CHECK(file.value->newer);
    CHECK(file.value->entries.notUnderstood.size() == 4);
    REQUIRE(file.value->entries.changed.size() == 1);
    CHECK(file.value->entries.changed[0]->changes.size() == 1);
    const std::string out = files::writeOwnData(file.value->entries);
    for (const char* part : {"\"mood\": \"good\"", "\"galaxy\"", "\"undo\": \"everything\"", "5"})
        CHECK_MESSAGE(out.find(part) != std::string::npos, part);
    const auto again = read(out);
    REQUIRE(again);
    CHECK(plain(again.value->entries) == plain(file.value->entries));
}

TEST_CASE("unfinished work is whole: no name, one language, a place in the sea, no id")
{
    const auto file = read(R"({"own": true, "networks": [
        {"id": "a"}, {"name_de": "Ohne Kennung"}, {"id": "a", "name_en": "Twice"},
       {"id": "b", "name_de": "See", "coordination": [{"city": "X", "country": "DE", "lat": 40, "lon": -30}]},
       {"id": "c", "name_de": "V", "coordination": [{"city": "X", "country": "DE", "lat": 11.6, "lon": 50.9}]}
    ]})");
    REQUIRE(file);
    const auto& own = file.value->entries.own;
    REQUIRE(own.size() == 5);
    CHECK(own[0]->network.id == "a");
    CHECK(own[1]->network.id == "ohne-kennung");
    CHECK(own[2]->network.id != "a");
    CHECK(own[2]->network.name.en == "Twice");
    CHECK(own[3]->network.seats.size() == 1);
    CHECK(own[4]->network.seats.size() == 1);
}

TEST_CASE("a session has the entries, and its scenes name them")
{
    const model::Atlas base = test_support::sampleAtlasWithPlaces();
    state::Document document;
    Overlay entries;
    model::Network network;
    network.name.de = "Städte am Fluss";
    overlay::addEntry(entries, network, taken, {"2026-11-30"});
    overlay::changeField(entries, base.networks()[0], *overlay::findField("founded"), 1901, {"2026-11-30"});
    document.entries = entries;
    const model::Atlas atlas = overlay::apply(base, entries);
    state::TourScene scene;
    scene.view.selection = {*atlas.find("stadte-am-fluss")};
    document.tour.scenes.push_back(scene);

    const std::string text = files::writeSession(atlas, document, {}, scene.view, {1920, 1080});
    // Whatever is open when it is read: somebody else's entries, or none.
    Overlay others;
    network.name.de = "Anderes";
    overlay::addEntry(others, network, taken, {});
    for (const model::Atlas& shown : {base, overlay::apply(base, others)}) {
        const auto file = files::readTourFromText(text, "session.json", shown, &base);
        REQUIRE(file);
        CHECK_MESSAGE(file.diagnostics.empty(), test_files::listed(file.diagnostics));
        CHECK(plain(*file.value->document.entries) == entries);
        CHECK(file.value->document.tour.scenes[0].view.selection == scene.view.selection);
        REQUIRE(file.value->now);
        CHECK(file.value->now->view.selection == scene.view.selection);
    }
    // Without entries it is as older programs know it.
    document.entries = {};
    CHECK(files::writeSession(atlas, document, {}, {}, {1920, 1080}).find("\"version\": 1,") !=
          std::string::npos);
}

TEST_CASE("links between places come back as they were written")
{
    Overlay entries;
    model::TownLink link;
    link.a.name = {"Gera", "Gera"};
    link.a.country = "DE";
    link.a.state = "DE-TH";
    link.a.place = geo::LonLat{12.08, 50.88};
    link.b.name = {"Rom", "Rome"};
    link.b.country = "IT";
    link.kind = "Partnerschaft";
    link.note = "seit \"damals\"";
    link.provenance.year = 1990;
    link.provenance.source = "https://example.org/";
    entries.links = model::TownLinks{link};
    const std::string text = files::writeOwnData(entries);
    const auto back = read(text);
    REQUIRE(back.value);
    CHECK(back.diagnostics.empty());
    CHECK(*back.value->entries.links == *entries.links);
    // None left: none written, whatever stood there.
    CHECK(files::writeOwnData({}, text).find("links") == std::string::npos);
    const auto half = read(R"({"own": true, "links": [{"places": [{"city": "Gera"}]}]})");
    REQUIRE(half.value);
    CHECK(half.value->entries.links->empty());
    CHECK_FALSE(half.diagnostics.empty());
}
