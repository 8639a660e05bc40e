// What the painter puts where, pixel by pixel, read back from the PNG.
#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>

#include "output/picture.hpp"
#include "output/sample_scene.hpp"
#include "output/small_map.hpp"
#include "support/picture_compare.hpp"

using namespace test_support;
using scene::RegionFill;

namespace {

Picture painted(const scene::Scene& scene)
{
    const auto bytes = output::encodePicture(scene, output::PictureFormat::Png, {});
    REQUIRE(bytes.value);
    const auto picture = decodePng(*bytes.value);
    REQUIRE(picture);
    REQUIRE(picture->width == scene.widthPx);
    REQUIRE(picture->height == scene.heightPx);
    return *picture;
}

bool isColor(Pixel pixel, scene::Rgba color)
{
    const auto near = [](int a, int b) { return std::abs(a - b) <= 1; };
    return near(pixel.r, color.r) && near(pixel.g, color.g) && near(pixel.b, color.b) &&
           near(pixel.a, color.a);
}

/// The pixel at a place of frame 0.
Pixel at(const Picture& picture, const scene::Scene& scene, geo::LonLat place)
{
    const scene::MapFrame& frame = scene.frames[0];
    const geo::Point px = geo::Viewport(frame.camera, frame.boxPx, frame.scale).toPx(place);
    return picture.at(static_cast<int>(std::floor(px.x)), static_cast<int>(std::floor(px.y)));
}

scene::Scene mapScene(geo::LonLat centre = {11, 20}, double metresPerPx = 8000)
{
    scene::Scene scene = emptyScene(400, 400);
    scene.frames = {worldFrame({0, 0, 400, 400}, centre, metresPerPx)};
    return scene;
}

}  // namespace

TEST_CASE("sea, land, lake and lines are where they belong")
{
    const scene::Scene scene = mapScene();
    const Picture picture = painted(scene);
    CHECK(isColor(at(picture, scene, {-4, 20}), sea));
    CHECK(isColor(at(picture, scene, {5, 15}), land));
    CHECK(isColor(at(picture, scene, {16, 25}), land));
    CHECK(isColor(at(picture, scene, {10, 20}), lake));
    CHECK(isColor(at(picture, scene, {11, 25}), borderColor));
    CHECK(isColor(at(picture, scene, {11, 20}), borderColor));  // lines over lakes
}

TEST_CASE("a class of line without width is not drawn")
{
    scene::Scene scene = mapScene();
    scene.frames[0].style.lines = {};
    const Picture picture = painted(scene);
    CHECK(isColor(at(picture, scene, {11, 25}), land));
    CHECK(isColor(at(picture, scene, {11, 20}), lake));
}

TEST_CASE("fills lie over the land and under lakes and lines, without a seam between neighbours of one look")
{
    scene::Scene scene = mapScene();
    scene.frames[0].fills = {solidFill("AA", blue), solidFill("BB", blue), solidFill("no such", red)};
    scene.frames[0].style.lines = {};
    const Picture picture = painted(scene);
    CHECK(isColor(at(picture, scene, {5, 15}), blue));
    CHECK(isColor(at(picture, scene, {10, 20}), lake));
    for (double lon = 10; lon <= 12; lon += 0.05) CHECK(isColor(at(picture, scene, {lon, 26}), blue));
}

TEST_CASE("fills of two looks between each other do not undo each other")
{
    scene::Scene scene = mapScene();
    scene.frames[0].fills = {solidFill("AA", blue), solidFill("BB", red), solidFill("AA", green)};
    const Picture picture = painted(scene);
    CHECK(isColor(at(picture, scene, {5, 15}), green));
    CHECK(isColor(at(picture, scene, {16, 25}), red));
}

