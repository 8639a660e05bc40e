// What is wrong inside entries: each problem is reported with its line and path, and the rest is used.
#include <doctest/doctest.h>

#include <string>

#include "files/data/network_reader.hpp"
#include "findings_helper.hpp"
#include "one_entry.hpp"
#include "support/paths.hpp"

using files::readNetworksFromText;
using test_files::has;
using test_files::listed;
using test_files::onlyEntry;
using test_files::readWith;

TEST_CASE("the data of the program has no problems and keeps what the records hold")
{
    const auto result = files::readNetworks(test_support::sourceDir() + "/data/networks.json");
    CHECK_MESSAGE(result.diagnostics.empty(), listed(result.diagnostics));
    REQUIRE(result.value.has_value());
    const auto& networks = result.value->networks;
    REQUIRE(networks.size() == 47);
    CHECK(result.value->origin.talk.speaker == "Arno Behlau");
    CHECK(result.value->origin.date == "2026");

    const auto find = [&](const std::string& id) -> const model::Network& {
        for (const model::Network& network : networks)
            if (network.id == id) return network;
        FAIL("no entry " << id);
        return networks.front();
    };
    std::size_t notes = 0, nationwide = 0, withoutSeat = 0;
    for (const model::Network& network : networks) {
        CAPTURE(network.id);
        CHECK_FALSE(network.name.de.empty());
        CHECK_FALSE(network.name.en.empty());
        CHECK_FALSE(network.topics.empty());
        CHECK_FALSE(network.levels.empty());
        CHECK_FALSE(network.summary.de.empty());
        CHECK_FALSE(network.slides.en.empty());
        CHECK_FALSE(network.sources.empty());
        CHECK_FALSE(network.statusProvenance.empty());
        for (const model::Figure& figure : network.members) CHECK_FALSE(figure.provenance.empty());
        for (const model::Seat& seat : network.seats) CHECK_FALSE(seat.provenance.empty());
        if (network.seats.empty()) CHECK_FALSE(network.seatNote.empty());
        notes += !network.isNetwork;
        nationwide += network.states.nationwide;
        withoutSeat += network.seats.empty();
    }
    CHECK(notes == 2);
    CHECK(nationwide == 17);
    CHECK(withoutSeat == 3);

    using Completeness = model::CountryList::Completeness;
    const model::Network& covenant = find("global-covenant-of-mayors");
    CHECK(covenant.countries.completeness == Completeness::Unknown);
    CHECK(covenant.countries.listed.empty());
    CHECK(covenant.countries.confirmed.size() == 73);
    CHECK(covenant.countries.known.size() == 73);
    CHECK(covenant.countries.figures.back().count == 143);
    CHECK(covenant.countries.figures.back().provenance.year == 2022);
    CHECK(find("blue-communities").countries.completeness == Completeness::Partial);
    CHECK(find("climate-alliance").countries.completeness == Completeness::Complete);
    CHECK(find("climate-alliance").countries.known.size() == 27);
    CHECK(find("gruene-kommunalpolitische-vereinigungen").parts.size() == 13);
    CHECK(find("rgre-cemr").parts.size() == 41);
    CHECK(find("rgre-cemr").associations.kind == model::MemberList::Kind::Complete);
    CHECK(find("netzwerk-biostaedte").memberPlaces.places.size() == 20);
    CHECK(find("netzwerk-biostaedte").memberPlaces.of == 24);
    CHECK(find("uclg").regionalOffices.places.size() == 8);
    CHECK(find("covenant-of-mayors-europe").countries.perCountry.size() == 38);
}

