// Patterns of fills: where a band begins, for painters of pixels and for painters of shapes.
#include <doctest/doctest.h>

#include <cmath>

#include "output/sample_scene.hpp"
#include "paint/pattern.hpp"

using namespace test_support;
using scene::RegionFill;
using scene::Rgba;
using Kind = scene::RegionFill::Pattern;

namespace {

RegionFill fillOf(Kind kind, std::uint8_t colors, float bandPx)
{
    RegionFill fill;
    fill.pattern = kind;
    fill.colors = {red, blue, green};
    fill.colorCount = colors;
    fill.bandPx = bandPx;
    return fill;
}

/// As scene::RegionFill says.
Rgba wanted(const RegionFill& fill, double t)
{
    const double number = std::floor(t / fill.bandPx);
    if (fill.pattern == Kind::Hatch)
        return t - number * fill.bandPx < double{scene::hatchShare} * fill.bandPx ? fill.colors[0]
                                                                                  : fill.colors[1];
    const auto count = static_cast<double>(fill.colorCount);
    return fill.colors[static_cast<std::size_t>(number - count * std::floor(number / count))];
}

/// What is seen at `t` when the stripes are painted in their order.
std::optional<Rgba> painted(const paint::StripeLayers& layers, double t)
{
    std::optional<Rgba> seen = layers.ground;
    for (const auto& stripe : layers.stripes) {
        const double into =
            t - stripe.fromPx - layers.periodPx * std::floor((t - stripe.fromPx) / layers.periodPx);
        if (into < stripe.toPx - stripe.fromPx) seen = stripe.color;
    }
    return seen;
}

const std::vector<RegionFill> patterns{fillOf(Kind::Stripes, 2, 12), fillOf(Kind::Stripes, 3, 13),
                                       fillOf(Kind::Stripes, 9, 5), fillOf(Kind::Hatch, 2, 17),
                                       fillOf(Kind::Hatch, 1, 6)};

}  // namespace

TEST_CASE("every pattern has the bands that fills promise, pixel by pixel and as stripes, opaque or not")
{
    for (RegionFill fill : patterns) {
        for (const std::uint8_t alpha : {std::uint8_t{255}, std::uint8_t{120}}) {
            fill.colors[1].a = alpha;
            const paint::Pattern pattern = paint::patternOf(fill);
            const paint::StripeLayers layers = paint::stripeLayers(pattern);
            CHECK(layers.ground.has_value() == (alpha == 255));
            if (fill.colorCount > 3) fill.colorCount = 3;  // three colours are all there are
            REQUIRE_FALSE(pattern.isPlain());
            for (double t = -100.3; t < 200; t += 0.37) {
                CAPTURE(t);
                const paint::PatternSpot spot = paint::spotIn(pattern, static_cast<float>(t));
                if (spot.edgePx < 0.001f) continue;
                CHECK(pattern.bands[spot.band].color == wanted(fill, t));
                CHECK(painted(layers, t) == wanted(fill, t));
                // Across the nearest edge lies another band, before it none.
                CHECK(spot.beside != spot.band);
                const double step = static_cast<double>(spot.edgePx);
                const Rgba ahead = wanted(fill, t + step + 0.002), behind = wanted(fill, t - step - 0.002);
                CHECK((ahead == pattern.bands[spot.beside].color ||
                       behind == pattern.bands[spot.beside].color));
                CHECK(wanted(fill, t + step - 0.001) == wanted(fill, t));
                CHECK(wanted(fill, t - step + 0.001) == wanted(fill, t));
                CHECK(wanted(fill, t + static_cast<double>(spot.aheadPx) - 0.001) == wanted(fill, t));
                CHECK_FALSE(wanted(fill, t + static_cast<double>(spot.aheadPx) + 0.002) == wanted(fill, t));
            }
        }
    }
}

TEST_CASE("what has no width or one colour is plain")
{
    CHECK(paint::patternOf(fillOf(Kind::Solid, 3, 12)) == paint::plain(red));
    CHECK(paint::patternOf(fillOf(Kind::Stripes, 1, 12)) == paint::plain(red));
    CHECK(paint::patternOf(fillOf(Kind::Stripes, 3, 0)) == paint::plain(red));
    CHECK(paint::patternOf(fillOf(Kind::Hatch, 2, 0)) == paint::plain(blue));  // the ground, not the lines
    CHECK(paint::patternOf(fillOf(Kind::Stripes, 0, 12)).isPlain());
    CHECK_FALSE(paint::isPatterned(fillOf(Kind::Hatch, 2, -1)));
    CHECK(paint::isPatterned(fillOf(Kind::Hatch, 2, 6)));
}

TEST_CASE("hatching is few lines on a ground, not a ground on lines")
{
    const paint::StripeLayers hatch = paint::stripeLayers(paint::patternOf(fillOf(Kind::Hatch, 2, 12)));
    CHECK(hatch.ground == blue);
    CHECK(hatch.periodPx == 12);
    CHECK(hatch.stripes == std::vector<paint::StripeLayers::Stripe>{{red, 0, 3}});
    const paint::StripeLayers three = paint::stripeLayers(paint::patternOf(fillOf(Kind::Stripes, 3, 10)));
    CHECK(three.ground == red);
    CHECK(three.stripes == std::vector<paint::StripeLayers::Stripe>{{blue, 10, 30}, {green, 20, 30}});
}
