#include "output/sample_scene.hpp"

#include "output/small_map.hpp"

namespace test_support {

using geo::LineClass;
using scene::Item;
using scene::RegionFill;
using scene::Stroke;

scene::Scene emptyScene(int widthPx, int heightPx)
{
    scene::Scene scene;
    scene.widthPx = widthPx;
    scene.heightPx = heightPx;
    scene.background = white;
    scene.title = "Wasser · Thüringen: 3 belegt";
    return scene;
}

scene::MapFrame worldFrame(const geo::Box& boxPx, geo::LonLat centre, double metresPerPx)
{
    scene::MapFrame frame;
    frame.boxPx = boxPx;
    frame.camera.centre = centre;
    frame.camera.metresPerPx = metresPerPx;
    frame.map = smallMap();
    frame.style.sea = sea;
    frame.style.land = land;
    frame.style.lake = lake;
    frame.style.lines[static_cast<std::size_t>(LineClass::Coast)] = {2, coastColor};
    frame.style.lines[static_cast<std::size_t>(LineClass::Country)] = {3, borderColor};
    frame.style.lines[static_cast<std::size_t>(LineClass::LakeShore)] = {1, coastColor};
    return frame;
}

RegionFill solidFill(std::string code, scene::Rgba color)
{
    RegionFill fill;
    fill.code = std::move(code);
    fill.colors[0] = color;
    return fill;
}

Item item(scene::Primitive primitive, std::optional<std::uint32_t> frame)
{
    Item out;
    out.primitive = std::move(primitive);
    out.frame = frame;
    return out;
}

Item textItem(const text::FontBook& fonts, std::string_view utf8, text::Font font, geo::PointF origin,
              scene::Rgba color, scene::Rgba halo, float haloPx)
{
    return item(scene::TextRun{fonts.shape(utf8, font), origin, color, halo, haloPx});
}

scene::Scene everythingScene(const text::FontBook& fonts)
{
    scene::Scene scene = emptyScene(640, 400);
    scene::MapFrame big = worldFrame({10, 10, 410, 390}, {11, 20}, 8000);
    RegionFill stripes = solidFill("AA", red);
    stripes.pattern = RegionFill::Pattern::Stripes;
    stripes.colors = {red, blue, green};
    stripes.colorCount = 3;
    stripes.bandPx = 14;
    stripes.outline = {4, black, 10, 6};
    RegionFill hatch = solidFill("BB", black);
    hatch.pattern = RegionFill::Pattern::Hatch;
    hatch.colors = {coastColor, white, {}};
    hatch.bandPx = 10;
    hatch.outline = {2, blue};
    big.fills = {stripes, hatch};
    big.border = {2, black};

    scene::MapFrame side = worldFrame({430, 10, 630, 160}, {11, 20}, 25000);
    side.fills = {solidFill("AA", blue), solidFill("BB", blue)};
    side.cornerPx = 12;
    side.border = {1.5f, coastColor};
    scene.frames = {big, side};

    using text::Weight;
    scene.items = {
        item(scene::Polyline{{{20, 380}, {200, 40}, {400, 300}}, false, {3, green}}, 0),
        item(scene::Polyline{{{440, 300}, {620, 300}}, false, {2, black, 8, 4}}),
        item(scene::Polygon{{{440, 330}, {480, 330}, {460, 370}}, red, {2, black}}),
        item(scene::Disc{{520, 350}, 18, blue, {3, white}}),
        item(scene::Disc{{405, 380}, 20, green, {}}, 0),  // cut by its frame
        item(scene::Rectangle{{550, 330, 620, 370}, 8, {14, 143, 131, 128}, {1, black}}),
        textItem(fonts, "Straße & <Brücke>", {Weight::Regular, 18}, {440, 200}, black),
        textItem(fonts, "Aktionsbündnis", {Weight::Medium, 16}, {120, 200}, black, white, 3),
        textItem(fonts, "„Würde“ — 1.550", {Weight::Bold, 22}, {440, 240}, blue),
        textItem(fonts, "abgeschnitten", {Weight::Regular, 20}, {350, 120}, black, white, 2),
        textItem(fonts, "AVATAR Tölz fi", {Weight::Regular, 14}, {440, 270}, black),
    };
    scene.items[9].frame = 0;
    return scene;
}

}  // namespace test_support