TEST_CASE("an entry with all its parts is read as it stands")
{
    const auto result = readWith(
        R"("label_de": "N", "label_en": "N2", "abbreviation": "NW", "aliases": ["Alt"], "kind": "campaign",
"name_translated": "en", "levels": ["municipal", "eu"], "reach": "europe",
"status":{"value":"inactive","as_of":null,"note_de":"d","note_en":"e",
  "source":["slides","Zeitung, 2020","Blatt"]},
"coordination":[{"city":"Köln", "city_en":"Cologne", "country":"DE", "state":"DE-NW", "lat":50.93, "lon":6.95,
  "role": "secretariat", "as_of": 2021, "source": ["unsourced"], "confidence": "low"}],
"founded": {"year": 1990, "source": ["slides"]},
"member_figures":[{"count":70,"unit":"cities","as_of":2018,"at_least":true,
  "approx":true,"source":["slides"]}],
"countries": ["DE", "AT"], "countries_partial": true, "countries_uncertain": ["AT"],
"countries_confirmed":{"countries":["CH", "DE"], "as_of":2020, "note_de":"d", "note_en":"e", "source":["s"]},
"states": ["DE-NW"], "states_partial": ["DE-BE"], "member_states": ["DE-BY"], "nationwide": true,
"member_places":{"kind":"partial","known":1,"of":9,"of_approx":true,"as_of":2022,"note_de":"d","note_en":"e",
  "source": ["s"], "items": [{"city": "Bonn", "country": "DE", "state": "DE-NW"}]},
"url":"https://example.org/","url_slides":["http://example.org/old"],
  "links":[{"url":"https://example.org/x","text_de":"d","text_en":"e"}],
"doubts_de": ["a", "b"], "doubts_en": ["c", "d"], "confidence": {"founded": "high"}, "sources": ["s1"])");
    CHECK_MESSAGE(result.diagnostics.empty(), listed(result.diagnostics));
    const model::Network& network = onlyEntry(result);
    CHECK(network.kind == model::EntryKind::Campaign);
    CHECK(network.translatedName == base::Language::En);
    CHECK(network.levels.contains(model::Level::Eu));
    CHECK(network.levels.size() == 2);
    CHECK(network.reach == model::Reach::Europe);
    CHECK(network.status == model::Status::Inactive);
    CHECK(network.statusProvenance.fromSlides);
    CHECK(network.statusProvenance.source == "Zeitung, 2020");
    CHECK(network.statusProvenance.furtherSources == std::vector<std::string>{"Blatt"});
    CHECK(network.statusProvenance.yearUnknown);
    REQUIRE(network.seats.size() == 1);
    CHECK(network.seats[0].city == base::LocalText{"Köln", "Cologne"});
    CHECK(network.seats[0].place == geo::LonLat{6.95, 50.93});
    CHECK(network.seats[0].provenance.unsourced);
    CHECK(network.seats[0].provenance.year == 2021);
    CHECK(network.seats[0].confidence == model::Confidence::Low);
    CHECK(network.foundedYear == 1990);
    CHECK_FALSE(network.foundedProvenance.yearUnknown);
    REQUIRE(network.members.size() == 1);
    CHECK(network.members[0].count == 70);
    CHECK(network.members[0].atLeast);
    CHECK(network.countries.completeness == model::CountryList::Completeness::Partial);
    CHECK(network.countries.listed == std::vector<std::string>{"DE", "AT"});
    CHECK(network.countries.known == std::vector<std::string>{"AT", "CH", "DE"});
    CHECK(network.countries.uncertain == std::vector<std::string>{"AT"});
    CHECK(network.states.members == std::vector<std::string>{"DE-BE", "DE-BY"});
    CHECK(network.states.nationwide);
    CHECK(network.memberPlaces.isMembership());
    CHECK_FALSE(network.memberPlaces.places.at(0).place.has_value());
    CHECK(network.links.size() == 1);
    CHECK(network.doubts.at(1) == base::LocalText{"b", "d"});
    CHECK(network.confidence[static_cast<std::size_t>(model::Aspect::Founded)] == model::Confidence::High);
}

TEST_CASE("the smallest entry needs no more than an id, a name, scope and topic")
{
    const auto result = readWith("\"url\": null");
    CHECK_MESSAGE(result.diagnostics.empty(), listed(result.diagnostics));
    CHECK(onlyEntry(result).label.de == "Netz");
    CHECK(onlyEntry(result).status == model::Status::Unknown);
    CHECK(onlyEntry(result).mainSeat() == nullptr);
}

