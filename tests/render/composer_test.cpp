// The painter without a graphics card, without OpenGL: runs under the sanitizers, too. That its pictures are
// those of picture files is tested in painters_agree_test.cpp.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <numbers>

#include "output/sample_scene.hpp"
#include "output/small_map.hpp"
#include "render/picture_composer.hpp"

using namespace test_support;

namespace {

constexpr scene::Rgba inkColor{0, 0, 0, 255};

struct Composed {
    int width = 0, height = 0;
    std::vector<std::uint32_t> argb;
    render::Renderer::Statistics statistics;

    std::uint32_t at(int x, int y) const { return argb[static_cast<std::size_t>(y * width + x)]; }
};

Composed composed(render::PictureComposer& composer, scene::Scene scene)
{
    Composed result{scene.widthPx, scene.heightPx, {}, {}};
    const render::Pixels& pixels =
        composer.compose(std::make_shared<const scene::Scene>(std::move(scene)), result.statistics);
    result.argb.assign(pixels.values().begin(), pixels.values().end());
    return result;
}

const text::FontBook& fonts()
{
    static const text::FontBook book;
    return book;
}

Composed fresh(const scene::Scene& scene)
{
    render::PictureComposer composer(fonts());
    return composed(composer, scene);
}

/// Largest difference of a channel.
int difference(const Composed& a, const Composed& b)
{
    REQUIRE(a.argb.size() == b.argb.size());
    int most = 0;
    for (std::size_t i = 0; i < a.argb.size(); ++i)
        for (const int shift : {0, 8, 16})
            most = std::max(most, std::abs(static_cast<int>(a.argb[i] >> shift & 255) -
                                           static_cast<int>(b.argb[i] >> shift & 255)));
    return most;
}

/// inkColor on white, in pixels.
double ink(const Composed& picture)
{
    double sum = 0;
    for (const std::uint32_t pixel : picture.argb) sum += (255 - static_cast<double>(pixel & 255)) / 255;
    return sum;
}

scene::Scene sceneOf(scene::Primitive primitive)
{
    scene::Scene scene = emptyScene(120, 90);
    scene.items = {item(std::move(primitive))};
    return scene;
}

scene::Scene mapScene(const geo::Box& boxPx)
{
    scene::Scene scene = emptyScene(401, 300);
    scene.frames = {worldFrame(boxPx, {11, 20}, 10000)};
    return scene;
}

scene::Scene panned(scene::Scene scene, double dx, double dy)
{
    geo::Camera& camera = scene.frames[0].camera;
    const geo::Point centre = geo::project(camera.projection, camera.centre);
    camera.centre = *geo::unproject(camera.projection,
                                    {centre.x - dx * camera.metresPerPx, centre.y + dy * camera.metresPerPx});
    return scene;
}

}  // namespace

TEST_CASE("discs, rings and lines have their area in ink")
{
    constexpr double pi = std::numbers::pi;
    for (const float radius : {0.8f, 3.f, 7.3f, 25.f, 40.f}) {
        CAPTURE(radius);
        CHECK(ink(fresh(sceneOf(scene::Disc{{60.3f, 44.8f}, radius, inkColor, {}}))) ==
              doctest::Approx(pi * radius * radius).epsilon(0.01));
        CHECK(ink(fresh(sceneOf(scene::Disc{{60.3f, 44.8f}, radius, {0, 0, 0, 0}, {1.5f, inkColor}}))) ==
              doctest::Approx(radius > 0.75f ? 2 * pi * radius * 1.5 : 0).epsilon(0.02));
    }
    CHECK(ink(fresh(sceneOf(scene::Disc{{60, 44}, 1, {0, 0, 0, 0}, {4, inkColor}}))) ==
          doctest::Approx(pi * 9).epsilon(0.01));  // a ring without a hole
    CHECK(ink(fresh(sceneOf(scene::Polyline{{{10, 12.3f}, {110, 70}}, false, {3, inkColor}}))) ==
          doctest::Approx(std::hypot(100, 57.7) * 3).epsilon(0.01));
    CHECK(ink(fresh(sceneOf(scene::Polyline{{{10, 40}, {110, 40}}, false, {2, inkColor, 6, 4}}))) ==
          doctest::Approx(120).epsilon(0.01));
    CHECK(ink(fresh(sceneOf(scene::Rectangle{{10.5, 10, 60, 40.5}, 0, inkColor, {}}))) ==
          doctest::Approx(49.5 * 30.5).epsilon(0.001));
}