TEST_CASE("stripes and hatching are fixed to the picture")
{
    scene::Scene scene = mapScene();
    RegionFill stripes = solidFill("AA", red);
    stripes.pattern = RegionFill::Pattern::Stripes;
    stripes.colors = {red, blue, green};
    stripes.colorCount = 3;
    stripes.bandPx = 20;
    RegionFill hatch = solidFill("BB", black);
    hatch.pattern = RegionFill::Pattern::Hatch;
    hatch.colors = {black, white, {}};
    hatch.bandPx = 12;
    scene.frames[0].fills = {stripes, hatch};
    scene.frames[0].style.lines = {};
    const Picture picture = painted(scene);

    const geo::Viewport viewport(scene.frames[0].camera, scene.frames[0].boxPx, 1);
    int stripePixels = 0, hatchPixels = 0;
    for (int y = 0; y < 400; ++y)
        for (int x = 0; x < 400; ++x) {
            const auto place = viewport.toLonLat({x + 0.5, y + 0.5});
            REQUIRE(place);
            const bool nearLake =
                place->lonDeg > 8.5 && place->lonDeg < 13.5 && place->latDeg > 17.5 && place->latDeg < 22.5;
            const bool inRows = place->latDeg > 10.5 && place->latDeg < 29.5 && !nearLake;
            const double t = (x + 0.5 + y + 0.5) / std::sqrt(2.0);
            const auto awayFromEdge = [](double position, double width) {
                return position > 1 && position < width - 1;
            };
            if (inRows && place->lonDeg > 1.5 && place->lonDeg < 10.5 && awayFromEdge(std::fmod(t, 20), 20)) {
                const auto number = static_cast<std::size_t>(std::floor(t / 20)) % 3;
                CHECK(isColor(picture.at(x, y), stripes.colors[number]));
                ++stripePixels;
            }
            if (inRows && place->lonDeg > 11.5 && place->lonDeg < 20.5) {
                const double inBand = std::fmod(t, 12.0), lineWidth = scene::hatchShare * 12;
                if (awayFromEdge(inBand, lineWidth)) CHECK(isColor(picture.at(x, y), black));
                if (awayFromEdge(inBand - lineWidth, 12 - lineWidth)) CHECK(isColor(picture.at(x, y), white));
                ++hatchPixels;
            }
        }
    CHECK(stripePixels > 10'000);
    CHECK(hatchPixels > 10'000);
}

TEST_CASE("outlines run around regions, dashed ones with gaps")
{
    scene::Scene scene = mapScene();
    RegionFill fill = solidFill("AA", blue);
    fill.outline = {5, red};
    scene.frames[0].fills = {fill};
    const Picture solid = painted(scene);
    CHECK(isColor(at(solid, scene, {1, 15}), red));
    CHECK(isColor(at(solid, scene, {11, 25}), red));  // over the border line
    CHECK(isColor(at(solid, scene, {21, 25}), coastColor));

    scene.frames[0].fills[0].outline = {5, red, 10, 10};
    const Picture dashed = painted(scene);
    int reds = 0, others = 0;
    for (double lat = 11; lat < 17; lat += 0.1)
        (isColor(at(dashed, scene, {1, lat}), red) ? reds : others) += 1;
    CHECK(reds > 10);
    CHECK(others > 10);
}

TEST_CASE("the map's cut is filled up to but not drawn")
{
    for (const geo::LonLat centre : {geo::LonLat{-168.999, 0}, {-169.001, 0}}) {
        scene::Scene scene = mapScene(centre, 8000);
        scene.frames[0].fills = {solidFill("CC", blue)};
        const Picture picture = painted(scene);
        const bool west = centre.lonDeg > -169;  // which half of CC is in view
        int bluePixels = 0, linePixels = 0;
        for (int x = 0; x < 400; ++x) {
            bluePixels += isColor(picture.at(x, 200), blue) ? 1 : 0;
            linePixels += isColor(picture.at(x, 200), coastColor) ? 1 : 0;
        }
        CHECK(bluePixels > 100);
        CHECK(linePixels <= 2);  // the coast on the far side only
        CHECK(isColor(picture.at(west ? 202 : 197, 200), blue));
        CHECK(isColor(picture.at(west ? 197 : 202, 200), sea));  // beside the map
    }
}

TEST_CASE("a frame and its items are cut at its box, with rounded corners")
{
    scene::Scene scene = emptyScene(400, 400);
    scene::MapFrame frame = worldFrame({50, 50, 350, 350}, {11, 20}, 8000);
    frame.cornerPx = 40;
    frame.border = {4, red};
    scene.frames = {frame};
    scene.items = {item(scene::Disc{{50, 200}, 30, blue, {}}, 0),
                   item(scene::Disc{{350, 200}, 30, green, {}}),
                   item(scene::Disc{{200, 350}, 30, black, {}}, 77)};  // no such frame: not cut
    const Picture picture = painted(scene);
    CHECK(isColor(picture.at(10, 10), white));
    CHECK(isColor(picture.at(55, 55), white));  // rounded away
    CHECK(isColor(picture.at(200, 50), red));
    CHECK(isColor(picture.at(335, 120), sea));
    CHECK(isColor(picture.at(60, 200), blue));
    CHECK(isColor(picture.at(30, 200), white));
    CHECK(isColor(picture.at(370, 200), green));
    CHECK(isColor(picture.at(200, 370), black));
}

TEST_CASE("primitives")
{
    scene::Scene scene = emptyScene(200, 200);
    scene.items = {
        item(scene::Disc{{50, 50}, 20, blue, {6, red}}),
        item(scene::Rectangle{{100, 20, 180, 80}, 10, green, {4, black}}),
        item(scene::Polygon{{{20, 120}, {80, 120}, {50, 180}}, red, {}}),
        item(scene::Polyline{{{100, 150}, {180, 150}}, false, {6, blue}}),
        item(scene::Polyline{{{100, 110}, {180, 110}, {180, 130}, {100, 130}}, true, {2, black}}),
        item(scene::Disc{{150, 150}, 0, red, {}}),
    };
    const Picture picture = painted(scene);
    CHECK(isColor(picture.at(50, 50), blue));
    CHECK(isColor(picture.at(70, 50), red));  // centred on the circle: 67 to 73
    CHECK(isColor(picture.at(65, 50), blue));
    CHECK(isColor(picture.at(75, 50), white));
    CHECK(isColor(picture.at(140, 50), green));
    CHECK(isColor(picture.at(140, 20), black));
    CHECK(isColor(picture.at(100, 20), white));  // rounded corner
    CHECK(isColor(picture.at(50, 140), red));
    CHECK(isColor(picture.at(22, 170), white));
    CHECK(isColor(picture.at(140, 150), blue));
    CHECK(isColor(picture.at(96, 150), white));   // butt caps
    CHECK(isColor(picture.at(100, 120), black));  // closed
}

TEST_CASE("text stands on its baseline, in its colour, with its halo under it")
{
    const text::FontBook fonts;
    scene::Scene scene = emptyScene(300, 100);
    scene.background = blue;
    scene.items = {textItem(fonts, "HHH", {text::Weight::Bold, 60}, {50, 80}, red, white, 4)};
    const Picture picture = painted(scene);
    const float width = fonts.shape("HHH", {text::Weight::Bold, 60}).widthPx;
    int redPixels = 0, whitePixels = 0;
    for (int x = 0; x < 300; ++x) {
        redPixels += isColor(picture.at(x, 70), red) ? 1 : 0;
        whitePixels += isColor(picture.at(x, 70), white) ? 1 : 0;
    }
    CHECK(redPixels > 40);
    CHECK(whitePixels > 30);
    for (int x = 0; x < 300; ++x) {
        CHECK_FALSE(isColor(picture.at(x, 81), red));  // nothing below the baseline
        if (static_cast<float>(x) > 55 + width) CHECK(isColor(picture.at(x, 60), blue));
    }
    CHECK(isColor(picture.at(40, 60), blue));
}

TEST_CASE("items are painted in their order")
{
    scene::Scene scene = emptyScene(100, 100);
    scene.items = {item(scene::Disc{{50, 50}, 30, red, {}}), item(scene::Disc{{50, 50}, 10, blue, {}})};
    CHECK(isColor(painted(scene).at(50, 50), blue));
    std::swap(scene.items[0], scene.items[1]);
    CHECK(isColor(painted(scene).at(50, 50), red));
}

TEST_CASE("near the largest zoom nothing overflows")
{
    for (const double metresPerPx : {100.0, 1.0, 0.001}) {
        scene::Scene scene = mapScene({5, 15}, metresPerPx);
        scene.frames[0].fills = {solidFill("AA", green)};
        const Picture picture = painted(scene);
        CHECK(isColor(picture.at(200, 200), green));
        CHECK(isColor(picture.at(0, 399), green));
        scene.frames[0].camera.centre = {11, 25};
        const Picture border = painted(scene);
        CHECK(isColor(border.at(200, 30), borderColor));
        CHECK(isColor(border.at(100, 200), green));
        CHECK(isColor(border.at(300, 200), land));
    }
}

TEST_CASE("between two projections the map stands where the viewport puts it")
{
    scene::Scene scene = mapScene();
    scene.frames[0].camera.blendTarget = geo::ProjectionId::Europe;
    for (const double blend : {0.0, 0.3, 0.7, 1.0}) {
        scene.frames[0].camera.blend = blend;
        scene.frames[0].fills = {solidFill("AA", blue)};
        const Picture picture = painted(scene);
        CHECK(isColor(at(picture, scene, {2, 28}), blue));
        CHECK(isColor(at(picture, scene, {20, 12}), land));
        CHECK(isColor(at(picture, scene, {11, 25}), borderColor));
        CHECK(isColor(at(picture, scene, {24, 20}), sea));
    }
}

TEST_CASE("a finer level is drawn over the coarse one, inside its coverage only")
{
    // The fine level knows an island in the west of AA's sea, and no BB at all.
    LevelBuilder coarse, fine;
    using geo::LineClass;
    const auto coast = coarse.arc(LineClass::Coast, {{1, 10}, {21, 10}, {21, 30}, {1, 30}, {1, 10}});
    coarse.region(geo::RegionKind::Country, "AA", {{coast}});
    coarse.land({{coast}});
    const auto island = fine.arc(LineClass::Coast, {{3, 12}, {9, 12}, {9, 18}, {3, 18}, {3, 12}});
    fine.region(geo::RegionKind::Country, "II", {{island}});
    fine.land({{island}});
    std::vector<std::pair<LevelBuilder::Storage, geo::Box>> levels;
    levels.emplace_back(coarse.finish(), geo::Box{-169, -90, 191, 90});
    levels.emplace_back(fine.finish(), geo::Box{2, 11, 10, 19});

    scene::Scene scene = mapScene();
    scene.frames[0].map = makeMap(std::move(levels));
    scene.frames[0].detailLevel = 1;
    scene.frames[0].fills = {solidFill("AA", green), solidFill("II", blue)};
    const Picture both = painted(scene);
    CHECK(isColor(at(both, scene, {15, 25}), green));
    CHECK(isColor(at(both, scene, {6, 15}), blue));
    CHECK(isColor(at(both, scene, {2.4, 15}), sea));  // inside the coverage the fine level alone counts
    CHECK(isColor(at(both, scene, {1.6, 15}), green));

    scene.frames[0].camera.centre = {6, 15};
    scene.frames[0].camera.metresPerPx = 1000;  // the coverage fills the frame
    const Picture inside = painted(scene);
    CHECK(isColor(inside.at(200, 200), blue));
}

TEST_CASE("a frame without a map is sea")
{
    scene::Scene scene = mapScene();
    scene.frames[0].map = nullptr;
    CHECK(isColor(painted(scene).at(200, 200), sea));
    scene.frames[0] = worldFrame({0, 0, 400, 400}, {11, 20}, 8000);
    scene.frames[0].level = 9;
    CHECK(isColor(painted(scene).at(200, 200), sea));
}
