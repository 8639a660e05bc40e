#include <doctest/doctest.h>

#include <cmath>
#include <numbers>

#include "geo/ellipsoid.hpp"
#include "geo/outline.hpp"
#include "geo/projection.hpp"

using namespace geo;

TEST_CASE("the outline encloses the area of the globe, counter-clockwise")
{
    const auto ring = worldOutlineM(0.25);
    double twice = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point a = ring[i];
        const Point b = ring[(i + 1) % ring.size()];
        twice += a.x * b.y - b.x * a.y;
    }
    const double radius = wgs84().authalicRadiusM();
    CHECK(twice / 2 == doctest::Approx(4 * std::numbers::pi * radius * radius).epsilon(1e-5));
    CHECK_FALSE(ring.front() == ring.back());
    CHECK(worldOutlineM(-1).size() > 300);
    CHECK(worldOutlineM(std::nan("")).size() == worldOutlineM(1).size());
}

TEST_CASE("no graticule line runs across the World map")
{
    for (const double every : {5.0, 10.0, 30.0}) {
        const auto lines = graticule(every);
        CHECK(lines.size() == static_cast<std::size_t>(360 / every + 180 / every - 1));
        for (const auto& line : lines) {
            REQUIRE(line.size() > 100);
            for (std::size_t i = 1; i < line.size(); ++i) {
                const Point step =
                    project(ProjectionId::World, line[i]) - project(ProjectionId::World, line[i - 1]);
                REQUIRE(std::hypot(step.x, step.y) < 200e3);
            }
        }
    }
}

TEST_CASE("a graticule keeps to its area")
{
    const Box area{5.5, 47, 15.5, 55.5};
    const auto lines = graticule(1, area);
    CHECK(lines.size() == 10 + 9);
    for (const auto& line : lines)
        for (const LonLat place : line) CHECK(area.contains({place.lonDeg, place.latDeg}));
    CHECK(graticule(10, {170, -20, 300, 20}).size() == 3 + 5);  // 170, 180, 190 and five parallels
    CHECK(graticule(0).empty());
    CHECK(graticule(std::nan("")).empty());
    CHECK(graticule(10, Box{}).empty());
    CHECK(graticule(10, {20, 20, 10, 10}).empty());
}