TEST_CASE("items at the picture's edges and beyond leave no trace elsewhere")
{
    constexpr float nan = std::numeric_limits<float>::quiet_NaN();
    constexpr float huge = 1e30f;
    CHECK(ink(fresh(sceneOf(scene::Disc{{0, 0}, 10, inkColor, {}}))) ==
          doctest::Approx(std::numbers::pi * 25).epsilon(0.01));
    CHECK(ink(fresh(sceneOf(scene::Disc{{120, 90}, 10, inkColor, {}}))) ==
          doctest::Approx(std::numbers::pi * 25).epsilon(0.01));
    CHECK(ink(fresh(sceneOf(scene::Polyline{{{-1e7f, 45}, {1e7f, 45}}, false, {2, inkColor}}))) ==
          doctest::Approx(240).epsilon(0.01));
    for (const scene::Primitive& primitive : std::vector<scene::Primitive>{
             scene::Disc{{nan, 3}, 5, inkColor, {1, inkColor}}, scene::Disc{{30, 30}, nan, inkColor, {}},
             scene::Disc{{30, 30}, huge, inkColor, {}}, scene::Disc{{-80, 30}, 5, inkColor, {2, inkColor}},
             scene::Rectangle{{}, 3, inkColor, {1, inkColor}},
             scene::Polygon{{{1, 1}, {nan, 2}}, inkColor, {}}, scene::Polygon{{}, inkColor, {1, inkColor}},
             scene::Polyline{{{huge, huge}, {huge, 2 * huge}}, false, {2, inkColor, 4, 4}},
             scene::Polyline{{{5, 5}}, false, {2, inkColor}},
             scene::Polyline{{{5, 300}, {90, 300}}, false, {2, inkColor}}})
        CHECK(ink(fresh(sceneOf(primitive))) == 0);
}

TEST_CASE("one of everything in pictures of all sizes")
{
    scene::Scene scene = everythingScene(fonts());
    render::PictureComposer composer(fonts());
    const Composed expected = composed(composer, scene);
    for (const auto& [width, height] : {std::pair{1, 1}, {7, 900}, {3000, 5}, {641, 130}}) {
        scene.widthPx = width;
        scene.heightPx = height;
        CHECK(composed(composer, scene).argb.size() == static_cast<std::size_t>(width * height));
    }
    scene = everythingScene(fonts());
    CHECK(composed(composer, scene).argb == expected.argb);
}

TEST_CASE("a frame may reach beyond the picture on all sides")
{
    for (const float cornerPx : {0.f, 40.f}) {
        scene::Scene inside = emptyScene(700, 600);
        inside.frames = {worldFrame({100, 90, 600, 520}, {11, 20}, 9000)};
        inside.frames[0].cornerPx = cornerPx;
        scene::Scene beyond = emptyScene(401, 300);
        beyond.frames = {worldFrame({-50, -60, 450, 370}, {11, 20}, 9000)};
        beyond.frames[0].cornerPx = cornerPx;
        const Composed whole = fresh(inside), part = fresh(beyond);
        int differing = 0;
        for (int y = 0; y < 300; ++y)
            for (int x = 0; x < 401; ++x) differing += part.at(x, y) != whole.at(x + 150, y + 150) ? 1 : 0;
        CHECK(differing < 20);  // rounding of soft edges
    }
}

