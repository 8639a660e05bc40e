// Names of places as texts: each kind comes back, a town by whatever position of it, anything else is none.
#include <doctest/doctest.h>

#include "filter/text/name_key.hpp"
#include "support/sample_atlas.hpp"

using filter::NameKey;

TEST_CASE("a key says which kind of name it is, and whose")
{
    for (const auto kind : {NameKey::Kind::Town, NameKey::Kind::Site, NameKey::Kind::Country,
                            NameKey::Kind::State, NameKey::Kind::Water}) {
        const std::string key = filter::nameKey(kind, "Frankfurt/Oder");
        const auto back = filter::parseNameKey(key);
        REQUIRE(back);
        CHECK(back->kind == kind);
        CHECK(back->rest == "Frankfurt/Oder");
    }
    CHECK(filter::nameKey(NameKey::Kind::Country, "FR") == "place:country/FR");
    for (const char* other : {"", "Bonn", "place:", "place:country", "place:country/", "place:moon/1"})
        CHECK_FALSE(filter::parseNameKey(other));
}

TEST_CASE("a town is the same one whoever says where it lies; what the gazetteer lacks goes by its name")
{
    static const model::Atlas atlas = test_support::sampleAtlasWithPlaces();
    const model::Gazetteer& gazetteer = atlas.gazetteer();
    const model::PlaceId jena = gazetteer.findByName("jena").front();
    geo::LonLat near = gazetteer[jena].position;
    const std::string key = filter::townNameKey(gazetteer, jena);
    CHECK(filter::townNameKey(gazetteer, "Jena", near) == key);
    near.lonDeg += 0.05;
    CHECK(filter::townNameKey(gazetteer, "Jena", near) == key);
    near.lonDeg += 2;
    CHECK(filter::townNameKey(gazetteer, "Jena", near) == "place:site/Jena");
    CHECK(filter::townNameKey(gazetteer, "Nirgendwo", near) == "place:site/Nirgendwo");
}
