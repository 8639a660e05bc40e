#include "filter/text/called_town.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/sample_atlas.hpp"

using base::Language;
using filter::CalledTown;
using Is = filter::CalledTown::Is;

namespace {

const model::Atlas& atlas()
{
    static const model::Atlas places = test_support::sampleAtlasWithPlaces();
    return places;
}

CalledTown called(std::string_view name, Language language = Language::De,
                  const std::vector<model::PlaceId>& collected = {})
{
    static const filter::Index index(atlas());
    return filter::calledTown(index, name, language, [&](model::PlaceId id) {
        return std::find(collected.begin(), collected.end(), id) != collected.end();
    });
}

std::string first(const CalledTown& found)
{
    return found.towns.empty() ? std::string() : std::string(atlas().gazetteer()[found.towns.front()].name);
}

}  // namespace

TEST_CASE("one town of a name is clear, also one that is far larger than all others of it")
{
    for (const char* name : {"Erfurt", "erfurt", "Berlin", "Paris"}) {
        CAPTURE(name);
        CHECK(called(name).is == Is::Clear);
    }
    // Paris in France has ninety times the people of the one in Japan.
    CHECK(atlas().gazetteer()[called("paris").towns.front()].countryCode == "FR");
    // 600 and 500 inhabitants: who has to be asked.
    CHECK(called("Valence").is == Is::Several);
    CHECK(called("Valence").towns.size() == 2);
}

TEST_CASE("several of a name are asked for, the likeliest first")
{
    const CalledTown frankfurt = called("frankfurt");
    CHECK(frankfurt.is == Is::Several);
    CHECK(first(frankfurt) == "Frankfurt am Main");
    const CalledTown neustadt = called("neustadt");
    CHECK(neustadt.is == Is::Several);
    CHECK(neustadt.towns.size() == 3);
}

TEST_CASE("of several the only one that was called out before is meant again; two of them are asked for")
{
    const std::vector<model::PlaceId> all = called("neustadt").towns;
    REQUIRE(all.size() == 3);
    for (const model::PlaceId before : all) {
        const CalledTown again = called("neustadt", Language::De, {before});
        CHECK(again.is == Is::Clear);
        CHECK(again.towns.front() == before);
    }
    const CalledTown both = called("neustadt", Language::De, {all[1], all[2]});
    CHECK(both.is == Is::Several);
    CHECK(both.towns.front() == all[1]);
    CHECK(both.towns.back() == all[0]);
}

TEST_CASE(
    "nobody of the name: what is spelt alike is never taken unasked, and what is like nothing is unknown")
{
    const CalledTown similar = called("erfrut");
    CHECK(similar.is == Is::Similar);
    CHECK(first(similar) == "Erfurt");
    CHECK(called("qqqqqq").is == Is::Unknown);
    CHECK(called("qqqqqq").towns.empty());
    CHECK(called("").is == Is::Unknown);
    CHECK(called("   ").is == Is::Unknown);
    // A name that is only begun is not taken either.
    CHECK(called("erf").is != Is::Clear);
}