TEST_CASE("entries without a usable id or name are left out, the others stay")
{
    const auto result = readNetworksFromText(R"({"networks": [
{"name_de": "A", "name_en": "A", "scope": "party", "topics": ["peace"]},
{"id": "", "name_de": "A", "name_en": "A", "scope": "party", "topics": ["peace"]},
{"id": 7, "name_de": "A", "name_en": "A", "scope": "party", "topics": ["peace"]},
{"id": "a b\u001b[31m", "name_de": "A", "name_en": "A", "scope": "party", "topics": ["peace"]},
{"id": "good", "name_de": "A", "name_en": "A", "scope": "party", "topics": ["peace"]},
{"id": "nameless", "scope": "party", "topics": ["peace"]},
null,
{"id": "good", "name_de": "B", "name_en": "B", "scope": "party", "topics": ["peace"]},
{"id": "Good_2", "name_de": "C", "name_en": "C", "scope": "party", "topics": ["peace"]}
]})",
                                             "f.json");
    const auto& found = result.diagnostics;
    CHECK_MESSAGE(has(found, 2, "/networks/0", "\"id\" is missing"), listed(found));
    CHECK_MESSAGE(has(found, 3, "/networks/1/id", "cannot be an id"), listed(found));
    CHECK_MESSAGE(has(found, 4, "/networks/2/id", "should be a text, is a number"), listed(found));
    CHECK_MESSAGE(has(found, 5, "/networks/3/id", "cannot be an id"), listed(found));
    CHECK_MESSAGE(has(found, 7, "/networks/5", "\"name_de\" and \"name_en\" are missing"), listed(found));
    CHECK_MESSAGE(has(found, 8, "/networks/6", "should be an object, is null"), listed(found));
    CHECK_MESSAGE(has(found, 9, "/networks/7/id", "\"good\" is already the id of /networks/4"),
                  listed(found));
    CHECK_MESSAGE(has(found, 10, "/networks/8/id", "ids are small letters"), listed(found));
    CHECK(found.size() == 8);
    for (const auto& diagnostic : found)
        CHECK(base::toString(diagnostic, base::Language::En).find('\x1b') == std::string::npos);
    REQUIRE(result.value.has_value());
    REQUIRE(result.value->networks.size() == 2);
    CHECK(result.value->networks[0].name.de == "A");
    CHECK(result.value->networks[1].id == "Good_2");
}

TEST_CASE("wrong types are named and cost only the field")
{
    const auto result = readWith(R"("label_de": 5, "label_en": true,
"aliases": "Alt",
"levels": [1, "municipal"],
"status": "active",
"coordination": {"city": "Bonn"},
"countries": ["DE", 49, null],
"states": "DE-TH",
"member_figures":[3, {"count":"many", "unit":"cities"}, {"count":2.5, "unit":"cities"}, {"unit":"cities"}],
"founded": {"year": "1990"},
"nationwide": "yes",
"url": ["https://example.org/"],
"doubts_de": ["a"], "doubts_en": [])");
    const auto& found = result.diagnostics;
    CHECK_MESSAGE(has(found, 3, "/networks/0/label_de", "should be a text, is a number"), listed(found));
    CHECK_MESSAGE(has(found, 3, "/networks/0/label_en", "should be a text, is true or false"), listed(found));
    CHECK_MESSAGE(has(found, 4, "/networks/0/aliases", "should be a list, is a text"), listed(found));
    CHECK_MESSAGE(has(found, 5, "/networks/0/levels/0", "should be a text, is a number"), listed(found));
    CHECK_MESSAGE(has(found, 6, "/networks/0/status", "should be an object, is a text"), listed(found));
    CHECK_MESSAGE(has(found, 7, "/networks/0/coordination", "should be a list, is an object"), listed(found));
    CHECK_MESSAGE(has(found, 8, "/networks/0/countries/1", "should be a code"), listed(found));
    CHECK_MESSAGE(has(found, 8, "/networks/0/countries/2", "is null"), listed(found));
    CHECK_MESSAGE(has(found, 9, "/networks/0/states", "should be a list"), listed(found));
    CHECK_MESSAGE(has(found, 10, "/networks/0/member_figures/0", "should be an object"), listed(found));
    CHECK_MESSAGE(has(found, 10, "/networks/0/member_figures/1/count", "whole number"), listed(found));
    CHECK_MESSAGE(has(found, 10, "/networks/0/member_figures/2/count", "whole number"), listed(found));
    CHECK_MESSAGE(has(found, 10, "/networks/0/member_figures/3", "\"count\" is missing"), listed(found));
    CHECK_MESSAGE(has(found, 11, "/networks/0/founded/year", "whole number from 1800 to 2100"),
                  listed(found));
    CHECK_MESSAGE(has(found, 12, "/networks/0/nationwide", "should be true or false"), listed(found));
    CHECK_MESSAGE(has(found, 13, "/networks/0/url", "should be a web address, is a list"), listed(found));
    CHECK_MESSAGE(has(found, 14, "/networks/0/doubts_de", "1 German and 0 English"), listed(found));
    CHECK_MESSAGE(found.size() == 17, listed(found));
    const model::Network& network = onlyEntry(result);
    CHECK(network.levels.contains(model::Level::Municipal));
    CHECK(network.countries.known == std::vector<std::string>{"DE"});
    CHECK(network.members.empty());
}

