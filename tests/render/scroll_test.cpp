// What is kept of a base map must never be seen: a picture reached by panning equals one drawn from nothing.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "output/sample_scene.hpp"
#include "output/small_map.hpp"
#include "render/draw.hpp"
#include "render/triangles.hpp"

using namespace test_support;
using scene::RegionFill;

namespace {

scene::Scene mapScene()
{
    scene::Scene scene = emptyScene(401, 300);
    scene.frames = {worldFrame({0, 0, 401, 300}, {11, 20}, 10000)};
    scene.frames[0].map = withTriangles(scene.frames[0].map);
    scene.frames[0].style.lines[static_cast<std::size_t>(geo::LineClass::Coast)] = {1.2f, coastColor};
    return scene;
}

/// The same map with the camera moved by pixels of the picture.
scene::Scene panned(scene::Scene scene, double dx, double dy)
{
    geo::Camera& camera = scene.frames[0].camera;
    const double metres = camera.metresPerPx / scene.frames[0].scale;
    const geo::Point centre = geo::project(camera.projection, camera.centre);
    camera.centre = *geo::unproject(camera.projection, {centre.x - dx * metres, centre.y + dy * metres});
    return scene;
}

/// As the program draws it when nothing moves any more.
Picture atRest(Painter& painter, const scene::Scene& scene)
{
    Picture picture = painter.next(scene);
    if (!painter.renderer().settled()) picture = painter.next(scene);
    CHECK(painter.renderer().settled());
    return picture;
}

/// Largest difference of a channel.
int difference(const Picture& a, const Picture& b)
{
    REQUIRE(a.pixels.size() == b.pixels.size());
    int most = 0;
    for (std::size_t i = 0; i < a.pixels.size(); ++i)
        most = std::max({most, std::abs(a.pixels[i].r - b.pixels[i].r),
                         std::abs(a.pixels[i].g - b.pixels[i].g), std::abs(a.pixels[i].b - b.pixels[i].b)});
    return most;
}

}  // namespace

TEST_CASE("panning by whole pixels copies, and the picture is the one drawn from nothing")
{
    Painter painter(eachWay());
    scene::Scene scene = mapScene();
    painter.next(scene);
    CHECK(painter.renderer().statistics().mapsDrawn == 1);
    CHECK(painter.next(scene).pixels == painter.fresh(scene).pixels);
    CHECK(painter.renderer().statistics().mapsCopied == 1);
    int copied = 0, scrolled = 0;
    for (const auto& [dx, dy] :
         {std::pair{7, 3}, {5, 0}, {-40, 2}, {-1, -1}, {0, 90}, {33, -64}, {150, 0}, {-130, 140}}) {
        CAPTURE(dx);
        CAPTURE(dy);
        scene = panned(scene, dx, dy);
        const Picture moved = painter.next(scene);
        const auto& statistics = painter.renderer().statistics();
        copied += statistics.mapsCopied;
        scrolled += statistics.mapsScrolled;
        CHECK(statistics.mapsDrawn == 0);
        CHECK(painter.renderer().settled());
        // Rounding in the last bit of a coordinate may move a soft edge by a shade.
        CHECK(difference(moved, painter.fresh(scene)) <= 2);
    }
    CHECK(copied >= 1);
    CHECK(scrolled >= 3);
}

TEST_CASE("a jump farther than the frame is drawn anew")
{
    Painter painter(eachWay());
    scene::Scene scene = mapScene();
    painter.next(scene);
    scene = panned(scene, 700, 0);
    CHECK(atRest(painter, scene).pixels == painter.fresh(scene).pixels);
    CHECK(painter.renderer().statistics().mapsDrawn == 1);
}

TEST_CASE("while zooming the map is drawn in haste, at rest exactly")
{
    Painter painter(eachWay());
    scene::Scene scene = mapScene();
    painter.next(scene);
    CHECK(painter.renderer().settled());
    scene.frames[0].camera.metresPerPx = 9000;
    const Picture hasty = painter.next(scene);
    CHECK_FALSE(painter.renderer().settled());
    CHECK(compare(hasty, painter.fresh(scene)).alike());
    // Panning what was drawn in haste does not make it exact.
    painter.next(panned(scene, 3, 0));
    CHECK_FALSE(painter.renderer().settled());
    CHECK(atRest(painter, scene).pixels == painter.fresh(scene).pixels);
}

