#include <doctest/doctest.h>

#include <cmath>

#include "layout/place/band.hpp"

namespace {

geo::Camera camera(double lonDeg, double latDeg, double metresPerPx, geo::ProjectionId projection)
{
    return {{lonDeg, latDeg}, metresPerPx, projection, projection, 0};
}

const geo::Box box{0, 0, 900, 600};

}  // namespace

TEST_CASE("a band holds the scales below its own by up to its ratio")
{
    for (double m = 3; m < 50000; m *= 1.07) {
        const double band = layout::bandMetresPerPx(m);
        CHECK(band >= m * (1 - 1e-6));
        CHECK(band < m * layout::bandRatio * (1 + 1e-6));
        CHECK(layout::bandMetresPerPx(band) == doctest::Approx(band));
    }
}

TEST_CASE("the band plane does not know what part of the map is shown")
{
    const geo::LonLat bonn{7.1, 50.73};
    const layout::BandSpace a(geo::Viewport(camera(10, 51, 1300, geo::ProjectionId::Germany), box, 1));
    const layout::BandSpace b(geo::Viewport(camera(12.5, 53, 1410, geo::ProjectionId::Germany), box, 1));
    CHECK(a.metresPerPx() == b.metresPerPx());
    CHECK(a.toBand(bonn).x == doctest::Approx(b.toBand(bonn).x).epsilon(1e-12));
    CHECK(a.toBand(bonn).y == doctest::Approx(b.toBand(bonn).y).epsilon(1e-12));
}

TEST_CASE("band plane and picture agree with the viewport")
{
    for (const auto projection : geo::allProjections) {
        const geo::Viewport viewport(camera(8, 49, 2100, projection), box, 1.5);
        const layout::BandSpace band(viewport);
        for (const geo::LonLat place : {geo::LonLat{13.4, 52.5}, {4.35, 50.85}, {2.16, 41.39}}) {
            const geo::Point expected = viewport.toPx(place), got = band.toPicture(band.toBand(place));
            CHECK(got.x == doctest::Approx(expected.x).epsilon(1e-9));
            CHECK(got.y == doctest::Approx(expected.y).epsilon(1e-9));
            const geo::Point back = band.fromPicture(got);
            CHECK(back.x == doctest::Approx(band.toBand(place).x).epsilon(1e-9));
        }
        CHECK(band.growth() >= 1);
        CHECK(band.growth() < layout::bandRatio + 1e-9);
    }
}

TEST_CASE("between two projections places still stand where the viewport shows them")
{
    geo::Camera flying = camera(9, 50, 5000, geo::ProjectionId::World);
    flying.blendTarget = geo::ProjectionId::Europe;
    flying.blend = 0.4;
    const geo::Viewport viewport(flying, box, 1);
    const layout::BandSpace band(viewport);
    const geo::LonLat berlin{13.4, 52.5};
    const geo::Point expected = viewport.toPx(berlin), got = band.toPicture(band.toBand(berlin));
    CHECK(got.x == doctest::Approx(expected.x).epsilon(1e-9));
    CHECK(got.y == doctest::Approx(expected.y).epsilon(1e-9));
}
