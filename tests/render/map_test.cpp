// The base map, read back from the graphics card: what is where, in which colour.
#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>

#include "output/sample_scene.hpp"
#include "output/small_map.hpp"
#include "render/draw.hpp"
#include "render/triangles.hpp"

using namespace test_support;
using scene::RegionFill;
using scene::Rgba;

namespace {

bool isColor(Pixel pixel, Rgba color)
{
    const auto near = [](int a, int b) { return std::abs(a - b) <= 2; };
    return near(pixel.r, color.r) && near(pixel.g, color.g) && near(pixel.b, color.b);
}

scene::Scene mapScene(geo::LonLat centre = {11, 20}, double metresPerPx = 10000)
{
    scene::Scene scene = emptyScene(400, 300);
    scene.frames = {worldFrame({0, 0, 400, 300}, centre, metresPerPx)};
    scene.frames[0].map = withTriangles(scene.frames[0].map);
    return scene;
}

geo::Point pxOf(const scene::Scene& scene, geo::LonLat place)
{
    const scene::MapFrame& frame = scene.frames[0];
    return geo::Viewport(frame.camera, frame.boxPx, frame.scale).toPx(place);
}

Pixel at(const Picture& picture, const scene::Scene& scene, geo::LonLat place)
{
    const geo::Point px = pxOf(scene, place);
    return picture.at(static_cast<int>(std::floor(px.x)), static_cast<int>(std::floor(px.y)));
}

/// A line may lie a fraction of a pixel beside its place.
bool lineAt(const Picture& picture, const scene::Scene& scene, geo::LonLat place, Rgba color)
{
    const geo::Point px = pxOf(scene, place);
    for (int dy = -1; dy <= 1; ++dy)
        for (int dx = -1; dx <= 1; ++dx)
            if (isColor(picture.at(static_cast<int>(std::floor(px.x)) + dx,
                                   static_cast<int>(std::floor(px.y)) + dy),
                        color))
                return true;
    return false;
}

}  // namespace

TEST_CASE("sea, land, lake, coast and border")
{
    Painter painter(eachWay());
    const scene::Scene scene = mapScene();
    const Picture picture = painter.fresh(scene);
    CHECK(isColor(at(picture, scene, {-5, 20}), sea));
    CHECK(isColor(at(picture, scene, {5, 25}), land));
    CHECK(isColor(at(picture, scene, {15, 15}), land));
    CHECK(lineAt(picture, scene, {11, 20}, borderColor));  // lines lie over the lake
    CHECK(isColor(at(picture, scene, {10, 20}), lake));
    CHECK(lineAt(picture, scene, {1, 20}, coastColor));
    CHECK(lineAt(picture, scene, {11, 28}, borderColor));
    CHECK(painter.renderer().problems().empty());
}

TEST_CASE("a frame without a map, or of a level that does not exist, is sea")
{
    Painter painter(eachWay());
    scene::Scene scene = mapScene();
    scene.frames[0].level = 9;
    CHECK(isColor(painter.fresh(scene).at(200, 150), sea));
    scene.frames[0].map = nullptr;
    CHECK(isColor(painter.fresh(scene).at(200, 150), sea));
}

TEST_CASE("fills, and that lakes and lines lie over them")
{
    Painter painter(eachWay());
    scene::Scene scene = mapScene();
    scene.frames[0].fills = {solidFill("AA", red), solidFill("XX", blue)};
    const Picture picture = painter.fresh(scene);
    CHECK(isColor(at(picture, scene, {5, 25}), red));
    CHECK(isColor(at(picture, scene, {15, 25}), land));
    CHECK(isColor(at(picture, scene, {10, 20}), lake));
    CHECK(lineAt(picture, scene, {11, 28}, borderColor));
}