TEST_CASE("a fraction of a pixel is rounded while moving and drawn exactly at rest")
{
    Painter painter(eachWay());
    scene::Scene scene = mapScene();
    painter.next(scene);
    for (int i = 0; i < 5; ++i) {
        scene = panned(scene, 2.3, 1.4);
        painter.next(scene);
        CHECK(painter.renderer().statistics().mapsDrawn == 0);
    }
    CHECK_FALSE(painter.renderer().settled());
    const Picture rested = painter.next(scene);
    CHECK(painter.renderer().statistics().mapsDrawn == 1);
    CHECK(painter.renderer().settled());
    CHECK(rested.pixels == painter.fresh(scene).pixels);
    painter.next(scene);
    CHECK(painter.renderer().statistics().mapsCopied == 1);
}

TEST_CASE("patterns stay with the picture while the map moves")
{
    Painter painter(eachWay());
    scene::Scene scene = mapScene();
    RegionFill stripes = solidFill("AA", red);
    stripes.pattern = RegionFill::Pattern::Stripes;
    stripes.colors = {red, blue, {}};
    stripes.colorCount = 2;
    stripes.bandPx = 12;
    scene.frames[0].fills = {stripes};
    painter.next(scene);
    for (const auto& [dx, dy] : {std::pair{5, 0}, {3, 4}, {-60, 10}}) {
        scene = panned(scene, dx, dy);
        CHECK(difference(painter.next(scene), painter.fresh(scene)) <= 2);
        CHECK(painter.renderer().statistics().mapsDrawn == 0);
    }
}

TEST_CASE("whatever changes the look is drawn anew")
{
    Painter painter(eachWay());
    scene::Scene scene = mapScene();
    const auto check = [&](const char* what) {
        CAPTURE(what);
        CHECK(atRest(painter, scene).pixels == painter.fresh(scene).pixels);
        CHECK(painter.renderer().statistics().mapsDrawn == 1);
    };
    check("first");
    scene.frames[0].style.land = green;
    check("style");
    scene.frames[0].camera.metresPerPx = 9000;
    check("zoom");
    scene.frames[0].scale = 2;
    check("content scale");
    scene.frames[0].camera.blendTarget = geo::ProjectionId::Europe;
    scene.frames[0].camera.blend = 0.5;
    check("blend");
    scene = panned(scene, 3, 0);
    check("moved while blending");
    scene.frames[0].camera.blend = 1;
    check("other projection");
    scene.frames[0].boxPx = {0, 0, 380, 290};
    check("size");
    scene.frames[0].map = withTriangles(smallMap());
    check("map");
}

TEST_CASE("where a region changes its fill, only there the map is drawn anew")
{
    Painter painter(eachWay());
    scene::Scene scene = mapScene();
    painter.next(scene);
    auto& fills = scene.frames[0].fills;
    RegionFill outlined = solidFill("BB", red);
    outlined.colors[0] = {0, 0, 0, 0};
    outlined.outline = {3, blue};
    const auto check = [&](const char* what, int drawn) {
        CAPTURE(what);
        const Picture picture = painter.next(scene);
        CHECK(painter.renderer().statistics().mapsDrawn == drawn);
        CHECK(painter.renderer().statistics().mapsScrolled == 1 - drawn);
        CHECK(difference(picture, painter.fresh(scene)) <= 2);
    };
    fills = {solidFill("BB", red)};
    check("a fill comes", 0);
    fills = {solidFill("BB", red), outlined};
    check("an outline comes", 0);
    scene = panned(scene, 4, -3);
    scene.frames[0].fills = {solidFill("BB", green), outlined};
    check("another colour, moved", 0);
    scene.frames[0].fills = {outlined, solidFill("BB", green)};
    check("another order", 1);
    scene.frames[0].fills = {};
    check("all go", 0);
}

TEST_CASE("frames are kept apart, and may come and go")
{
    Painter painter(eachWay());
    scene::Scene twin = mapScene();
    twin.frames[0].boxPx = {0, 0, 200, 300};
    scene::MapFrame right = twin.frames[0];
    right.boxPx = {200, 0, 401, 300};
    right.camera.metresPerPx = 20000;
    twin.frames.push_back(right);
    painter.next(twin);
    CHECK(painter.renderer().statistics().mapsDrawn == 2);
    twin = panned(twin, 4, 4);
    CHECK(difference(painter.next(twin), painter.fresh(twin)) <= 2);
    CHECK(painter.renderer().statistics().mapsDrawn == 0);
    const scene::Scene single = mapScene();
    CHECK(atRest(painter, single).pixels == painter.fresh(single).pixels);
    CHECK(atRest(painter, twin).pixels == painter.fresh(twin).pixels);
}
