// The items of a Scene, read back from the graphics card.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <limits>

#include "gl/draw.hpp"
#include "output/sample_scene.hpp"
#include "render/draw.hpp"

using namespace test_support;
using scene::Rgba;

namespace {

bool isColor(Pixel pixel, Rgba color)
{
    const auto near = [](int a, int b) { return std::abs(a - b) <= 2; };
    return near(pixel.r, color.r) && near(pixel.g, color.g) && near(pixel.b, color.b);
}

scene::Scene sceneOf(std::vector<scene::Item> items)
{
    scene::Scene scene = emptyScene(120, 80);
    scene.items = std::move(items);
    return scene;
}

/// Bounding box of the pixels darker than `limit`.
gl::Rect darkBox(const Picture& picture, int limit = 200)
{
    int minX = picture.width, minY = picture.height, maxX = -1, maxY = -1;
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            if (picture.at(x, y).g > limit) continue;
            minX = std::min(minX, x), maxX = std::max(maxX, x);
            minY = std::min(minY, y), maxY = std::max(maxY, y);
        }
    }
    return {minX, minY, maxX - minX + 1, maxY - minY + 1};
}

}  // namespace

TEST_CASE("every primitive in its colour at its place, later ones on top")
{
    Painter painter(eachWay());
    const Picture picture = painter.fresh(sceneOf({
        item(scene::Rectangle{{10, 10, 50, 40}, 0, red, {}}),
        item(scene::Disc{{30, 25}, 8, blue, {2, white}}),
        item(scene::Polygon{{{60, 10}, {100, 10}, {80, 40}}, green, {}}),
        item(scene::Polyline{{{10, 60.5f}, {110, 60.5f}}, false, {3, black}}),
    }));
    CHECK(isColor(picture.at(5, 5), white));
    CHECK(isColor(picture.at(10, 10), red));
    CHECK(isColor(picture.at(49, 39), red));
    CHECK(isColor(picture.at(50, 39), white));
    CHECK(isColor(picture.at(30, 25), blue));
    CHECK(isColor(picture.at(30, 17), white));  // the disc's outline over the rectangle
    CHECK(isColor(picture.at(80, 12), green));
    CHECK(isColor(picture.at(62, 30), white));
    CHECK(isColor(picture.at(60, 59), black));
    CHECK(isColor(picture.at(60, 61), black));
    CHECK(isColor(picture.at(60, 62), white));
}

TEST_CASE("translucent colours mix as in a picture file")
{
    Painter painter(eachWay());
    const Picture picture =
        painter.fresh(sceneOf({item(scene::Rectangle{{10, 10, 50, 40}, 0, {0, 0, 0, 128}, {}})}));
    CHECK(isColor(picture.at(30, 30), {127, 127, 127, 255}));
    CHECK(picture.at(30, 30).a == 255);
}

TEST_CASE("items are cut at their frame")
{
    Painter painter(eachWay());
    scene::Scene scene = sceneOf(
        {item(scene::Rectangle{{0, 0, 120, 80}, 0, red, {}}, 0), item(scene::Disc{{110, 10}, 3, blue, {}})});
    scene::MapFrame frame;
    frame.boxPx = {20, 20, 60, 50};
    scene.frames = {frame};
    const Picture picture = painter.fresh(scene);
    CHECK(isColor(picture.at(20, 20), red));
    CHECK(isColor(picture.at(59, 49), red));
    CHECK(isColor(picture.at(19, 20), white));
    CHECK(isColor(picture.at(60, 49), white));
    CHECK(isColor(picture.at(20, 50), white));
    CHECK(isColor(picture.at(110, 10), blue));  // the clip ends with its item
}

TEST_CASE("text stands on its origin with its halo around it")
{
    Painter painter(eachWay());
    const text::Font font{text::Weight::Bold, 24};
    const Picture plain = painter.fresh(sceneOf({textItem(painter.fonts(), "HI", font, {20, 50}, black)}));
    const gl::Rect ink = darkBox(plain);
    CHECK(ink.top() == 50);  // the baseline
    CHECK(std::abs(ink.height - 17) <= 1);
    CHECK(ink.x >= 20);
    CHECK(ink.right() <= 20 + static_cast<int>(painter.fonts().shape("HI", font).widthPx) + 1);

    const Picture halo =
        painter.fresh(sceneOf({item(scene::Rectangle{{0, 0, 120, 80}, 0, blue, {}}),
                               textItem(painter.fonts(), "HI", font, {20, 50}, black, white, 3)}));
    CHECK(isColor(halo.at(ink.x - 2, 42), white));
    CHECK(isColor(halo.at(ink.x - 6, 42), blue));
    CHECK(isColor(halo.at(ink.x + 2, 42), black));
    CHECK(isColor(halo.at(ink.x + 2, 51), white));
}

TEST_CASE("a translucent halo is even, also where letters overlap")
{
    Painter painter(eachWay());
    const Picture picture = painter.fresh(sceneOf({textItem(
        painter.fonts(), "llllll", {text::Weight::Regular, 24}, {20, 50}, {0, 0, 0, 0}, {0, 0, 0, 100}, 5)}));
    const gl::Rect box = darkBox(picture, 254);
    int darkest = 255;
    for (int x = box.x; x < box.right(); ++x) darkest = std::min(darkest, int{picture.at(x, 42).g});
    CHECK(darkest >= 255 - 101);
    CHECK(darkest <= 255 - 99);
}