TEST_CASE("codes that do not exist, with what was meant")
{
    const auto result = readWith(R"("countries": ["UK", "de", "XX", "DE", "DE", "XK", "Germany"],
"states": ["TH", "DE-XX", "Thüringen", "DE-TH"],
"states_uncertain": ["DE-BE"],
"coordination": [{"city": "London", "country": "UK", "lat": 51.5, "lon": -0.13, "role": "secretariat"},
  {"city": "Wien", "country": "AT", "state": "DE-BY", "lat": 48.2, "lon": 16.37, "role": "head"}],
"per_country":[{"unit":"cities", "as_of":2020, "counts":{"DE":3, "EL":4, "FR":-1}, "source":["s"]}])");
    const auto& found = result.diagnostics;
    CHECK_MESSAGE(has(found, 3, "/networks/0/countries/0",
                      "\"UK\" is not a country code (ISO 3166-1, two capitals, XK for Kosovo); write \"GB\""),
                  listed(found));
    CHECK_MESSAGE(has(found, 3, "/networks/0/countries/1", "write \"DE\""), listed(found));
    CHECK_MESSAGE(has(found, 3, "/networks/0/countries/2", "\"XX\" is not a country code"), listed(found));
    CHECK_MESSAGE(has(found, 3, "/networks/0/countries/4", "stands twice"), listed(found));
    CHECK_MESSAGE(has(found, 3, "/networks/0/countries/6", "\"Germany\" is not"), listed(found));
    CHECK_MESSAGE(has(found, 4, "/networks/0/states/0", "write \"DE-TH\""), listed(found));
    CHECK_MESSAGE(has(found, 4, "/networks/0/states/1", "\"DE-XX\" is not a German state"), listed(found));
    CHECK_MESSAGE(has(found, 4, "/networks/0/states/2", "write \"DE-TH\""), listed(found));
    CHECK_MESSAGE(has(found, 5, "/networks/0/states_uncertain", "DE-BE is not in \"states\""), listed(found));
    CHECK_MESSAGE(has(found, 6, "/networks/0/coordination/0/country", "write \"GB\""), listed(found));
    CHECK_MESSAGE(has(found, 7, "/networks/0/coordination/1/state", "a German state beside the country AT"),
                  listed(found));
    CHECK_MESSAGE(has(found, 7, "/networks/0/coordination/1/role", "\"head\" is not known here"),
                  listed(found));
    CHECK_MESSAGE(has(found, 8, "/networks/0/per_country/0/counts/EL", "write \"GR\""), listed(found));
    CHECK_MESSAGE(has(found, 8, "/networks/0/per_country/0/counts/FR", "whole number"), listed(found));
    CHECK_MESSAGE(found.size() == 14, listed(found));
    const model::Network& network = onlyEntry(result);
    CHECK(network.countries.listed == std::vector<std::string>{"DE", "XK"});
    CHECK(network.states.organised == std::vector<std::string>{"DE-TH"});
    CHECK(network.seats.size() == 2);  // a seat without a known country still has its place
    CHECK(network.countries.perCountryCode == std::vector<std::string>{"DE"});
}