TEST_CASE("stripes and hatching follow the picture's pixels")
{
    Painter painter(eachWay());
    scene::Scene scene = mapScene();
    RegionFill stripes = solidFill("AA", red);
    stripes.pattern = RegionFill::Pattern::Stripes;
    stripes.colors = {red, blue, green};
    stripes.colorCount = 3;
    stripes.bandPx = 13;
    RegionFill hatch = solidFill("BB", black);
    hatch.pattern = RegionFill::Pattern::Hatch;
    hatch.colors = {black, white, {}};
    hatch.bandPx = 17;
    scene.frames[0].fills = {stripes, hatch};
    // The frame's corner must not matter.
    scene.frames[0].boxPx = {7, 5, 400, 300};
    const Picture picture = painter.fresh(scene);
    const Rgba bands[] = {red, blue, green};
    int compared = 0;
    for (int y = 5; y < 300; ++y) {
        for (int x = 7; x < 400; ++x) {
            const geo::Point a = pxOf(scene, {2, 29}), b = pxOf(scene, {8, 23}), c = pxOf(scene, {14, 29}),
                             d = pxOf(scene, {20, 23});
            const double t = (x + 0.5 + y + 0.5) / std::sqrt(2.0);
            const auto inside = [&](geo::Point p, geo::Point q) {
                return x > p.x + 2 && x < q.x - 2 && y > p.y + 2 && y < q.y - 2;
            };
            const auto nearEdge = [&](double position) {
                return std::abs(position - std::round(position)) < 0.05;
            };
            if (inside(a, b) && !nearEdge(t / 13)) {
                CHECK(isColor(picture.at(x, y), bands[static_cast<int>(std::floor(t / 13)) % 3]));
                ++compared;
            }
            if (inside(c, d)) {
                const double phase = std::fmod(t, 17) / 17;
                if (phase > 0.04 && phase < 0.96 && std::abs(phase - 0.25) > 0.04) {
                    CHECK(isColor(picture.at(x, y), phase < 0.25 ? black : white));
                    ++compared;
                }
            }
        }
    }
    CHECK(compared > 2000);
}

TEST_CASE("outlines of fills lie over the lines, dashed where asked")
{
    Painter painter(eachWay());
    scene::Scene scene = mapScene();
    RegionFill fill = solidFill("AA", land);
    fill.outline = {4, red, 9, 7};
    scene.frames[0].fills = {fill};
    const Picture picture = painter.fresh(scene);
    const geo::Point top = pxOf(scene, {11, 29}), bottom = pxOf(scene, {11, 23});
    int reds = 0, others = 0;
    for (int y = static_cast<int>(top.y); y < static_cast<int>(bottom.y); ++y)
        (isColor(picture.at(static_cast<int>(top.x), y), red) ? reds : others)++;
    CHECK(reds > others / 2);
    CHECK(others > reds / 4);
    CHECK(lineAt(picture, scene, {21, 20}, coastColor));  // not BB's coast
}

TEST_CASE("a view inside one country has no line of another; a view of the cut has land on both sides")
{
    Painter painter(eachWay());
    const scene::Scene inside = mapScene({5, 25}, 300);
    const Picture picture = painter.fresh(inside);
    for (const auto& [x, y] : {std::pair{0, 0}, {399, 0}, {0, 299}, {399, 299}, {200, 150}})
        CHECK(isColor(picture.at(x, y), land));

    const scene::Scene cut = mapScene({-169.5, 0}, 5000);  // the eastern rim of the map lies in the west
    const Picture rim = painter.fresh(cut);
    CHECK(isColor(at(rim, cut, {-175, 0}), land));
    CHECK(isColor(at(rim, cut, {-178, 0}), land));
    const scene::Scene other = mapScene({-168.5, 0}, 5000);
    CHECK(isColor(at(painter.fresh(other), other, {-165, 0}), land));
    // No line along the cut itself.
    const geo::Point edge = pxOf(cut, {-169.01, 2});
    for (int dx = -4; dx <= 0; ++dx)
        CHECK_FALSE(isColor(rim.at(static_cast<int>(edge.x) + dx, static_cast<int>(edge.y)), coastColor));
}

TEST_CASE("every projection and every blend puts places where the viewport says")
{
    Painter painter(eachWay());
    for (const double blend : {0.0, 0.3, 0.7, 1.0}) {
        CAPTURE(blend);
        scene::Scene scene = mapScene({11, 20}, 9000);
        scene.frames[0].camera.blendTarget = geo::ProjectionId::Europe;
        scene.frames[0].camera.blend = blend;
        const Picture picture = painter.fresh(scene);
        CHECK(isColor(at(picture, scene, {0, 20}), sea));
        CHECK(isColor(at(picture, scene, {2, 11}), land));
        CHECK(isColor(at(picture, scene, {20, 29}), land));
        CHECK(isColor(at(picture, scene, {9.5, 18.5}), lake));
        CHECK(lineAt(picture, scene, {11, 15}, borderColor));
        CHECK(lineAt(picture, scene, {1, 25}, coastColor));
    }
}

