// Lines and shapes as triangles, measured by painting them with a plain rasteriser: how much ink, where, and
// that nothing is painted twice.
#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <numbers>

#include "render/items/shapes.hpp"
#include "render/items/text_sprite.hpp"
#include "render/rect.hpp"
#include "render/stroke.hpp"

using geo::PointF;
using scene::Rgba;

namespace {

constexpr Rgba black{0, 0, 0, 255};
constexpr int sheetSide = 64;

/// What a pixel's centre gets: the share of ink, and how many triangles gave some.
struct Pixel {
    double ink = 0;
    int layers = 0;
};

/// The pixels of a mesh on a sheet of 64 x 64, by the coverage formula of mesh.hpp.
std::vector<Pixel> painted(const render::Mesh& mesh)
{
    std::vector<Pixel> sheet(sheetSide * sheetSide);
    for (std::size_t t = 0; t + 2 < mesh.indices.size(); t += 3) {
        const render::ShapeVertex* v[3];
        for (std::size_t k = 0; k < 3; ++k) v[k] = &mesh.vertices[mesh.indices[t + k]];
        const auto edge = [](double ax, double ay, double bx, double by, double px, double py) {
            return (bx - ax) * (py - ay) - (by - ay) * (px - ax);
        };
        const double area = edge(v[0]->x, v[0]->y, v[1]->x, v[1]->y, v[2]->x, v[2]->y);
        if (std::abs(area) < 1e-9) continue;
        for (int y = 0; y < sheetSide; ++y) {
            for (int x = 0; x < sheetSide; ++x) {
                // A little off the centre, so that no edge of a test goes through it.
                const double px = x + 0.5 + 1.3e-4, py = y + 0.5 + 0.7e-4;
                double w[3];
                for (std::size_t k = 0; k < 3; ++k)
                    w[k] = edge(v[(k + 1) % 3]->x, v[(k + 1) % 3]->y, v[(k + 2) % 3]->x, v[(k + 2) % 3]->y,
                                px, py) /
                           area;
                if (w[0] < 0 || w[1] < 0 || w[2] < 0) continue;
                const auto mix = [&](auto of) {
                    return w[0] * of(*v[0]) + w[1] * of(*v[1]) + w[2] * of(*v[2]);
                };
                const double along = mix([](const render::ShapeVertex& p) { return double{p.distance}; });
                const double side = mix([](const render::ShapeVertex& p) { return double{p.side}; });
                const double ring = mix([](const render::ShapeVertex& p) { return double{p.ring}; });
                const double distance = std::abs(std::hypot(along, side) - ring);
                const double half = mix([](const render::ShapeVertex& p) { return double{p.halfWidth}; });
                const double alpha = mix([](const render::ShapeVertex& p) { return p.color.a / 255.0; });
                const double ink = alpha * std::clamp(half + 0.5 - distance, 0.0, std::min(1.0, 2 * half));
                Pixel& pixel = sheet[static_cast<std::size_t>(y * sheetSide + x)];
                if (ink > 1e-6) {
                    pixel.ink = 1 - (1 - pixel.ink) * (1 - ink);
                    ++pixel.layers;
                }
            }
        }
    }
    return sheet;
}

double inkOf(const render::Mesh& mesh)
{
    double sum = 0;
    for (const Pixel& pixel : painted(mesh)) sum += pixel.ink;
    return sum;
}

int mostLayers(const render::Mesh& mesh)
{
    int most = 0;
    for (const Pixel& pixel : painted(mesh)) most = std::max(most, pixel.layers);
    return most;
}

Pixel at(const std::vector<Pixel>& sheet, int x, int y)
{
    return sheet[static_cast<std::size_t>(y * sheetSide + x)];
}

render::Mesh line(const std::vector<PointF>& points, float widthPx, bool closed = false,
                  render::LineEnds ends = render::LineEnds::Soft)
{
    render::Mesh mesh;
    render::addLine(mesh, points, closed, widthPx, black, ends);
    return mesh;
}

}  // namespace