TEST_CASE("positions out of range, swapped, at Null Island, incomplete")
{
    const auto result = readWith(R"("coordination": [
{"city": "Berlin", "country": "DE", "lat": 13.4105, "lon": 52.5244, "role": "office"},
{"city": "Berlin", "country": "DE", "lat": 0, "lon": 0.0, "role": "office"},
{"city": "Berlin", "country": "DE", "lat": 152.5, "lon": 13.4, "role": "office"},
{"city": "Berlin", "country": "DE", "lat": "52,5", "lon": 13.4, "role": "office"},
{"city": "Berlin", "country": "DE", "lat": 52.5, "role": "office"},
{"city": "Berlin", "country": "DE", "role": "office"},
{"city": "Berlin", "country": "DE", "lat": 1e999, "lon": 13.4, "role": "office"},
{"country": "DE", "lat": 52.5, "lon": 13.4, "role": "office"},
{"city": "Berlin", "lat": 52.5, "lon": 13.4, "role": "office"},
{"city": "Berlin", "country": "DE", "lat": 52.5, "lon": 13.4, "role": "office"}])");
    const auto& found = result.diagnostics;
    CHECK_MESSAGE(has(found, 4, "/networks/0/coordination/0/lat",
                      "swapped they lie in DE: write lat 52.5244, lon 13.4105"),
                  listed(found));
    CHECK_MESSAGE(has(found, 5, "/networks/0/coordination/1/lat", "Null Island"), listed(found));
    CHECK_MESSAGE(has(found, 6, "/networks/0/coordination/2/lat", "out of range; lat goes from -90 to 90"),
                  listed(found));
    CHECK_MESSAGE(has(found, 7, "/networks/0/coordination/3/lat",
                      "should be a number without quotes (52.5), is a text"),
                  listed(found));
    CHECK_MESSAGE(has(found, 8, "/networks/0/coordination/4/lat", "\"lon\" is missing beside it"),
                  listed(found));
    CHECK_MESSAGE(has(found, 9, "/networks/0/coordination/5", "\"lat\" and \"lon\" are missing"),
                  listed(found));
    CHECK_MESSAGE(has(found, 10, "/networks/0/coordination/6/lat", "too large"), listed(found));
    CHECK_MESSAGE(has(found, 11, "/networks/0/coordination/7", "\"city\" is missing"), listed(found));
    CHECK_MESSAGE(has(found, 12, "/networks/0/coordination/8", "\"country\" is missing"), listed(found));
    CHECK_MESSAGE(found.size() == 9, listed(found));
    CHECK(onlyEntry(result).seats.size() == 2);
}

TEST_CASE("unknown keys and words, with the nearest known one")
{
    const auto result = readNetworksFromText(R"({"netwroks": [], "networks": [
{"id": "x", "name": "N", "name_de": "N", "name_en": "N", "scope": "nationl",
"topcis": ["water"], "topics": ["watr", "peace", "peace", ""],
"coordination": [{"city": "Bonn", "country": "DE", "lat": 50.73, "lng": 7.1, "role": "secretariat"}],
"member_figures": [{"count": 3, "unit": "citys", "as_of": 1492}],
"qwertz": 1}]})",
                                             "f.json");
    const auto& found = result.diagnostics;
    CHECK_MESSAGE(has(found, 1, "/netwroks", "unknown key; did you mean \"networks\"?"), listed(found));
    CHECK_MESSAGE(has(found, 2, "/networks/0/name", "unknown key; did you mean \"name_de\"?"), listed(found));
    CHECK_MESSAGE(
        has(found, 2, "/networks/0/scope", "\"nationl\" is not known here; did you mean \"national\"?"),
        listed(found));
    CHECK_MESSAGE(has(found, 3, "/networks/0/topcis", "did you mean \"topics\"?"), listed(found));
    CHECK_MESSAGE(has(found, 3, "/networks/0/topics/0", "did you mean \"water\"?"), listed(found));
    CHECK_MESSAGE(has(found, 3, "/networks/0/topics/2", "stands twice"), listed(found));
    CHECK_MESSAGE(
        has(found, 3, "/networks/0/topics/3", "\"\" is not known here; expected \"climate-energy\""),
        listed(found));
    CHECK_MESSAGE(has(found, 4, "/networks/0/coordination/0/lng", "did you mean \"lon\"?"), listed(found));
    CHECK_MESSAGE(has(found, 4, "/networks/0/coordination/0/lat", "\"lon\" is missing"), listed(found));
    CHECK_MESSAGE(has(found, 5, "/networks/0/member_figures/0/unit", "did you mean \"cities\"?"),
                  listed(found));
    CHECK_MESSAGE(has(found, 5, "/networks/0/member_figures/0/as_of", "from 1800 to 2100"), listed(found));
    CHECK_MESSAGE(has(found, 6, "/networks/0/qwertz", "unknown key; it is not used"), listed(found));
    CHECK_MESSAGE(found.size() == 12, listed(found));
    CHECK(onlyEntry(result).topics == std::vector<model::Topic>{model::Topic::Peace});
}

TEST_CASE("lists that contradict themselves")
{
    const auto result = readWith(R"("member_places": {"kind": "partial", "known": 3, "of": 2, "as_of": 2020,
"items": [{"city": "Bonn", "country": "DE"}, {"city": "Köln", "country": "DE"}]},
"member_associations": {"kind": "complete", "known": 1, "as_of": 2020})");
    const auto& found = result.diagnostics;
    CHECK_MESSAGE(has(found, 3, "/networks/0/member_places/of", "3 of 2 cannot be"), listed(found));
    CHECK_MESSAGE(has(found, 3, "/networks/0/member_places/known", "says 3, but 2 are listed"),
                  listed(found));
    CHECK_MESSAGE(has(found, 5, "/networks/0/member_associations", "the list \"items\" is missing"),
                  listed(found));
    CHECK(onlyEntry(result).memberPlaces.places.size() == 2);
}

