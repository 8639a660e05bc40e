#include <doctest/doctest.h>

#include "geo/inner_point.hpp"

using geo::Corners;
using geo::LonLat;

TEST_CASE("the inner point is the centre where that lies inside")
{
    const auto square = geo::innerPoint({{{10, 50}, {12, 50}, {12, 52}, {10, 52}, {10, 50}}});
    REQUIRE(square);
    CHECK(square->lonDeg == doctest::Approx(11));
    CHECK(square->latDeg == doctest::Approx(51));
    CHECK(geo::planeArea({{10, 50}, {12, 50}, {12, 52}, {10, 52}}) == doctest::Approx(4));
}

TEST_CASE("of a crescent, a ring and an area with a hole in its middle it lies on the area")
{
    // A U: the centre lies in its bay.
    const auto u =
        geo::innerPoint({{{0, 0}, {10, 0}, {10, 10}, {9, 10}, {9, 1}, {1, 1}, {1, 10}, {0, 10}, {0, 0}}});
    REQUIRE(u);
    const bool base = u->latDeg < 1, arms = u->lonDeg < 1 || u->lonDeg > 9;
    CHECK((base || arms));
    const auto holed = geo::innerPoint(
        {{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}}, {{2, 2}, {8, 2}, {8, 8}, {2, 8}, {2, 2}}});
    REQUIRE(holed);
    CHECK_FALSE((holed->lonDeg > 2 && holed->lonDeg < 8 && holed->latDeg > 2 && holed->latDeg < 8));
}

TEST_CASE("what has no extent has no inner point")
{
    CHECK(!geo::innerPoint({}));
    CHECK(!geo::innerPoint({{{1, 1}, {2, 2}}}));
    CHECK(!geo::innerPoint({{{1, 1}, {2, 2}, {3, 3}, {1, 1}}}));
}