TEST_CASE("a line has the ink of its length times its width, however thin")
{
    for (const float width : {0.3f, 0.7f, 1.f, 2.f, 5.f}) {
        CAPTURE(width);
        CHECK(inkOf(line({{10, 20}, {50, 20}}, width)) == doctest::Approx(40 * width).epsilon(0.01));
        CHECK(inkOf(line({{10.3f, 12.2f}, {50.1f, 47.9f}}, width)) ==
              doctest::Approx(std::hypot(39.8, 35.7) * width).epsilon(0.03));
    }
}

TEST_CASE("a line on whole pixels is crisp")
{
    const auto sheet = painted(line({{10, 20.5f}, {50, 20.5f}}, 1));
    CHECK(at(sheet, 30, 20).ink == doctest::Approx(1).epsilon(0.01));
    CHECK(at(sheet, 30, 19).ink == doctest::Approx(0).epsilon(0.01));
    CHECK(at(sheet, 10, 20).ink == doctest::Approx(1).epsilon(0.01));
    CHECK(at(sheet, 9, 20).ink < 0.01);
    CHECK(at(sheet, 50, 20).ink < 0.01);
}

TEST_CASE("no bend of a wide line is painted twice or left open")
{
    for (const float degrees : {5.f, 30.f, 60.f, 90.f, 120.f, 150.f, -45.f, -90.f, -140.f}) {
        CAPTURE(degrees);
        const float a = degrees * std::numbers::pi_v<float> / 180;
        const PointF middle{32, 32};
        const PointF end{middle.x + 22 * std::cos(a), middle.y + 22 * std::sin(a)};
        const render::Mesh mesh = line({{10, 32}, middle, end}, 7, false, render::LineEnds::Plain);
        CHECK(mostLayers(mesh) == 1);
        // Inside the bend's outer side, just within half a width of the corner.
        const float outward = a / 2 + (a > 0 ? -1.f : 1.f) * std::numbers::pi_v<float> / 2;
        const auto sheet = painted(mesh);
        const int x = static_cast<int>(std::floor(middle.x + 2.2f * std::cos(outward)));
        const int y = static_cast<int>(std::floor(middle.y + 2.2f * std::sin(outward)));
        CHECK(at(sheet, x, y).ink > 0.99);
    }
}

TEST_CASE("a line that turns back on itself has a round end there")
{
    const auto sheet = painted(line({{10, 32}, {40, 32}, {10, 32}}, 8, false, render::LineEnds::Plain));
    CHECK(at(sheet, 42, 31).ink > 0.99);
    CHECK(at(sheet, 45, 31).ink < 0.01);
}

TEST_CASE("round ends reach half a width farther")
{
    const auto sheet = painted(line({{20, 32}, {40, 32}}, 8, false, render::LineEnds::Round));
    CHECK(at(sheet, 42, 31).ink > 0.99);
    CHECK(at(sheet, 17, 31).ink > 0.99);
    CHECK(at(sheet, 42, 35).ink < 0.2);  // the corner of a square end
    CHECK(at(sheet, 45, 31).ink < 0.01);
}

TEST_CASE("a closed line has no gap where it began")
{
    const render::Mesh mesh = line({{16, 16}, {48, 16}, {48, 48}, {16, 48}}, 3, true);
    CHECK(inkOf(mesh) == doctest::Approx(4 * 32 * 3).epsilon(0.02));
    CHECK(mostLayers(mesh) == 1);
    CHECK(at(painted(mesh), 16, 16).ink > 0.9);
    // With the first point repeated at the end it is the same line.
    const render::Mesh repeated = line({{16, 16}, {48, 16}, {48, 48}, {16, 48}, {16, 16}}, 3, true);
    CHECK(repeated.indices == mesh.indices);
}

TEST_CASE("points that are not finite, repeated or too few do no harm")
{
    constexpr float nan = std::numeric_limits<float>::quiet_NaN();
    CHECK(line({}, 2).indices.empty());
    CHECK(line({{3, 3}}, 2).indices.empty());
    CHECK(line({{3, 3}, {3, 3}, {3, 3}}, 2, true).indices.empty());
    CHECK(line({{10, 20}, {50, 20}}, 0).indices.empty());
    CHECK(inkOf(line({{10, 20}, {nan, 5}, {10, 20}, {50, 20}}, 2)) == doctest::Approx(80).epsilon(0.01));
    for (const render::ShapeVertex& v : line({{1, 1}, {1, 1 + 1e-6f}, {2, 2}, {1, 1}}, 2).vertices)
        CHECK((std::isfinite(v.x) && std::isfinite(v.y)));
}