TEST_CASE("a name in one language only is used for both and reported")
{
    const auto result = readNetworksFromText("{\"networks\": [\n{\"id\": \"x\",\n\"name_en\": \"N\", "
                                             "\"scope\": \"party\", \"topics\": [\"peace\"]}]}",
                                             "f.json");
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(has(result.diagnostics, 3, "/networks/0/name_en", "\"name_de\" is missing beside it"));
    CHECK(onlyEntry(result).name.get(base::Language::De) == "N");
}

TEST_CASE("equal keys in one entry are reported")
{
    const auto result = readWith("\"url\": \"https://one.example/\",\n\"url\": \"https://two.example/\"");
    CHECK(has(result.diagnostics, 4, "/networks/0/url", "stands twice in one object; the last one counts"));
    CHECK(onlyEntry(result).url == "https://two.example/");
}

TEST_CASE("a newer format is read as far as it is known")
{
    const auto result = readNetworksFromText("{\n\"schema\": 9, \"networks\": []}", "f.json");
    CHECK(result.value.has_value());
    CHECK(has(result.diagnostics, 2, "/schema", "newer than this program"));
}

TEST_CASE("figures stand in order of time, however the file has them")
{
    const auto result = readWith(R"("member_figures":[
{"count":70,"unit":"cities","as_of":2024,"source":["a"]},
{"count":71,"unit":"cities","as_of":null,"source":["a"]},
{"count":50,"unit":"cities","as_of":2018,"source":["a"]}])");
    CHECK(has(result.diagnostics, 3, "/networks/0/member_figures", "oldest"));
    std::vector<std::int64_t> counts;
    for (const model::Figure& figure : onlyEntry(result).members) counts.push_back(*figure.count);
    CHECK(counts == std::vector<std::int64_t>{50, 70, 71});
    const auto ordered = readWith(R"("member_figures":[
{"count":1,"unit":"cities","as_of":null,"source":["a"]},
{"count":2,"unit":"cities","as_of":2018,"source":["a"]},
{"count":3,"unit":"cities","as_of":2018,"source":["a"]}])");
    CHECK_MESSAGE(ordered.diagnostics.empty(), listed(ordered.diagnostics));
    CHECK(onlyEntry(ordered).members.front().count == 1);
}

TEST_CASE("since when an entry works on a level is what a source says of a level that it has")
{
    const auto result = readWith(R"("levels": ["municipal", "eu"], "levels_since": {
"eu": {"year": 1991, "source": ["eurocommunal.eu"]},
"municipal": {"year": 1990},
"global": {"year": 1995, "source": ["x"]}})");
    REQUIRE(onlyEntry(result).levelsSince.size() == 1);
    CHECK(onlyEntry(result).levelsSince[0].level == model::Level::Eu);
    CHECK(onlyEntry(result).levelsSince[0].year == 1991);
    CHECK(has(result.diagnostics, 5, "/networks/0/levels_since/municipal", "source"));
    CHECK(has(result.diagnostics, 6, "/networks/0/levels_since/global", "levels"));
    for (const char* broken : {R"("levels_since": 3)", R"("levels_since": {"eu": 3})",
                               R"("levels_since": {"mars": {"year": 1, "source": ["x"]}})"}) {
        CAPTURE(broken);
        CHECK_FALSE(readWith(broken).diagnostics.empty());
        CHECK(onlyEntry(readWith(broken)).levelsSince.empty());
    }
}

TEST_CASE("an association whose seat nobody documents stands for its state alone")
{
    const auto result = readWith(R"("parts": [
{"name": "Verein Nord", "country": "DE", "state": "DE-SH", "source": ["a"], "confidence": "medium"},
{"name":"Verein Süd","city":"Mainz","country":"DE","state":"DE-RP","lat":49.98,"lon":8.28,"source":["a"],
  "confidence": "high"}])");
    CHECK_MESSAGE(result.diagnostics.empty(), listed(result.diagnostics));
    REQUIRE(onlyEntry(result).parts.size() == 2);
    CHECK_FALSE(onlyEntry(result).parts[0].seat);
    CHECK(onlyEntry(result).parts[0].region == "DE-SH");
    CHECK(onlyEntry(result).parts[1].seat);
}
