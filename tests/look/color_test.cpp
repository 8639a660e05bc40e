// Arithmetic on colours against published numbers: CIEDE2000 (Sharma, Wu and Dalal 2005, table 1), colour
// blindness (the distances that the design computed for the families), flare (its contrast ratios).
#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "look/color.hpp"
#include "look/color_distance.hpp"
#include "look/preview.hpp"

using scene::Rgba;
using state::Preview;

namespace {

constexpr Rgba rgb(std::uint32_t hex)
{
    return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8 & 0xFF),
            static_cast<std::uint8_t>(hex & 0xFF)};
}

double leastDistance(const std::vector<Rgba>& colors, Preview preview)
{
    double least = 1000;
    for (std::size_t i = 0; i < colors.size(); ++i)
        for (std::size_t j = i + 1; j < colors.size(); ++j)
            least = std::min(least, look::colorDistance(look::previewed(colors[i], preview),
                                                        look::previewed(colors[j], preview)));
    return least;
}

}  // namespace

TEST_CASE("CIEDE2000 gives the numbers of its test data")
{
    struct Row {
        look::Lab first, second;
        double distance;
    };
    const Row rows[] = {
        {{50, 2.6772, -79.7751}, {50, 0, -82.7485}, 2.0425},
        {{50, 3.1571, -77.2803}, {50, 0, -82.7485}, 2.8615},
        {{50, 2.8361, -74.0200}, {50, 0, -82.7485}, 3.4412},
        {{50, -1.3802, -84.2814}, {50, 0, -82.7485}, 1.0000},
        {{50, 0, 0}, {50, -1, 2}, 2.3669},
        {{50, 2.4900, -0.0010}, {50, -2.4900, 0.0009}, 7.1792},
        {{50, 2.4900, -0.0010}, {50, -2.4900, 0.0011}, 7.2195},
        {{50, -0.0010, 2.4900}, {50, 0.0009, -2.4900}, 4.8045},
        {{50, 2.5, 0}, {50, 0, -2.5}, 4.3065},
        {{50, 2.5, 0}, {73, 25, -18}, 27.1492},
        {{50, 2.5, 0}, {61, -5, 29}, 22.8977},
        {{50, 2.5, 0}, {56, -27, -3}, 31.9030},
        {{50, 2.5, 0}, {58, 24, 15}, 19.4535},
        {{60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}, 1.2644},
        {{63.0109, -31.0961, -5.8663}, {62.8187, -29.7946, -4.0864}, 1.2630},
        {{35.0831, -44.1164, 3.7933}, {35.0232, -40.0716, 1.5901}, 1.8645},
        {{22.7233, 20.0904, -46.6940}, {23.0331, 14.9730, -42.5619}, 2.0373},
        {{90.9257, -0.5406, -0.9208}, {88.6381, -0.8985, -0.7239}, 1.5381},
        {{6.7747, -0.2908, -2.4247}, {5.8714, -0.0985, -2.2286}, 0.6377},
        {{2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}, 0.9082},
    };
    for (const Row& row : rows) {
        CAPTURE(row.distance);
        CHECK(std::abs(look::colorDistance(row.first, row.second) - row.distance) < 5e-5);
        CHECK(std::abs(look::colorDistance(row.second, row.first) - row.distance) < 5e-5);
    }
}

TEST_CASE("white is L* 100 without a hue")
{
    const look::Lab white = look::toLab(rgb(0xFFFFFF));
    CHECK(white.l == doctest::Approx(100).epsilon(0.0001));
    CHECK(std::abs(white.a) < 0.01);
    CHECK(std::abs(white.b) < 0.01);
}

TEST_CASE("the decided families keep the distances the design computed for colour-blind eyes")
{
    const std::vector<Rgba> families{rgb(0x006655), rgb(0x108D9C), rgb(0x0044FF), rgb(0xEE0077),
                                     rgb(0x995500), rgb(0x220066), rgb(0x550011)};
    CHECK(leastDistance(families, Preview::None) == doctest::Approx(20).epsilon(0.03));
    CHECK(leastDistance(families, Preview::Protan) == doctest::Approx(16).epsilon(0.03));
    CHECK(leastDistance(families, Preview::Deutan) == doctest::Approx(18).epsilon(0.03));
    CHECK(leastDistance(families, Preview::Tritan) == doctest::Approx(15).epsilon(0.03));
}

TEST_CASE("flare lowers contrast by the design's numbers")
{
    const Rgba land = rgb(0xF4F1EA), ground = rgb(0x16202B), blue = rgb(0x0072B2), text = rgb(0x1A1A1A);
    CHECK(look::contrastWithFlare(blue, ground, look::flareOf(7)) == doctest::Approx(1.8).epsilon(0.03));
    CHECK(look::contrastWithFlare(blue, land, look::flareOf(7)) == doctest::Approx(3.3).epsilon(0.03));
    CHECK(look::contrastWithFlare(text, land, look::flareOf(7)) == doctest::Approx(5.9).epsilon(0.03));
    CHECK(look::contrastWithFlare(text, land, look::flareOf(15)) == doctest::Approx(11.7).epsilon(0.03));
}