TEST_CASE("dashes have their length, run on over corners and begin with a dash")
{
    const std::vector<PointF> corner{{0, 0}, {10, 0}, {10, 10}};
    const auto pieces = render::dashes(corner, false, 4, 2);
    REQUIRE(pieces.size() == 4);
    CHECK(pieces[0].front().x == 0);
    CHECK(pieces[0].back().x == 4);
    CHECK(pieces[1].front().x == 6);
    CHECK(pieces[1].back().x == 10);
    CHECK(pieces[2].front().y == 2);
    CHECK(pieces[2].back().y == 6);
    CHECK(pieces[3].front().y == 8);
    CHECK(pieces[3].back().y == 10);

    CHECK(render::dashes(corner, false, 100, 1).size() == 1);
    CHECK(render::dashes(corner, false, 100, 1)[0].size() == 3);
    CHECK(render::dashes(std::vector<PointF>{{0, 0}}, false, 4, 2).empty());
    const std::vector<PointF> square{{0, 0}, {9, 0}, {9, 9}, {0, 9}};
    CHECK(render::dashes(square, true, 3, 3).size() == 6);

    // Out of sight only the count goes on.
    const std::vector<PointF> longWay{{0, 0}, {10'000'001, 0}, {10'000'001, 30}};
    const auto few = render::dashes(longWay, false, 4, 2, {9'999'990, 5, 10'000'010, 20});
    CHECK(few.size() <= 7);
    REQUIRE(few.size() >= 3);
    const auto all = render::dashes(std::vector<PointF>{{0, 0}, {100'001, 0}, {100'001, 30}}, false, 4, 2);
    const auto some = render::dashes(std::vector<PointF>{{0, 0}, {100'001, 0}, {100'001, 30}}, false, 4, 2,
                                     {99'990, 5, 100'010, 20});
    CHECK(some.back().front().y == doctest::Approx(all.back().front().y).epsilon(0.001));

    render::Mesh mesh;
    render::addStroke(mesh, std::vector<PointF>{{4, 30}, {60, 30}}, false, {2, black, 6, 2},
                      render::LineEnds::Soft);
    CHECK(inkOf(mesh) == doctest::Approx(7 * 6 * 2).epsilon(0.02));
    // Dashes of no size at all must not take for ever.
    mesh.clear();
    render::addStroke(mesh, std::vector<PointF>{{0, 0}, {1e6f, 0}}, false, {2, black, 1e-4f, 1e-4f},
                      render::LineEnds::Soft);
    CHECK(mesh.indices.size() < 10'000'000);
}

TEST_CASE("a rectangle on whole pixels is exact; others have their area in ink")
{
    for (const bool clockwise : {true, false}) {
        render::Mesh mesh;
        std::vector<PointF> points{{10, 10}, {30, 10}, {30, 25}, {10, 25}};
        if (!clockwise) std::reverse(points.begin(), points.end());
        render::fillConvex(mesh, points, black);
        const auto sheet = painted(mesh);
        CHECK(at(sheet, 10, 10).ink > 0.99);
        CHECK(at(sheet, 29, 24).ink > 0.99);
        CHECK(at(sheet, 9, 15).ink < 0.01);
        CHECK(at(sheet, 30, 15).ink < 0.01);
        CHECK(mostLayers(mesh) == 1);
    }
    const auto ink = [](const std::vector<PointF>& points) {
        render::Mesh mesh;
        render::fillConvex(mesh, points, black);
        return inkOf(mesh);
    };
    CHECK(ink({{10.4f, 10.4f}, {30.4f, 10.4f}, {30.4f, 25.4f}, {10.4f, 25.4f}}) ==
          doctest::Approx(300).epsilon(0.01));
    CHECK(ink({{20, 5}, {40, 50}, {5, 40}}) == doctest::Approx(687.5).epsilon(0.02));
    CHECK(ink({{10, 20.2f}, {50, 20.2f}, {50, 20.6f}, {10, 20.6f}}) == doctest::Approx(16).epsilon(0.1));
    CHECK(ink({{10, 10}, {10, 10}, {20, 20}}) == 0);
}