TEST_CASE("content scale enlarges the map")
{
    Painter painter(eachWay());
    scene::Scene scene = mapScene({11, 20}, 20000);
    scene.frames[0].scale = 1.5;
    const Picture picture = painter.fresh(scene);
    CHECK(isColor(at(picture, scene, {2, 29}), land));
    CHECK(isColor(at(picture, scene, {0, 31}), sea));
    CHECK(pxOf(scene, {21, 20}).x - pxOf(scene, {11, 20}).x > 65);
    CHECK(lineAt(picture, scene, {21, 20}, coastColor));
}

TEST_CASE("the detail level replaces the coarse one inside its coverage, without a seam")
{
    // The finer level has an island where the coarse one has none, and the same land cut off at its coverage.
    LevelBuilder coarse, fine;
    using geo::LineClass;
    const auto coarseCoast = coarse.arc(LineClass::Coast, {{0, 0}, {20, 0}, {20, 20}, {0, 20}, {0, 0}});
    coarse.region(geo::RegionKind::Country, "AA", {{coarseCoast}});
    coarse.land({{coarseCoast}});
    const auto fineCoast = fine.arc(LineClass::Coast, {{10, 20}, {5, 20}, {0, 20}, {0, 10}});
    const auto island = fine.arc(LineClass::Coast, {{-6, 14}, {-3, 14}, {-3, 17}, {-6, 17}, {-6, 14}});
    const auto cut = fine.arc(LineClass::Cut, {{0, 10}, {10, 10}, {10, 20}}, false);
    fine.region(geo::RegionKind::Country, "AA", {{fineCoast, cut}});
    fine.region(geo::RegionKind::Country, "II", {{island}});
    fine.land({{fineCoast, cut}, {island}});
    std::vector<std::pair<LevelBuilder::Storage, geo::Box>> levels;
    levels.emplace_back(coarse.finish(), geo::Box{-169, -90, 191, 90});
    levels.emplace_back(fine.finish(), geo::Box{-10, 10, 10, 25});

    Painter painter(eachWay());
    scene::Scene scene = mapScene({5, 12}, 8000);
    scene.frames[0].map = withTriangles(makeMap(std::move(levels)));
    CHECK(isColor(at(painter.fresh(scene), scene, {-4.5, 15.5}), sea));
    scene.frames[0].detailLevel = 1;
    scene.frames[0].fills = {solidFill("AA", red)};
    const Picture picture = painter.fresh(scene);
    CHECK(isColor(at(picture, scene, {-4.5, 15.5}), land));
    CHECK(isColor(at(picture, scene, {5, 15}), red));
    CHECK(isColor(at(picture, scene, {15, 5}), red));
    // Along the edge of the coverage, inside the country.
    for (double latDeg = 10.5; latDeg < 19.5; latDeg += 0.1) {
        const geo::Point edge = pxOf(scene, {10, latDeg});
        for (int dx = -3; dx <= 3; ++dx)
            CHECK(isColor(picture.at(static_cast<int>(edge.x) + dx, static_cast<int>(edge.y)), red));
    }
    // A view that the finer level fills needs no coarse one.
    scene::Scene near = scene;
    near.frames[0].camera.centre = {5, 15};
    near.frames[0].camera.metresPerPx = 800;
    CHECK(isColor(painter.fresh(near).at(200, 150), red));
}

TEST_CASE("frames lie over each other in order, with borders and round corners")
{
    Painter painter(eachWay());
    scene::Scene scene = mapScene();
    scene::MapFrame side = scene.frames[0];
    side.boxPx = {250, 20, 380, 120};
    side.camera.centre = {-60, 0};  // sea
    side.style.sea = blue;
    side.cornerPx = 20;
    side.border = {4, black};
    scene.frames[0].fills = {};
    scene.frames[0].style.sea = white;
    scene.frames.push_back(side);
    scene.frames[0].style.lines = {};
    scene.frames[0].map = nullptr;
    const Picture picture = painter.fresh(scene);
    CHECK(isColor(picture.at(315, 70), blue));
    CHECK(isColor(picture.at(315, 20), black));
    CHECK(isColor(picture.at(315, 18), black));  // the border is centred on the edge
    CHECK(isColor(picture.at(251, 21), white));  // beside the round corner
    CHECK(isColor(picture.at(378, 118), white));
    CHECK(isColor(picture.at(100, 70), white));
}