TEST_CASE("previews leave white and black, grey has no hue, alpha stays")
{
    for (const Preview preview :
         {Preview::None, Preview::Protan, Preview::Deutan, Preview::Tritan, Preview::Grey}) {
        CHECK(look::previewed(rgb(0xFFFFFF), preview) == rgb(0xFFFFFF));
        CHECK(look::previewed(rgb(0), preview) == rgb(0));
    }
    CHECK(look::previewed(rgb(0xFFFFFF), Preview::Projector) == rgb(0xFFFFFF));
    CHECK(look::previewed(rgb(0), Preview::Projector).r > 90);
    const Rgba grey = look::previewed(rgb(0xEE0077), Preview::Grey);
    CHECK(grey.r == grey.g);
    CHECK(grey.g == grey.b);
    CHECK(look::previewed({238, 0, 119, 70}, Preview::Deutan).a == 70);
    // Red and green of the same luminance are one colour to those who lack the middle cones.
    CHECK(look::colorDistance(look::previewed(rgb(0xB05040), Preview::Deutan),
                              look::previewed(rgb(0x767626), Preview::Deutan)) < 12);
    CHECK(look::colorDistance(rgb(0xB05040), rgb(0x767626)) > 30);
}

TEST_CASE("a preview changes every colour of a picture and nothing else")
{
    scene::Scene scene;
    scene.background = rgb(0xEE0077);
    scene::MapFrame frame;
    frame.style = {rgb(0xEE0077), rgb(0xEE0077), rgb(0xEE0077), {}};
    frame.style.lines[0] = {1, rgb(0xEE0077)};
    scene::RegionFill fill;
    fill.colors = {rgb(0xEE0077), rgb(0xEE0077), rgb(0xEE0077)};
    fill.outline = {2, rgb(0xEE0077)};
    frame.fills.push_back(fill);
    frame.border = {1, rgb(0xEE0077)};
    scene.frames.push_back(frame);
    const scene::Stroke stroke{1, rgb(0xEE0077)};
    const auto add = [&](scene::Primitive primitive) {
        scene.items.push_back({scene::Role::Furniture, {}, {}, std::move(primitive)});
    };
    add(scene::Polyline{{{1, 2}, {3, 4}}, false, stroke});
    add(scene::Polygon{{{1, 2}, {3, 4}, {5, 6}}, rgb(0xEE0077), stroke});
    add(scene::Disc{{1, 2}, 3, rgb(0xEE0077), stroke});
    add(scene::Rectangle{{1, 2, 3, 4}, 0, rgb(0xEE0077), stroke});
    add(scene::TextRun{{}, {1, 2}, rgb(0xEE0077), rgb(0xEE0077), 2});

    look::applyPreview(scene, Preview::Grey);
    const Rgba grey = look::previewed(rgb(0xEE0077), Preview::Grey);
    CHECK(scene.background == grey);
    const scene::MapFrame& seen = scene.frames[0];
    for (const Rgba color :
         {seen.style.sea, seen.style.land, seen.style.lake, seen.style.lines[0].color,
          seen.fills[0].colors[0], seen.fills[0].colors[2], seen.fills[0].outline.color, seen.border.color})
        CHECK(color == grey);
    CHECK(std::get<scene::Polyline>(scene.items[0].primitive).stroke.color == grey);
    CHECK(std::get<scene::Polygon>(scene.items[1].primitive).fill == grey);
    CHECK(std::get<scene::Disc>(scene.items[2].primitive).outline.color == grey);
    CHECK(std::get<scene::Rectangle>(scene.items[3].primitive).fill == grey);
    CHECK(std::get<scene::TextRun>(scene.items[4].primitive).halo == grey);
    CHECK(std::get<scene::Disc>(scene.items[2].primitive).radiusPx == 3);
}

TEST_CASE("a theme's palette under a preview is the palette with every colour previewed")
{
    for (const auto theme :
         {state::Theme::Light, state::Theme::Dark, state::Theme::Print, state::Theme::Contrast}) {
        const look::Palette& plain = look::palette(theme);
        const look::Palette& seen = look::palette(theme, Preview::Tritan);
        CHECK(seen.sea == look::previewed(plain.sea, Preview::Tritan));
        CHECK(seen.hatchGround == look::previewed(plain.hatchGround, Preview::Tritan));
        CHECK(seen.family[6] == look::previewed(plain.family[6], Preview::Tritan));
        CHECK(seen.countClass[3] == look::previewed(plain.countClass[3], Preview::Tritan));
        CHECK(look::palette(theme, Preview::None).accent == plain.accent);
    }
}