TEST_CASE("discs and their rims have their area in ink")
{
    constexpr double pi = std::numbers::pi;
    for (const float radius : {1.f, 3.f, 8.f, 25.f}) {
        CAPTURE(radius);
        render::Mesh mesh;
        render::addShape(mesh, *paint::shapeOf(scene::Disc{{32, 32}, radius, black, {}}));
        CHECK(inkOf(mesh) == doctest::Approx(pi * radius * radius).epsilon(0.04));
        CHECK(mostLayers(mesh) == 1);
    }
    render::Mesh rim;
    render::addShape(rim, *paint::shapeOf(scene::Disc{{32.2f, 31.7f}, 20, {0, 0, 0, 0}, {3, black}}));
    CHECK(inkOf(rim) == doctest::Approx(2 * pi * 20 * 3).epsilon(0.02));
    rim.clear();
    render::addShape(rim, *paint::shapeOf(scene::Disc{{32, 32}, 20, {0, 0, 0, 0}, {2, black, 5, 5}}));
    CHECK(inkOf(rim) == doctest::Approx(2 * pi * 20).epsilon(0.1));
}

TEST_CASE("round corners are limited to the rectangle")
{
    const auto path = render::rectanglePath({{10, 10, 30, 20}, 100});
    for (const PointF& p : path) {
        CHECK(p.x >= 9.99f);
        CHECK(p.x <= 30.01f);
        CHECK(p.y >= 9.99f);
        CHECK(p.y <= 20.01f);
    }
    CHECK(render::rectanglePath({{10, 10, 30, 20}, 0}).size() == 4);
    CHECK(render::rectanglePath({{}, 3}).empty());
}

TEST_CASE("coordinates split into whole pixels and quarters, downwards below zero, too")
{
    CHECK(render::phased(3.f).px == 3);
    CHECK(render::phased(3.f).phase == 0);
    CHECK(render::phased(3.3f).phase == 1);
    CHECK(render::phased(3.9f).px == 4);
    CHECK(render::phased(-0.3f).px == -1);
    CHECK(render::phased(-0.3f).phase == 3);
}

TEST_CASE("a halo reaches its width beyond the ink")
{
    render::Coverage dot{5, 7, 1, 1, {255}};
    const render::Coverage halo = render::dilated(dot, 2);
    const auto value = [&](int dx, int dy) {
        return int{
            halo.values[static_cast<std::size_t>((7 + dy - halo.top) * halo.width + (5 + dx - halo.left))]};
    };
    CHECK(value(0, 0) == 255);
    CHECK(value(2, 0) == 255);  // the pixel's edge lies half a pixel out, the halo two more
    CHECK(value(3, 0) == 0);
    CHECK(value(0, -2) == 255);
    CHECK(value(2, 2) > 0);
    CHECK(value(2, 2) < 128);
    CHECK(render::dilated(dot, 0).empty());
    CHECK(render::dilated({}, 2).empty());
}

TEST_CASE("what is missing of a rectangle")
{
    const gl::Rect whole{0, 0, 10, 10};
    const auto area = [](const std::vector<gl::Rect>& parts) {
        long long sum = 0;
        for (const gl::Rect& part : parts) sum += render::areaOf(part);
        return sum;
    };
    CHECK(render::difference(whole, whole).empty());
    CHECK(area(render::difference(whole, {20, 20, 5, 5})) == 100);
    CHECK(area(render::difference(whole, {-5, -5, 10, 10})) == 75);
    const auto around = render::difference(whole, {3, 4, 2, 2});
    CHECK(around.size() == 4);
    CHECK(area(around) == 96);
    for (std::size_t i = 0; i < around.size(); ++i)
        for (std::size_t k = 0; k < i; ++k) CHECK(gl::intersection(around[i], around[k]).empty());
    // A view that left to the left gets room ahead there, and keeps what it has elsewhere.
    CHECK(render::wanted({-3, 0, 10, 10}, {0, -2, 12, 14}, {-20, -20, 60, 60}, 8) ==
          gl::Rect{-11, -2, 23, 14});
}
