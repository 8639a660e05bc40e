// The order of a whole picture, what cuts items off, and which primitives can be seen, as values.
#include <doctest/doctest.h>

#include "output/sample_scene.hpp"
#include "paint/picture_program.hpp"
#include "paint/shape.hpp"

using namespace test_support;
using paint::Background;
using paint::BaseMap;
using paint::Border;
using paint::Items;
using paint::PictureStep;

namespace {

scene::Item dot(std::optional<std::uint32_t> frame) { return item(scene::Disc{{5, 5}, 3, red, {}}, frame); }

/// Notes what it is given.
struct Notes {
    std::vector<paint::Shape> shapes;
    int texts = 0;
    void shape(const paint::Shape& shape) { shapes.push_back(shape); }
    void text(const scene::TextRun&) { ++texts; }
};

}  // namespace

TEST_CASE("background, maps with their borders, then items")
{
    scene::Scene scene = emptyScene(400, 300);
    scene.frames = {worldFrame({0, 0, 400, 250}, {11, 20}, 8000),
                    worldFrame({250, 20, 380, 120}, {0, 0}, 8000)};
    scene.frames[1].border = {2, black};
    scene.items = {dot(0), dot(0), dot({}), dot(7), dot(1), dot(0)};
    const std::vector<PictureStep> expected{
        Background{white, false}, BaseMap{0},      BaseMap{1},     Border{1},
        Items{0, 0, 2},           Items{{}, 2, 2}, Items{1, 4, 1}, Items{0, 5, 1},
    };
    CHECK(paint::pictureProgram(scene) == expected);
    CHECK(paint::pictureProgram(emptyScene(10, 10)) == std::vector<PictureStep>{Background{white, false}});
}

TEST_CASE("a map that fills the picture hides the background, unless its corners are round")
{
    scene::Scene scene = emptyScene(400, 300);
    scene.frames = {worldFrame({0.3, 0, 400, 299.7}, {11, 20}, 8000)};
    CHECK(paint::pictureProgram(scene).front() == PictureStep{Background{white, true}});
    scene.frames[0].cornerPx = 4;
    CHECK(paint::pictureProgram(scene).front() == PictureStep{Background{white, false}});
    scene.frames[0].cornerPx = 0;
    scene.frames[0].boxPx.maxY = 299.4;
    CHECK(paint::pictureProgram(scene).front() == PictureStep{Background{white, false}});
}

TEST_CASE("of a primitive its seen parts are painted: the fill, then the outline")
{
    const text::FontBook fonts;
    const scene::Rgba nothing{1, 2, 3, 0};
    const scene::Stroke line{2, black}, none{};
    Notes notes;
    const auto paintAll = [&](std::initializer_list<scene::Primitive> primitives) {
        notes = {};
        for (const scene::Primitive& primitive : primitives) paint::paintPrimitive(primitive, notes);
    };
    paintAll({scene::Disc{{5, 5}, 3, red, line}, scene::Disc{{5, 5}, 3, nothing, line},
              scene::Disc{{5, 5}, 3, red, none}});
    REQUIRE(notes.shapes.size() == 3);
    CHECK(notes.shapes[0].fill == red);
    CHECK(notes.shapes[0].outline == line);
    CHECK_FALSE(notes.shapes[1].fill);
    CHECK_FALSE(notes.shapes[2].outline);

    paintAll({scene::Disc{{5, 5}, 0, red, line}, scene::Disc{{5, 5}, 3, nothing, {2, nothing}},
              scene::Polygon{{{0, 0}, {5, 5}}, red, line}, scene::Polyline{{{0, 0}}, false, line},
              scene::Polyline{{{0, 0}, {5, 5}}, false, none}, scene::Rectangle{{}, 0, red, line}});
    CHECK(notes.shapes.empty());

    paintAll({scene::Rectangle{{0, 0, 40, 10}, 30, red, none},
              scene::Polygon{{{0, 0}, {5, 5}, {0, 5}}, red, line},
              scene::Polyline{{{0, 0}, {5, 5}}, false, line},
              textItem(fonts, "A", {text::Weight::Bold, 12}, {0, 0}, red).primitive});
    REQUIRE(notes.shapes.size() == 3);
    CHECK(std::get<paint::RoundBox>(notes.shapes[0].path).cornerPx == 5);
    CHECK(std::get<paint::Line>(notes.shapes[1].path).closed);
    CHECK_FALSE(std::get<paint::Line>(notes.shapes[2].path).closed);
    CHECK(notes.texts == 1);
}
