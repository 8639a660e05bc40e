#include <doctest/doctest.h>

#include <string>

#include "filter/text/place_key.hpp"
#include "support/sample_atlas.hpp"

using filter::placeKey;
using filter::placeOfKey;

namespace {

const model::Gazetteer& gazetteer()
{
    static const model::Atlas atlas = test_support::sampleAtlasWithPlaces();
    return atlas.gazetteer();
}

}  // namespace

TEST_CASE("every place is found again by its key")
{
    for (std::size_t i = 0; i < gazetteer().size(); ++i) {
        CAPTURE(placeKey(gazetteer(), model::PlaceId(i)));
        CHECK(placeOfKey(gazetteer(), placeKey(gazetteer(), model::PlaceId(i))) == model::PlaceId(i));
    }
}

TEST_CASE("keys say what they mean")
{
    const model::PlaceId jena = gazetteer().findByName("jena").front();
    CHECK(placeKey(gazetteer(), jena) == "16053000");
    const model::PlaceId paris = gazetteer().findByName("paris").front();
    CHECK(placeKey(gazetteer(), paris).substr(0, 3) == "FR/");
    CHECK(placeKey(gazetteer(), paris).ends_with("/Paris"));
}

TEST_CASE("a place that was written by a name it has no longer is still found")
{
    CHECK(placeOfKey(gazetteer(), "FR/48.853/2.349/Lutetia") == gazetteer().findByName("paris").front());
}

TEST_CASE("what is no key finds nothing")
{
    for (const char* key : {"", "1605", "99999999", "Paris", "FR/Paris", "FR/48.857/2.35", "FR/48.857/2.35/",
                            "FR/x/2.35/Paris", "FR/1e9/2/Paris", "FR/48..857/2.35/Paris", "FR/-/2.35/Paris",
                            "FR/99.1/2.35/Paris", "FR/8.857/2.35/Paris", "US/48.857/2.341/Paris",
                            "FR/48.857/2.341/Jena", "///", "FR/1234567890123/2/Paris"}) {
        CAPTURE(key);
        CHECK_FALSE(placeOfKey(gazetteer(), key).valid());
    }
    CHECK_FALSE(placeOfKey(model::Gazetteer(), "16053000").valid());
}