TEST_CASE("what is kept while panning is the picture drawn from nothing, in every direction")
{
    render::PictureComposer composer(fonts());
    scene::Scene scene = mapScene({0, 0, 401, 300});
    composed(composer, scene);
    for (const auto& [dx, dy] :
         {std::pair{9, 5}, {170, 0}, {-200, -3}, {0, 140}, {4, -160}, {-140, 150}, {130, 131}}) {
        CAPTURE(dx);
        CAPTURE(dy);
        scene = panned(scene, dx, dy);
        const Composed moved = composed(composer, scene);
        CHECK(moved.statistics.mapsDrawn == 0);
        CHECK(composer.settled());
        CHECK(difference(moved, fresh(scene)) <= 2);
    }
}

TEST_CASE("what is drawn while zooming is not kept; panning and rest after it are as ever")
{
    render::PictureComposer composer(fonts());
    scene::Scene scene = mapScene({0, 0, 401, 300});
    composed(composer, scene);
    scene.frames[0].camera.metresPerPx = 9000;
    CHECK(composed(composer, scene).statistics.mapsDrawn == 1);
    CHECK_FALSE(composer.settled());
    scene = panned(scene, 5, 2);
    CHECK(composed(composer, scene).statistics.mapsDrawn == 1);
    scene = panned(scene, 5, 2);
    CHECK(composed(composer, scene).statistics.mapsDrawn == 0);
    CHECK_FALSE(composer.settled());
    CHECK(difference(composed(composer, scene), fresh(scene)) == 0);
    CHECK(composer.settled());
    // A map that does not fill the picture is kept as before.
    scene::Scene small = mapScene({10, 10, 401, 300});
    composed(composer, small);
    small.frames[0].camera.metresPerPx = 9000;
    composed(composer, small);
    small = panned(small, 5, 2);
    CHECK(composed(composer, small).statistics.mapsDrawn == 0);
}

TEST_CASE("what is kept is named, with room for panning around the maps that are panned only")
{
    scene::Scene scene = mapScene({0, 0, 401, 300});
    scene.frames.push_back(scene.frames[0]);
    scene.frames[1].kind = scene::FrameKind::Overview;
    scene.frames[1].boxPx = {300, 200, 400, 290};
    render::PictureComposer composer(fonts());
    CHECK(composed(composer, scene).argb.size() == 401u * 300);
    const std::vector<render::KeptPicture> kept = composer.keptPictures();
    REQUIRE(kept.size() == 3);
    CHECK(kept[0].what == "picture");
    CHECK(kept[0].bytes == 401u * 300 * 4);
    CHECK(kept[1].what == "base map 1");
    CHECK(kept[1].widthPx > 401 + 100);
    CHECK(kept[2].what == "base map 2");
    CHECK(kept[2].widthPx < 100 + 50);
}

TEST_CASE("a map of any kind that moved shows what it shows when drawn anew")
{
    for (const scene::FrameKind kind :
         {scene::FrameKind::Main, scene::FrameKind::SideMap, scene::FrameKind::Overview}) {
        CAPTURE(static_cast<int>(kind));
        scene::Scene scene = mapScene({20, 10, 380, 290});
        scene.frames[0].kind = kind;
        render::PictureComposer composer(fonts());
        composed(composer, scene);
        // In whole pixels, to and fro, once further than any margin.
        for (const geo::Point step : {geo::Point{5, 3}, {-20, 40}, {3, -1}, {150, -90}, {-1, 0}}) {
            const geo::Viewport viewport(scene.frames[0].camera, scene.frames[0].boxPx, 1);
            const auto centre = viewport.toLonLat(viewport.boxPx().centre() + step);
            REQUIRE(centre);
            scene.frames[0].camera.centre = *centre;
            composed(composer, scene);
            const Composed rested = composed(composer, scene);
            CHECK(composer.settled());
            CHECK(difference(rested, fresh(scene)) <= 1);
        }
    }
}
