// The screen's painter and the picture files' painter give the same picture of the same Scene, by the
// project's rule for pictures. Where they do not, both and the difference are in the build tree's
// tests/painters_agree/.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>

#include "output/picture.hpp"
#include "output/sample_scene.hpp"
#include "render/draw.hpp"
#include "render/triangles.hpp"
#include "support/paths.hpp"

using namespace test_support;

namespace {

Picture byCairo(const scene::Scene& scene)
{
    const auto bytes = output::encodePicture(scene, output::PictureFormat::Png, {});
    REQUIRE(bytes.value);
    const auto picture = decodePng(*bytes.value);
    REQUIRE(picture);
    return *picture;
}

void checkAlike(Painter& painter, scene::Scene scene, const std::string& name)
{
    CAPTURE(name);
    for (scene::MapFrame& frame : scene.frames)
        if (frame.map) frame.map = withTriangles(frame.map);
    const Picture screen = painter.fresh(scene);
    const Picture file = byCairo(scene);
    const Comparison comparison = compare(screen, file);
    MESSAGE(name << ": " << comparison.differing << " pixels differ (" << 100 * comparison.differingShare
                 << " %), at most by " << comparison.largestDifference);
    CHECK(comparison.alike());
    if (comparison.alike() && std::getenv("ATLAS_KEEP_PICTURES") == nullptr) return;
    const std::string folder = buildDir() + "/tests/painters_agree";
    std::filesystem::create_directories(folder);
    writePng(folder + "/" + name + ".screen.png", screen);
    writePng(folder + "/" + name + ".file.png", file);
    writePng(folder + "/" + name + ".difference.png", differencePicture(screen, file));
}

}  // namespace

TEST_CASE("one of everything")
{
    Painter painter(eachWay());
    checkAlike(painter, everythingScene(painter.fonts()), "everything");
}

TEST_CASE("in every projection, blended, zoomed and at odd content scales")
{
    Painter painter(eachWay());
    scene::Scene scene = everythingScene(painter.fonts());
    scene.frames[0].camera.projection = geo::ProjectionId::Europe;
    checkAlike(painter, scene, "europe");
    scene.frames[0].camera.blendTarget = geo::ProjectionId::Germany;
    scene.frames[0].camera.blend = 0.4;
    checkAlike(painter, scene, "blend");
    scene.frames[0].camera.blend = 0;
    scene.frames[0].scale = 1.75;
    scene.frames[1].camera.metresPerPx = 3000;
    checkAlike(painter, scene, "scale");
    scene.frames[0].camera.centre = {2.3, 27.1};
    scene.frames[0].camera.metresPerPx = 1100;
    checkAlike(painter, scene, "zoomed");
}

TEST_CASE("text in all sizes and weights with halos")
{
    Painter painter(eachWay());
    scene::Scene scene = emptyScene(900, 700);
    float y = 20;
    for (const float size : {10.f, 12.f, 13.5f, 15.f, 18.f, 24.f, 32.f, 48.f}) {
        for (const text::Weight weight : {text::Weight::Regular, text::Weight::Medium, text::Weight::Bold}) {
            y += size * 0.9f;
            scene.items.push_back(
                textItem(painter.fonts(), "Klima-Bündnis e. V. · Aktionsbündnis „Würde“ 1.550",
                         {weight, size}, {13.37f + size / 7, y}, black, {200, 210, 250, 255}, size / 8));
        }
    }
    checkAlike(painter, scene, "text");
}

TEST_CASE("lines of all widths, dashes, corners, translucent shapes")
{
    Painter painter(eachWay());
    scene::Scene scene = emptyScene(600, 400);
    float y = 15.3f;
    for (const float width : {0.4f, 0.75f, 1.f, 1.5f, 2.f, 3.f, 6.f, 11.f}) {
        scene.items.push_back(item(scene::Polyline{
            {{10, y}, {120.5f, y + 9}, {140, y - 7}, {150, y + 12}, {290, y}}, false, {width, blue}}));
        scene.items.push_back(item(scene::Polyline{
            {{310, y}, {420.5f, y + 9}, {440, y - 7}, {590, y}}, false, {width, red, 3 * width, 2 * width}}));
        y += 24 + 2 * width;
    }
    scene.items.push_back(
        item(scene::Polyline{{{20, 300}, {80, 290}, {60, 380}}, true, {5, {0, 100, 0, 120}}}));
    scene.items.push_back(
        item(scene::Polygon{{{120, 300}, {180, 310}, {190, 370}, {130, 380}}, {200, 0, 0, 100}, {3, black}}));
    scene.items.push_back(item(scene::Disc{{260.4f, 340.7f}, 33.3f, {0, 0, 200, 90}, {6, {0, 0, 0, 128}}}));
    scene.items.push_back(item(scene::Disc{{330, 340}, 25, white, {2, red, 5, 4}}));
    scene.items.push_back(
        item(scene::Rectangle{{370.3, 300.6, 470.8, 380.2}, 14, {30, 30, 30, 200}, {1.5f, green}}));
    scene.items.push_back(item(scene::Rectangle{{490, 300, 580, 380}, 0, {240, 240, 200, 255}, {1, black}}));
    checkAlike(painter, scene, "lines");
}

TEST_CASE("items that touch are painted in their order, however many lie between")
{
    Painter painter(eachWay());
    scene::Scene scene = emptyScene(400, 300);
    for (int i = 0; i < 120; ++i) {
        // Text and shapes in turn all over the picture, many on top of each other.
        const float x = static_cast<float>((i * 137) % 380), y = 20 + static_cast<float>((i * 53) % 270);
        scene.items.push_back(textItem(painter.fonts(), "HHH", {text::Weight::Bold, 24}, {x, y},
                                       i % 4 == 0 ? red : blue, white, 2));
        scene.items.push_back(item(scene::Disc{{x + 20, y - 8}, 12, i % 3 == 0 ? green : black, {2, white}}));
    }
    checkAlike(painter, scene, "order");
    CHECK(painter.renderer().problems().empty());
}
