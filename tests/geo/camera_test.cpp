// Cameras and viewports: there and back, pan and zoom keep what they promise, home views show what they
// must at every size, and bad numbers do no harm.
#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <random>
#include <vector>

#include "geo/camera.hpp"
#include "geo/map_extent.hpp"

using namespace geo;

namespace {

const double notANumber = std::numeric_limits<double>::quiet_NaN();
const double infinite = std::numeric_limits<double>::infinity();

struct Size {
    double width, height;
};
constexpr Size sizes[] = {{880, 720},   {1280, 720}, {1520, 1080}, {3440, 2160},
                          {3840, 2160}, {500, 1400}, {2000, 300}};

double distancePx(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

Viewport viewportFor(const Camera& camera, Size size, double scale = 1)
{
    return Viewport(camera, {0, 0, size.width * scale, size.height * scale}, scale);
}

std::vector<Camera> someCameras()
{
    std::vector<Camera> cameras;
    for (const Size size : sizes)
        for (const Camera& camera : {homeWorld(size.width, size.height), homeEurope(size.width, size.height),
                                     homeGermany(size.width, size.height)})
            cameras.push_back(camera);
    cameras.push_back({{-169.2, 62}, 3000, ProjectionId::World, ProjectionId::World, 0});
    cameras.push_back({{7.1, 50.7}, 60, ProjectionId::Germany, ProjectionId::Germany, 0});
    for (const double blend : {0.05, 0.3, 0.5, 0.7, 0.95}) {
        cameras.push_back({{11, 49}, 4000, ProjectionId::World, ProjectionId::Europe, blend});
        cameras.push_back({{9, 51}, 900, ProjectionId::Germany, ProjectionId::World, blend});
        cameras.push_back({{10, 50}, 2000, ProjectionId::Europe, ProjectionId::Germany, blend});
    }
    return cameras;
}

}  // namespace

TEST_CASE("the centre is in the middle, north is up, east is right")
{
    for (const Camera& camera : someCameras()) {
        const Viewport viewport(camera, {100, 50, 1300, 770}, 1.5);
        CHECK(distancePx(viewport.toPx(camera.centre), {700, 410}) < 1e-6);
        CHECK(viewport.toPx({camera.centre.lonDeg, camera.centre.latDeg + 1}).y < 410);
        CHECK(viewport.toPx({camera.centre.lonDeg + 0.1, camera.centre.latDeg}).x > 700);
        CHECK(viewport.pxPerMetre() == doctest::Approx(1.5 / camera.metresPerPx));
    }
}

TEST_CASE("pixel to place to pixel, also while projections are blended")
{
    for (const Camera& camera : someCameras()) {
        const Viewport viewport = viewportFor(camera, {1280, 720}, 2);
        const double tolerancePx = camera.blend > 0 ? 0.11 : 1e-3;
        int found = 0;
        for (int x = 0; x <= 2560; x += 160) {
            for (int y = 0; y <= 1440; y += 160) {
                const Point px{x + 0.0, y + 0.0};
                const auto place = viewport.toLonLat(px);
                if (!place) continue;
                ++found;
                CHECK(distancePx(viewport.toPx(*place), px) < tolerancePx);
            }
        }
        CAPTURE(camera.blend);
        CAPTURE(camera.metresPerPx);
        CAPTURE(static_cast<int>(camera.projection));
        if (camera.blend > 0) CHECK(found == 17 * 10);
        CHECK(found > 9);
    }
}

TEST_CASE("no place beside the world's outline")
{
    const Viewport viewport = viewportFor(homeWorld(2000, 1000), {2000, 1000});
    CHECK_FALSE(viewport.toLonLat({2, 2}));
    CHECK_FALSE(viewport.toLonLat({1998, 998}));
    CHECK_FALSE(viewport.toLonLat({-5000, 500}));
    CHECK(viewport.toLonLat({1000, 500}));
    CHECK_FALSE(viewport.toLonLat({notANumber, 500}));
}

TEST_CASE("home views show what they promise, at every size")
{
    const LonLat europe[] = {{-9.5, 38.7}, {-6.3, 36.4}, {22.5, 36.6}, {29.3, 41},
                             {25, 60.2},   {10.7, 60},   {-10.2, 52},  {26.1, 44.4}};
    const LonLat germany[] = {{8.42, 55.05},  {5.87, 51.05}, {15.04, 51.27}, {10.18, 47.27}, {13.0, 47.47},
                              {13.84, 48.77}, {7.5, 47.6},   {6.7, 53.6},    {14.2, 53.9},   {13.4, 54.68}};
    for (const Size size : sizes) {
        CAPTURE(size.width);
        const Box whole{0, 0, size.width, size.height};
        const Viewport onWorld = viewportFor(homeWorld(size.width, size.height), size);
        for (const LonLat place : {LonLat{-169, 0}, {191, 0}, {11, 90}, {11, -90}})
            CHECK(whole.contains(onWorld.toPx(place)));
        const Viewport onEurope = viewportFor(homeEurope(size.width, size.height), size);
        for (const LonLat place : europe) CHECK(whole.contains(onEurope.toPx(place)));
        const Viewport onGermany = viewportFor(homeGermany(size.width, size.height), size);
        const double margin = 0.035 * std::min(size.width, size.height);
        Box seen;
        for (const LonLat place : germany) {
            CHECK(whole.grown(-margin).contains(onGermany.toPx(place)));
            seen.add(onGermany.toPx(place));
        }
        // And it fills the viewport in one direction.
        CHECK(std::max(seen.width() / size.width, seen.height() / size.height) > 0.85);
        for (const Camera& camera : {onWorld.camera(), onEurope.camera(), onGermany.camera()})
            CHECK(clamped(camera, size.width, size.height) == camera);
    }
}

TEST_CASE("panning moves the map with the pointer")
{
    for (const Camera& camera : someCameras()) {
        const Size size{1280, 720};
        const Viewport before = viewportFor(camera, size);
        const Point grabbed{640 - 40, 360 - 25};
        const auto place = before.toLonLat(grabbed);
        REQUIRE(place);
        const Camera after = panned(camera, 30, -20);
        CHECK(after.metresPerPx == camera.metresPerPx);
        // Exact in one projection; while two are blended the mixture depends on the centre.
        const double tolerancePx = camera.blend > 0 ? 2 : 0.01;
        CHECK(distancePx(viewportFor(after, size).toPx(*place), grabbed + Point{30, -20}) < tolerancePx);
    }
}

TEST_CASE("panning a thousand times and back arrives where it began")
{
    Camera camera = homeGermany(1280, 720);
    const Camera start = camera;
    for (int i = 0; i < 1000; ++i) camera = panned(camera, (i % 7) - 3, (i % 5) - 2);
    for (int i = 0; i < 1000; ++i) camera = panned(camera, 3 - (i % 7), 2 - (i % 5));
    CHECK(distancePx(viewportFor(start, {1280, 720}).toPx(camera.centre), {640, 360}) < 0.01);
}

TEST_CASE("the centre cannot leave the map, nor jump over the cut")
{
    for (const double dx : {-1e4, 1e4, 1e9, -1e9}) {
        Camera camera = homeWorld(1280, 720);
        for (int i = 0; i < 5; ++i) camera = clamped(panned(camera, dx, dx / 2), 1280, 720);
        const Point centre = project(ProjectionId::World, camera.centre);
        CHECK(std::isfinite(centre.x));
        CHECK((centre.x > 0) == (dx < 0));
        CHECK((centre.y > 0) == (dx > 0));
        // Off the edge again by a small drag in the other direction.
        const Camera back = panned(camera, dx < 0 ? 10 : -10, 0);
        CHECK(std::abs(project(ProjectionId::World, back.centre).x) < std::abs(centre.x));
    }
    const double right = project(ProjectionId::World, {191, 0}).x;
    for (double y = -8.4e6; y < 8.4e6; y += 1e4) {
        const LonLat east = nearestCentre(ProjectionId::World, {2 * right, y});
        const LonLat west = nearestCentre(ProjectionId::World, {-2 * right, y});
        REQUIRE(project(ProjectionId::World, east).x > 0.5 * right);
        REQUIRE(project(ProjectionId::World, west).x < -0.5 * right);
    }
    for (const ProjectionId id : {ProjectionId::Europe, ProjectionId::Germany}) {
        Camera camera = id == ProjectionId::Europe ? homeEurope(1280, 720) : homeGermany(1280, 720);
        for (int i = 0; i < 20; ++i) camera = panned(camera, 5000, -5000);
        const Box whole = wholeExtentM(id);
        CHECK(whole.grown(1600e3).contains(project(id, camera.centre)));
        CHECK(clamped(camera, 1280, 720) == camera);
    }
}

TEST_CASE("zooming keeps the place at the anchor")
{
    for (const Camera& camera : someCameras()) {
        if (camera.centre.lonDeg == -169.2) continue;  // at the edge, where the centre stops
        const Size size{1280, 720};
        for (const double factor : {1.25, 2.0, 0.8}) {
            const Point anchor{-120, 80};
            const auto place = viewportFor(camera, size).toLonLat(Point{640, 360} + anchor);
            REQUIRE(place);
            const Camera after = zoomed(camera, factor, anchor);
            if (after.metresPerPx != camera.metresPerPx / factor) continue;  // at the closest scale
            const double tolerancePx = camera.blend > 0 ? 6 : 0.01;
            const Point now = viewportFor(after, size).toPx(*place);
            CAPTURE(camera.blend);
            CHECK(distancePx(now, Point{640, 360} + anchor) < tolerancePx);
        }
    }
    const Camera camera = homeEurope(1280, 720);
    const Camera there = zoomed(camera, 3, {200, -100});
    const Camera back = zoomed(there, 1 / 3.0, {200, -100});
    CHECK(distancePx(viewportFor(camera, {1280, 720}).toPx(back.centre), {640, 360}) < 0.01);
}

TEST_CASE("at the ends of the range of scales zooming stands still")
{
    for (Camera camera : {homeWorld(1280, 720), homeEurope(1280, 720), homeGermany(1280, 720)}) {
        const ScaleRange range = scaleRange(camera.projection, 1280, 720);
        for (int i = 0; i < 60; ++i) camera = zoomed(camera, 1.3, {100, 100}, 1280, 720);
        CHECK(camera.metresPerPx == range.minMetresPerPx);
        CHECK(zoomed(camera, 1.3, {100, 100}, 1280, 720) == camera);
        for (int i = 0; i < 60; ++i) camera = zoomed(camera, 0.7, {0, 0}, 1280, 720);
        CHECK(camera.metresPerPx == range.maxMetresPerPx);
        CHECK(zoomed(camera, 0.7, {100, 100}, 1280, 720) == camera);
        CHECK(clamped(camera, 1280, 720).metresPerPx == camera.metresPerPx);
    }
    CHECK(scaleRange(ProjectionId::World, 1280, 720).minMetresPerPx == 200);
    CHECK(scaleRange(ProjectionId::Europe, 1280, 720).minMetresPerPx == 50);
    CHECK(scaleRange(ProjectionId::Germany, 1280, 720).minMetresPerPx == 20);
}

TEST_CASE("fit shows the area")
{
    const Box germany{5.87, 47.27, 15.04, 55.06};
    for (const ProjectionId id : allProjections) {
        for (const Size size : sizes) {
            const Camera camera = fit(id, germany, size.width, size.height, 20);
            CHECK(camera.projection == id);
            const Viewport viewport = viewportFor(camera, size);
            const Box inside{19.9, 19.9, size.width - 19.9, size.height - 19.9};
            for (const LonLat place :
                 {LonLat{5.87, 47.27}, {15.04, 47.27}, {5.87, 55.06}, {15.04, 55.06}, {10.4, 55.06}})
                CHECK(inside.contains(viewport.toPx(place)));
        }
    }
    SUBCASE("across 180 degrees, written in two ways")
    {
        const Camera fiji = fit(ProjectionId::World, {176, -21, 183, -12}, 1280, 720, 40);
        CHECK(fiji == fit(ProjectionId::World, {176, -21, -177, -12}, 1280, 720, 40));
        CHECK(fiji.metresPerPx < 3000);
        const Box whole{0, 0, 1280, 720};
        CHECK(whole.contains(viewportFor(fiji, {1280, 720}).toPx({178.4, -18.1})));
        CHECK(whole.contains(viewportFor(fiji, {1280, 720}).toPx({-178, -18})));
    }
    SUBCASE("a point is not shown closer than makes sense")
    {
        const Camera bonn = fit(ProjectionId::Germany, {7.1, 50.7, 7.1, 50.7}, 1280, 720, 20);
        CHECK(bonn.metresPerPx == 80);
        CHECK(distancePx(viewportFor(bonn, {1280, 720}).toPx({7.1, 50.7}), {640, 360}) < 0.01);
    }
    SUBCASE("nothing to fit is the home view")
    {
        CHECK(fit(ProjectionId::Europe, Box{}, 1280, 720, 20) == homeEurope(1280, 720));
        CHECK(fit(ProjectionId::Europe, {notANumber, 0, 1, 1}, 1280, 720, 20) == homeEurope(1280, 720));
    }
}

TEST_CASE("sizes of nothing and numbers that are none do no harm")
{
    for (const double size : {0.0, -5.0, 1e-9, 1.0, notANumber, infinite, 1e9}) {
        for (const Camera& camera :
             {homeWorld(size, size), homeEurope(size, 100), homeGermany(100, size),
              fit(ProjectionId::World, {0, 0, 10, 10}, size, size, 50),
              fit(ProjectionId::World, {0, 0, 10, 10}, 100, 100, size), clamped(Camera{}, size, size),
              zoomed(Camera{}, 2, {1, 1}, size, size)}) {
            CHECK(std::isfinite(camera.metresPerPx));
            CHECK(camera.metresPerPx > 0);
            const Viewport viewport(camera, {0, 0, size, size}, size);
            CHECK(std::isfinite(viewport.toPx({7, 51}).x));
            CHECK(std::isfinite(viewport.pxPerMetre()));
            (void)viewport.toLonLat({0, 0});
            CHECK_FALSE(visibleDeg(viewport).empty());
        }
    }
    for (const double bad : {notANumber, infinite, -infinite}) {
        for (const Camera& camera : {Camera{{bad, 0}, 1000}, Camera{{0, bad}, 1000}, Camera{{0, 0}, bad},
                                     Camera{{0, 0}, 1000, ProjectionId::World, ProjectionId::Europe, bad}}) {
            const Camera sane = clamped(camera, 1280, 720);
            CHECK((sane == homeWorld(1280, 720) || sane == homeEurope(1280, 720)));
            const Viewport viewport(camera, {0, 0, 100, 100}, 1);
            CHECK(std::isfinite(viewport.toPx({7, 51}).x));
        }
        const Camera home = homeWorld(1280, 720);
        CHECK(panned(home, bad, 0) == home);
        CHECK(zoomed(home, bad, {0, 0}) == home);
        CHECK(std::isfinite(zoomed(home, 2, {bad, 0}).centre.lonDeg));
    }
    CHECK(zoomed(homeWorld(1280, 720), 0, {0, 0}) == homeWorld(1280, 720));
    CHECK(zoomed(homeWorld(1280, 720), -2, {0, 0}) == homeWorld(1280, 720));
    CHECK(clamped({{0, 0}, -5}, 1280, 720) == homeWorld(1280, 720));
}

TEST_CASE("all that is visible lies in the visible box")
{
    std::vector<Camera> cameras = someCameras();
    cameras.push_back({{100, 80}, 6000, ProjectionId::World, ProjectionId::World, 0});
    cameras.push_back({{20, 80}, 4000, ProjectionId::Europe, ProjectionId::Europe, 0});
    for (const Camera& camera : cameras) {
        const Viewport viewport = viewportFor(camera, {1280, 720});
        const Box box = visibleDeg(viewport);
        std::size_t missed = 0;
        for (int x = 0; x <= 1280; x += 20) {
            for (int y = 0; y <= 720; y += 20) {
                const auto place = viewport.toLonLat({x + 0.0, y + 0.0});
                if (!place) continue;
                const bool inside = box.grown(1e-5).contains({place->lonDeg, place->latDeg}) ||
                                    box.grown(1e-5).contains({place->lonDeg + 360, place->latDeg}) ||
                                    box.grown(1e-5).contains({place->lonDeg - 360, place->latDeg});
                if (!inside) ++missed;
            }
        }
        CAPTURE(camera.centre.lonDeg);
        CAPTURE(camera.metresPerPx);
        CAPTURE(camera.blend);
        CHECK(missed == 0);
    }
    // Beyond the azimuthal map's rim there is nothing to measure: all may be visible.
    const Camera far{{10, 52}, 13500, ProjectionId::Europe, ProjectionId::Europe, 0};
    CHECK(visibleDeg(viewportFor(far, {2000, 300})) == Box{-180, -90, 180, 90});
    // And is not much larger: Germany's home view does not ask for the Urals.
    const Box germany = visibleDeg(viewportFor(homeGermany(880, 720), {880, 720}));
    CHECK(germany.minX > -2);
    CHECK(germany.maxX < 23);
    CHECK(germany.minY > 45);
    CHECK(germany.maxY < 57.5);
}

TEST_CASE("the home of Europe is where its seats and members are, two notches nearer than all of it")
{
    for (const Size size : sizes) {
        const Camera home = homeEurope(size.width, size.height);
        const Viewport viewport = viewportFor(home, size);
        const Box frame{0, 0, size.width, size.height};
        CAPTURE(size.width);
        for (const LonLat place : {LonLat{-9.14, 38.72},
                                   {-6.29, 36.53},
                                   {23.73, 37.98},
                                   {28.95, 41.01},
                                   {18.07, 59.33},
                                   {10.75, 59.91},
                                   {-8.47, 51.9},
                                   {26.1, 44.43}})
            CHECK(frame.contains(viewport.toPx(place)));
        if (size.width < 2 * size.height)
            CHECK_FALSE(frame.contains(viewport.toPx({51.4, 35.7})));  // Teheran
        CHECK(home.metresPerPx < wholeMetresPerPx(ProjectionId::Europe, size.width, size.height) / 1.25);
        // Lisbon and the Bosporus are as far from their edges.
        const double west = viewport.toPx({-9.6, 38.7}).x, east = size.width - viewport.toPx({29.4, 41}).x;
        CHECK(std::abs(west - east) < 0.06 * size.width);
    }
}

TEST_CASE("fitting with two margins: the wider one is left and right")
{
    const Box area{5, 45, 15, 48};
    const auto marginsOf = [&](Point margins) {
        const Camera camera = fit(ProjectionId::Europe, area, 1200, 800, margins);
        const Viewport viewport = viewportFor(camera, {1200, 800});
        Box box;
        for (const LonLat corner : {LonLat{5, 45}, {15, 45}, {5, 48}, {15, 48}})
            box.add(viewport.toPx(corner));
        return Point{box.minX, box.minY};
    };
    CHECK(marginsOf({200, 50}).x == doctest::Approx(200).epsilon(0.02));
    CHECK(marginsOf({20, 250}).y == doctest::Approx(250).epsilon(0.02));
    CHECK(fit(ProjectionId::Europe, area, 1200, 800, 60) ==
          fit(ProjectionId::Europe, area, 1200, 800, Point{60, 60}));
}
