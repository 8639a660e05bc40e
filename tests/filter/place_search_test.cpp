#include <doctest/doctest.h>

#include "filter/text/place_search.hpp"
#include "support/sample_atlas.hpp"

namespace {

const model::Atlas& atlas()
{
    static const model::Atlas instance = test_support::sampleAtlasWithPlaces();
    return instance;
}

const filter::Index& index()
{
    static const filter::Index instance(atlas());
    return instance;
}

std::string names(const std::vector<filter::PlaceHit>& hits)
{
    std::string text;
    for (const filter::PlaceHit& hit : hits) text += std::string(atlas().gazetteer()[hit.place].name) + "; ";
    return text;
}

std::string named(std::string_view name, std::string_view country = {})
{
    return names(filter::lookUpPlace(index(), name, country).places);
}

std::string similar(std::string_view name) { return names(filter::findSimilarPlaces(index(), name, 3)); }

}  // namespace

TEST_CASE("a name that one place has is clear, in any spelling")
{
    CHECK(named("Jena") == "Jena; ");
    CHECK(named("  JENA ") == "Jena; ");
    CHECK(named("16051000") == "Erfurt; ");
    CHECK(named("16051001").empty());
}

TEST_CASE("a name that several places have asks which, with or without an addition to it")
{
    CHECK(named("Frankfurt") == "Frankfurt am Main; Frankfurt (Oder); ");
    CHECK(named("Frankfurt Oder") == "Frankfurt (Oder); ");
    for (const char* name :
         {"Frankfurt a. M.", "Frankfurt a M", "Frankfurt am M", "Frankfurt/M", "Frankfurt M"})
        CHECK_MESSAGE(named(name) == "Frankfurt am Main; ", name);  // cut short
    for (const char* name : {"Frankfurt a.d.O.", "Frankfurt a d Oder", "Frankfurt/Oder", "Frankfurt O"})
        CHECK_MESSAGE(named(name) == "Frankfurt (Oder); ", name);
    CHECK(named("Frankf a M").empty());  // not even its beginning in full
    CHECK(names(filter::lookUpPlace(index(), "Frankf a M", {}).suggestions) == "Frankfurt am Main; ");
    CHECK(named("Neustadt a.d. Orla") == "Neustadt an der Orla; ");
    CHECK(named("Neustadt") == "Neustadt; Neustadt; Neustadt an der Orla; ");  // not the part of a town
    CHECK(named("Paris") == "Paris; Paris; ");
    CHECK(named("Paris", "FR") == "Paris; ");
    CHECK(named("Paris", "KR").empty());
}

TEST_CASE("a region behind the name tells which")
{
    CHECK(named("Neustadt, Nordrhein-Westfalen") == "Neustadt; ");
    CHECK(named("Neustadt NRW") == "Neustadt; ");
    CHECK(named("Paris Japan") == "Paris; ");
    CHECK(named("Paris Korea").empty());
    CHECK(named("Weimar Kreisfreie Stadt Weimar") == "Weimar; ");
    CHECK(named("Weimar Landkreis Weimar").empty());
}

TEST_CASE("the first-level region of a place abroad tells which, by its name or the letters people write")
{
    CHECK(named("Valence") == "Valence; Valence; ");
    for (const char* which :
         {"Valence, Occitanie", "valence occ", "Valence (Occitanie)", "Valence, Occitanie, Frankreich"}) {
        const auto places = filter::lookUpPlace(index(), which, {}).places;
        CAPTURE(which);
        REQUIRE(places.size() == 1);
        CHECK(atlas().gazetteer()[places.front()].position.lonDeg < 1);
    }
    CHECK(named("Valence ARA") == "Valence; ");
    CHECK(named("Valence Bretagne").empty());
    const auto hits = filter::findPlaces(index(), "valence auvergne", 10);
    REQUIRE(hits.size() == 1);
    CHECK(atlas().gazetteer()[hits.front().place].position.lonDeg > 4);
}

TEST_CASE("what a municipality is may stand beside its name")
{
    for (const char* name : {"Stadt Jena", "Jena, Stadt", "Landeshauptstadt Jena", "City of Jena",
                             "Stadt Jena 16053000", "Stadt Jena, Thüringen"})
        CHECK_MESSAGE(named(name) == "Jena; ", name);
    CHECK(named("Stadt").empty());
    CHECK(named("Stadt Gemeinde").empty());
}

TEST_CASE("accents that were typed are meant, accents that were not may be there")
{
    CHECK(named("Münster") == "Münster; ");
    CHECK(named("Munster") == "Munster; Münster; ");
    CHECK(named("Muenster") == "Münster; ");
}

TEST_CASE("without a place of the name, names that begin so and similar ones are suggested")
{
    CHECK(filter::lookUpPlace(index(), "Erfrut", {}).places.empty());
    CHECK(names(filter::lookUpPlace(index(), "Erfrut", {}).suggestions) == "Erfurt; ");
    CHECK(names(filter::lookUpPlace(index(), "Weim", {}).suggestions) == "Weimar; ");
    CHECK(filter::lookUpPlace(index(), "Qqqqq", {}).suggestions.empty());
}

TEST_CASE("another name of a place is a suggestion that says so, never the answer")
{
    const filter::PlaceLookup lutetia = filter::lookUpPlace(index(), "Lutetia", {});
    CHECK(lutetia.places.empty());
    REQUIRE(lutetia.suggestions.size() == 1);
    CHECK(atlas().gazetteer()[lutetia.suggestions.front()].name == "Paris");
    CHECK(lutetia.suggestions.front().isGuess());
    CHECK_FALSE(lutetia.suggestions.front().also.empty());
    CHECK(named("Frankfurt") ==
          "Frankfurt am Main; Frankfurt (Oder); ");  // an addition left out is no other name
}

TEST_CASE("an official key is found without its leading zero, in groups, as regional key and beside the name")
{
    for (const char* key : {"05314000", "5314000", "05 3 14 000", "053140000000", "05314000 Bonn",
                            "Bonn 5314000", "Bonn (05314000)"})
        CHECK_MESSAGE(named(key) == "Bonn; ", key);
    const filter::PlaceLookup found = filter::lookUpPlace(index(), "5314000", {});
    REQUIRE(found.places.size() == 1);
    CHECK(found.places.front().also == "05314000");
    CHECK(named("Bonn 16051000").empty());
    CHECK(named("Neustadt 05999001") == "Neustadt; ");
}

TEST_CASE("one or two wrong letters: fewest errors first, whole names before beginnings")
{
    CHECK(similar("Erfrt") == "Erfurt; ");
    CHECK(similar("Belrin") == "Berlin; ");
    CHECK(similar("Frankfrut am Mian") == "Frankfurt am Main; ");
    CHECK(similar("Frankfrut am M") == "Frankfurt am Main; ");
    CHECK(similar("Bonn").find("Bonn") == 0);
    CHECK(similar("Jna").empty());  // too short to tell
}

TEST_CASE("hostile names find nothing and do no harm")
{
    for (const std::string& name :
         {std::string(), std::string(" \t\n"), std::string(10000, 'a'), std::string("\xff\xfe\x80"),
          std::string("\x1b[2J"), std::string("\xF0\x9F\x8F\x98\xF0\x9F\x8F\x98\xF0\x9F\x8F\x98"),
          std::string("\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \xe2\x80\xae"), std::string("%s%n%d"),
          std::string(5, '\0')}) {
        const filter::PlaceLookup lookup = filter::lookUpPlace(index(), name, {});
        CHECK(lookup.places.empty());
        CHECK(filter::findSimilarPlaces(index(), name, 5).empty());
    }
}
