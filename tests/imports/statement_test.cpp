// Numbers, positions and years as people write them.
#include "imports/statement.hpp"

#include <doctest/doctest.h>

using namespace imports;

TEST_CASE("degrees as numbers, with comma, with letters, in minutes and seconds")
{
    CHECK(degreesOf("51,0504") == doctest::Approx(51.0504));
    CHECK(degreesOf(" -0.5 ") == doctest::Approx(-0.5));
    CHECK(degreesOf("\xE2\x88\x92"
                    "3.5") == doctest::Approx(-3.5));
    CHECK(degreesOf("N 50° 55' 12\"") == doctest::Approx(50.92));
    CHECK(degreesOf("0° 30' W") == doctest::Approx(-0.5));
    CHECK(degreesOf("11.59 E") == doctest::Approx(11.59));
    for (const char* none : {"", "abc", "50 70 0", "1.2.3", "Jena 5"}) CHECK_FALSE(degreesOf(none));
}

TEST_CASE("positions in one cell, latitude first; nothing stands at 0, 0")
{
    for (const char* text : {"50.93, 11.59", "50,93; 11,59", "50.93 11.59", "50.93,11.59",
                             "POINT(11.59 50.93)", "50,93, 11,59", "50.93/11.59"}) {
        CAPTURE(text);
        const auto place = positionOf(text);
        REQUIRE(place);
        CHECK(place->latDeg == doctest::Approx(50.93));
        CHECK(place->lonDeg == doctest::Approx(11.59));
    }
    for (const char* none : {"0, 0", "95, 11", "50.93", "Jena", "", "50, 200"}) CHECK_FALSE(positionOf(none));
}

TEST_CASE("counts with any sign between thousands")
{
    CHECK(countOf("12.345") == 12345);
    CHECK(countOf("1,234,567") == 1234567);
    CHECK(countOf("12 345") == 12345);
    CHECK(countOf("12345.0") == 12345);
    CHECK(countOf("ca. 500") == 500);
    for (const char* none : {"", "viele", "12-13", "-5", "1234567890123456"}) CHECK_FALSE(countOf(none));
}

TEST_CASE("a year in a date")
{
    CHECK(yearOf("2019") == 2019);
    CHECK(yearOf("03/2019") == 2019);
    CHECK(yearOf("2019-05-01") == 2019);
    CHECK(yearOf("1. Mai 1998") == 1998);
    CHECK(yearOf("20190501") == 0);
    CHECK(yearOf("99") == 0);
    // Days that spreadsheets count, without their format.
    CHECK(yearOf("43586") == 2019);
    CHECK(yearOf("43465") == 2018);
    CHECK(yearOf("43466") == 2019);
    CHECK(yearOf("18264") == 1950);
    CHECK(yearOf("99999") == 0);
}
