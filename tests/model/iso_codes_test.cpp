// Codes of countries and states, and the boxes positions are checked against.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "model/iso_codes.hpp"

TEST_CASE("250 countries, sorted, with sensible boxes")
{
    const auto boxes = model::countryBoxes();
    CHECK(boxes.size() == 250);
    CHECK(std::is_sorted(boxes.begin(), boxes.end(),
                         [](const auto& a, const auto& b) { return a.code < b.code; }));
    for (const model::CountryBox& box : boxes) {
        CAPTURE(box.code);
        CHECK(box.code.size() == 2);
        CHECK(box.southDeg < box.northDeg);
        CHECK(box.southDeg >= -90);
        CHECK(box.northDeg <= 90);
        CHECK(box.westDeg >= -180);
        CHECK(box.eastDeg <= 180);
        CHECK(box.westDeg != box.eastDeg);
        CHECK(model::findCountryBox(box.code) == &box);
    }
    for (const char* code : {"DE", "XK", "HK", "EH", "TW", "PS", "VA", "AQ"})
        CHECK(model::isCountryCode(code));
    for (const char* code : {"", "D", "de", "UK", "EL", "EU", "XX", "DEU", "ZZ", "AA"})
        CHECK_FALSE(model::isCountryCode(code));
}

TEST_CASE("capitals lie in their countries' boxes, and not in those of others far away")
{
    struct Capital {
        std::string country;
        geo::LonLat place;
    };
    for (const Capital& capital : {Capital{"DE", {13.41, 52.52}},
                                   {"JP", {139.69, 35.69}},
                                   {"BR", {-47.93, -15.78}},
                                   {"ZA", {28.19, -25.74}},
                                   {"RU", {37.62, 55.75}},
                                   {"US", {-77.04, 38.9}},
                                   {"FJ", {178.44, -18.14}},
                                   {"NZ", {174.78, -41.29}},
                                   {"MT", {14.51, 35.9}},
                                   {"SG", {103.85, 1.29}},
                                   {"VA", {12.45, 41.9}},
                                   {"XK", {21.17, 42.67}},
                                   {"CY", {33.37, 35.17}},
                                   {"FR", {2.35, 48.86}},
                                   {"PT", {-9.13, 38.72}}}) {
        CAPTURE(capital.country);
        CHECK(model::mayLieIn(capital.country, capital.place, 0));
        CHECK_FALSE(model::mayLieIn(capital.country, {-capital.place.lonDeg, -capital.place.latDeg}, 1.5));
    }
    CHECK(model::mayLieIn("KI", {172.98, 1.33}, 0));  // Tarawa
    CHECK(model::mayLieIn("US", {179.5, 51.9}, 0));   // the Aleutians beyond 180°
    CHECK(model::mayLieIn("US", {-155.6, 19.6}, 0));  // Hawaii
    CHECK(model::mayLieIn("FR", {-52.33, 4.93}, 0));  // Cayenne, code GF
    CHECK(model::mayLieIn("DK", {-51.7, 64.2}, 0));   // Nuuk, code GL
    CHECK_FALSE(model::mayLieIn("??", {0, 0}, 90));
    CHECK_FALSE(model::mayLieIn("DE", {17, 52}, 0.5));
    CHECK(model::mayLieIn("DE", {16.3, 52}, 0.5));
}

TEST_CASE("the sixteen German states")
{
    CHECK(model::stateCodes().size() == 16);
    CHECK(model::isStateCode("DE-TH"));
    CHECK_FALSE(model::isStateCode("TH"));
    CHECK_FALSE(model::isStateCode("DE-XX"));
    CHECK_FALSE(model::isStateCode("AT-9"));
}