TEST_CASE("text keeps quarters of a pixel, so that it follows the map smoothly")
{
    Painter painter(eachWay());
    const auto at = [&](float x, float y) {
        return painter.next(
            sceneOf({textItem(painter.fonts(), "Il", {text::Weight::Regular, 20}, {x, y}, black)}));
    };
    const auto meanX = [](const Picture& p) {
        double sum = 0, weight = 0;
        for (int y = 0; y < p.height; ++y)
            for (int x = 0; x < p.width; ++x)
                sum += x * (255.0 - p.at(x, y).g), weight += 255.0 - p.at(x, y).g;
        return sum / weight;
    };
    const double base = meanX(at(30, 40));
    CHECK(meanX(at(30.25f, 40)) - base == doctest::Approx(0.25).epsilon(0.2));
    CHECK(meanX(at(30.5f, 40)) - base == doctest::Approx(0.5).epsilon(0.1));
    CHECK(meanX(at(31, 40)) - base == doctest::Approx(1).epsilon(0.01));
    CHECK(compare(at(30, 40.5f), at(30, 40)).largestDifference > 20);
}

TEST_CASE("more text than the atlas holds is painted all the same")
{
    Painter painter(eachWay());
    scene::Scene scene = emptyScene(1600, 1000);
    for (int row = 0; row < 60; ++row) {
        const float size = 30 + static_cast<float>(row);
        scene.items.push_back(
            textItem(painter.fonts(), "Wärmepumpenförderungsrichtlinie und noch viel mehr Text dahinter",
                     {text::Weight::Bold, size}, {10, 15.f * static_cast<float>(row)}, black, white, 2));
    }
    scene.items.push_back(textItem(painter.fonts(), "HI", {text::Weight::Bold, 24}, {1500, 990}, black));
    const Picture once = painter.next(scene);
    CHECK(once.at(1503, 985).g < 60);
    // And again, with everything known; and a small picture afterwards.
    CHECK(painter.next(scene).pixels == once.pixels);
    CHECK(darkBox(painter.next(
                      sceneOf({textItem(painter.fonts(), "HI", {text::Weight::Bold, 24}, {20, 50}, black)})))
              .top() == 50);
}

TEST_CASE("items that make no sense leave the picture alone")
{
    Painter painter(eachWay());
    constexpr float nan = std::numeric_limits<float>::quiet_NaN();
    constexpr float huge = 1e30f;
    const Picture picture = painter.fresh(sceneOf({
        item(scene::Disc{{nan, 3}, 5, red, {}}),
        item(scene::Disc{{30, 30}, nan, red, {}}),
        item(scene::Rectangle{{}, 0, red, {1, red}}),
        item(scene::Polygon{{{1, 1}, {nan, 2}}, red, {}}),
        item(scene::Polyline{{{nan, nan}, {nan, nan}}, true, {2, red}}),
        item(scene::Polyline{{{huge, huge}, {huge, 2 * huge}}, false, {2, red, 4, 4}}),
        textItem(painter.fonts(), "x", {text::Weight::Regular, 20}, {nan, 10}, red),
        textItem(painter.fonts(), "", {text::Weight::Regular, 20}, {10, 10}, red),
    }));
    CHECK(darkBox(picture).empty());
}

TEST_CASE("a picture is placed where it is asked to be, and nothing beside it changes")
{
    Painter painter(eachWay());
    auto target = gl::Framebuffer::create(200, 150);
    REQUIRE(target);
    gl::beginDrawing(target.value->target());
    gl::clear({0, 0, 1, 1});
    const auto scene = std::make_shared<const scene::Scene>(
        sceneOf({item(scene::Rectangle{{0, 0, 10, 10}, 0, red, {}}),
                 item(scene::Rectangle{{100, 60, 300, 300}, 0, green, {}})}));
    painter.renderer().draw(scene, target.value->target(), 30, 20);
    const Picture picture = readPicture(target.value->target());
    CHECK(isColor(picture.at(30, 20), red));
    CHECK(isColor(picture.at(29, 20), {0, 0, 255, 255}));
    CHECK(isColor(picture.at(30, 19), {0, 0, 255, 255}));
    CHECK(isColor(picture.at(149, 99), green));
    CHECK(isColor(picture.at(150, 99), {0, 0, 255, 255}));
    CHECK(isColor(picture.at(149, 100), {0, 0, 255, 255}));
    CHECK(painter.renderer().statistics().overlayBuilt);
    painter.renderer().draw(scene, target.value->target(), 30, 20);
    CHECK_FALSE(painter.renderer().statistics().overlayBuilt);
}

TEST_CASE("a picture that did not change is copied, to wherever it is asked to be")
{
    Painter painter(render::PaintedBy::Processor);
    const auto scene = std::make_shared<const scene::Scene>(everythingScene(painter.fonts()));
    const auto drawn = [&](int xPx, int yPx) {
        auto target = gl::Framebuffer::create(scene->widthPx + 40, scene->heightPx + 40);
        REQUIRE(target);
        painter.renderer().draw(scene, target.value->target(), xPx, yPx);
        return readPicture(target.value->target());
    };
    const Picture first = drawn(0, 0);
    CHECK_FALSE(painter.renderer().statistics().pictureCopied);
    const Picture second = drawn(13, 29);
    CHECK(painter.renderer().statistics().pictureCopied);
    int differing = 0;
    for (int y = 0; y < scene->heightPx; ++y)
        for (int x = 0; x < scene->widthPx; ++x)
            differing += first.at(x, y) == second.at(x + 13, y + 29) ? 0 : 1;
    CHECK(differing == 0);
}

TEST_CASE("everything on the graphics card goes away with the painter")
{
    Painter painter(eachWay());
    const int before = gl::liveObjects();
    painter.fresh(everythingScene(painter.fonts()));
    CHECK(gl::liveObjects() == before);
}
