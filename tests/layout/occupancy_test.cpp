#include <doctest/doctest.h>

#include "layout/place/occupancy.hpp"

using layout::Footprint;
using layout::meet;
using layout::Occupancy;

namespace {

constexpr double growth = 1.4142135623730951;

/// Plain comparison of the boxes at one scale, as the picture shows them.
bool overlapAt(const Footprint& a, const Footprint& b, double scale)
{
    const auto at = [&](const Footprint& f) {
        const geo::Point p = f.anchorBand * scale;
        return geo::Box{p.x + f.offsetPx.minX, p.y + f.offsetPx.minY, p.x + f.offsetPx.maxX,
                        p.y + f.offsetPx.maxY};
    };
    return at(a).intersects(at(b));
}

}  // namespace

TEST_CASE("boxes at one place meet as plain boxes do")
{
    const Footprint a{{0, 0}, {0, 0, 10, 10}}, beside{{0, 0}, {10, 0, 20, 10}}, over{{0, 0}, {9, 9, 20, 20}};
    CHECK_FALSE(meet(a, beside, growth));
    CHECK(meet(a, over, growth));
}

TEST_CASE("a conflict that comes only while zooming in is a conflict")
{
    // b's text hangs far left of its place; when the places part, it slides over a's.
    const Footprint a{{0, 0}, {0, 0, 10, 10}};
    const Footprint b{{100, 0}, {-130, 0, -105, 10}};
    CHECK_FALSE(overlapAt(a, b, 1));
    CHECK(overlapAt(a, b, 1.2));
    CHECK(meet(a, b, growth));
    CHECK_FALSE(meet(a, b, 1.01));
}

TEST_CASE("meet agrees with the picture at every scale of the band")
{
    int meetings = 0;
    for (int i = 0; i < 4000; ++i) {
        const auto value = [&](int salt, int range) {
            return (i * 7919 + salt * 104729 + i * i * salt) % range;
        };
        const Footprint a{
            {static_cast<double>(value(1, 80)), static_cast<double>(value(2, 80))},
            {-20.0 + value(3, 30), -20.0 + value(4, 30), 15.0 + value(5, 40), 15.0 + value(6, 20)}};
        const Footprint b{
            {static_cast<double>(value(7, 80)), static_cast<double>(value(8, 80))},
            {-70.0 + value(9, 100), -20.0 + value(10, 30), 40.0 + value(11, 40), 15.0 + value(12, 20)}};
        bool any = false;
        for (double scale = 1; scale <= growth; scale += 0.01) any = any || overlapAt(a, b, scale);
        if (any) {
            CHECK(meet(a, b, growth));
            ++meetings;
        }
    }
    CHECK(meetings > 100);
}

TEST_CASE("what is taken is free to its owner alone")
{
    Occupancy occupancy(growth, 64);
    const Footprint label{{1000, -500}, {0, 0, 120, 16}};
    CHECK(occupancy.isFree(label));
    occupancy.take(label, 7);
    CHECK_FALSE(occupancy.isFree(label));
    CHECK(occupancy.isFree(label, 7));
    CHECK_FALSE(occupancy.isFree(label, 8));
}

TEST_CASE("a line takes room along its whole length")
{
    Occupancy occupancy(growth, 64);
    for (const Footprint& piece : layout::lineFootprints({0, 0}, {0, 0}, {60, -30}, 3)) occupancy.take(piece);
    CHECK_FALSE(occupancy.isFree({{0, 0}, {28, -17, 32, -13}}));
    CHECK_FALSE(occupancy.isFree({{0, 0}, {58, -32, 64, -28}}));
    CHECK(occupancy.isFree({{0, 0}, {28, 0, 32, 6}}));
}
