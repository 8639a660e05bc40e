// Flights: exact ends, no jumps on the way, sensible durations, bad numbers.
#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <vector>

#include "geo/flight.hpp"

using namespace geo;

namespace {

constexpr double width = 1280;
constexpr double height = 720;

std::vector<Camera> stops()
{
    return {homeWorld(width, height),
            homeEurope(width, height),
            homeGermany(width, height),
            {{139.7, 35.7}, 900, ProjectionId::World, ProjectionId::World, 0},
            {{-122.4, 37.8}, 2000, ProjectionId::World, ProjectionId::World, 0},
            {{7.1, 50.7}, 40, ProjectionId::Germany, ProjectionId::Germany, 0},
            {{13.4, 52.5}, 100, ProjectionId::Europe, ProjectionId::Europe, 0},
            {{10, 50}, 2500, ProjectionId::World, ProjectionId::Europe, 0.4},
            {{10, 50}, 1500, ProjectionId::Europe, ProjectionId::Germany, 0.7}};
}

/// How far a few places near both centres move on the screen between two cameras, pixels of the view.
double largestMovePx(const Camera& a, const Camera& b)
{
    const Viewport va(a, {0, 0, width, height}, 1);
    const Viewport vb(b, {0, 0, width, height}, 1);
    double largest = 0;
    for (const double x : {0.25, 0.5, 0.75}) {
        for (const double y : {0.25, 0.5, 0.75}) {
            const auto place = va.toLonLat({x * width, y * height});
            if (!place) continue;
            const Point p = va.toPx(*place);
            const Point q = vb.toPx(*place);
            largest = std::max(largest, std::hypot(p.x - q.x, p.y - q.y));
        }
    }
    return largest;
}

}  // namespace

TEST_CASE("ends are exact, durations within limits")
{
    for (const Camera& from : stops()) {
        for (const Camera& to : stops()) {
            const Flight flight = makeFlight(from, to, width);
            CHECK(cameraAt(flight, flight.durationSeconds, width) == to);
            CHECK(cameraAt(flight, 100, width) == to);
            if (from == to) {
                CHECK(flight.durationSeconds == 0);
                continue;
            }
            CHECK(flight.durationSeconds >= 0.25);
            CHECK(flight.durationSeconds <= 1.2);
            CHECK(cameraAt(flight, 0, width) == from);
            CHECK(cameraAt(flight, -1, width) == from);
        }
    }
    const double near =
        makeFlight(homeGermany(width, height), panned(homeGermany(width, height), 200, 0), width)
            .durationSeconds;
    const double far = makeFlight(homeGermany(width, height), stops()[3], width).durationSeconds;
    CHECK(near < far);
}

TEST_CASE("a flight has no jumps: halving the step halves the largest move")
{
    for (const Camera& from : stops()) {
        for (const Camera& to : stops()) {
            if (from == to) continue;
            // Between two mixtures of projections a small jump is unavoidable (flight.hpp).
            if (to.blend > 0) continue;
            const Flight flight = makeFlight(from, to, width);
            const auto largestStep = [&](int steps) {
                double largest = 0;
                for (int i = 0; i < steps; ++i)
                    largest = std::max(
                        largest,
                        largestMovePx(cameraAt(flight, flight.durationSeconds * i / steps, width),
                                      cameraAt(flight, flight.durationSeconds * (i + 1) / steps, width)));
                return largest;
            };
            CAPTURE(from.centre.lonDeg);
            CAPTURE(from.blend);
            CAPTURE(to.centre.lonDeg);
            CAPTURE(static_cast<int>(to.projection));
            const double coarse = largestStep(400);
            const double fine = largestStep(1600);
            CHECK(fine < 0.35 * coarse + 1);
            CHECK(coarse < 60);  // of 1280 pixels in 3 ms of the longest flight
        }
    }
}

TEST_CASE("an interrupted flight goes on from where it is")
{
    const Flight first = makeFlight(homeWorld(width, height), homeEurope(width, height), width);
    const Camera midway = cameraAt(first, first.durationSeconds * 0.5, width);
    REQUIRE(midway.blend > 0.2);
    REQUIRE(midway.blend < 0.8);
    for (const Camera& to : {homeWorld(width, height), homeEurope(width, height)}) {
        const Flight second = makeFlight(midway, to, width);
        CHECK(largestMovePx(midway, cameraAt(second, 1e-6, width)) < 0.1);
        CHECK(largestMovePx(cameraAt(second, second.durationSeconds - 1e-6, width), to) < 0.1);
    }
    // To a third projection: a small jump, not a large one.
    const Flight third = makeFlight(midway, homeGermany(width, height), width);
    CHECK(largestMovePx(midway, cameraAt(third, 1e-6, width)) < 40);
}

TEST_CASE("a long flight zooms out, a pure zoom keeps its centre")
{
    const Camera tokyo = stops()[3];
    const Camera sanFrancisco = stops()[4];
    const Flight flight = makeFlight(tokyo, sanFrancisco, width);
    CHECK(cameraAt(flight, flight.durationSeconds / 2, width).metresPerPx > 4 * tokyo.metresPerPx);

    const Camera near = zoomed(homeGermany(width, height), 4, {0, 0});
    const Flight zoom = makeFlight(homeGermany(width, height), near, width);
    const Camera middle = cameraAt(zoom, zoom.durationSeconds / 2, width);
    CHECK(largestMovePx(middle, Camera{near.centre, middle.metresPerPx, middle.projection, middle.projection,
                                       0}) < 0.01);
    CHECK(middle.metresPerPx == doctest::Approx(near.metresPerPx * 2));
}

TEST_CASE("bad numbers make a cut, never a hang")
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const Camera good = homeEurope(width, height);
    for (const Camera& bad :
         {Camera{{nan, 0}, 1000}, Camera{{0, 0}, nan}, Camera{{0, 0}, 0}, Camera{{0, 0}, -1}}) {
        const Flight flight = makeFlight(good, bad, width);
        CHECK(flight.durationSeconds == 0);
        CHECK(makeFlight(bad, good, width).durationSeconds == 0);
        CHECK(cameraAt(makeFlight(bad, good, width), 0.1, width) == good);
    }
    for (const double size : {0.0, -1.0, nan})
        CHECK(std::isfinite(makeFlight(good, homeGermany(width, height), size).durationSeconds));
    const Flight flight = makeFlight(good, homeGermany(width, height), width);
    CHECK(cameraAt(flight, nan, width) == flight.to);
}
