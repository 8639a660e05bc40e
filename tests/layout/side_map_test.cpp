// The side map of Europe in the world view: where it stands, what it shows, that it answers, when it goes.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "layout/inset/land_grid.hpp"
#include "layout/real_scene.hpp"
#include "scene/hit.hpp"

using layout_test::realAtlas;
using layout_test::Shot;
using layout_test::viewportOf;
using scene::FrameKind;
using scene::Role;

namespace {

const scene::MapFrame* sideOf(const scene::Scene& scene)
{
    const auto found =
        std::find_if(scene.frames.begin(), scene.frames.end(),
                     [](const scene::MapFrame& frame) { return frame.kind == FrameKind::SideMap; });
    return found == scene.frames.end() ? nullptr : &*found;
}

std::uint32_t indexOf(const scene::Scene& scene, const scene::MapFrame& frame)
{
    return static_cast<std::uint32_t>(&frame - scene.frames.data());
}

double landUnder(const scene::MapFrame& world, const geo::Box& box)
{
    return layout::LandGrid(realAtlas().map().levels.front(), viewportOf(world), 6).share(box);
}

geo::Camera worldAt(geo::LonLat centre, double metresPerPx)
{
    return {centre, metresPerPx, geo::ProjectionId::World, geo::ProjectionId::World, 0};
}

const Shot sizes[] = {
    {.kind = state::ViewKind::World},
    {.kind = state::ViewKind::World, .widthPx = 1520, .heightPx = 1032},
    {.kind = state::ViewKind::World, .widthPx = 1920, .heightPx = 1080},
    {.kind = state::ViewKind::World, .widthPx = 1280, .heightPx = 720, .purpose = layout::Purpose::Export},
    {.kind = state::ViewKind::World, .widthPx = 3840, .heightPx = 2160, .scale = 1},
    {.kind = state::ViewKind::World, .widthPx = 880, .heightPx = 672, .textScale = 2},
    {.kind = state::ViewKind::World, .widthPx = 880, .heightPx = 672, .scale = 2},
    {.kind = state::ViewKind::Twin},
    {.kind = state::ViewKind::Twin, .widthPx = 1520, .heightPx = 1032}};

}  // namespace

TEST_CASE("the land grid knows sea from land")
{
    const geo::Box frame{0, 0, 1600, 800};
    const geo::Viewport world(geo::homeWorld(1600, 800), frame, 1);
    const layout::LandGrid grid(realAtlas().map().levels.front(), world, 4);
    const auto around = [&](geo::LonLat place, double px) {
        const geo::Point at = world.toPx(place);
        return geo::Box{at.x, at.y, at.x, at.y}.grown(px);
    };
    CHECK(grid.share(around({-30, -30}, 40)) == doctest::Approx(0));  // South Atlantic
    CHECK(grid.share(around({-130, -20}, 60)) < 0.002);               // Polynesia
    CHECK(grid.share(around({20, 25}, 30)) == doctest::Approx(1));    // Sahara
    CHECK(grid.share(around({60, 60}, 30)) > 0.98);                   // Urals
    CHECK(grid.share(around({90, -85}, 8)) < 0.1);                    // Antarctica counts little
    CHECK(grid.share({-500, -500, -100, -100}) == 0);
    // A third of the globe is land, Antarctica a tenth of it; Equal Earth fills 3/4 or so of its rectangle.
    const double all = grid.share(frame);
    CHECK(all > 0.15);
    CHECK(all < 0.30);
}

TEST_CASE("while the whole world is shown the side map covers no land")
{
    for (const Shot& shot : sizes) {
        CAPTURE(shot.widthPx);
        CAPTURE(shot.heightPx);
        CAPTURE(shot.textScale);
        CAPTURE(static_cast<int>(shot.kind));
        const scene::Scene scene = layout_test::sceneOf(shot);
        const scene::MapFrame* side = sideOf(scene);
        REQUIRE(side);
        const scene::MapFrame& world = scene.frames[shot.kind == state::ViewKind::Twin ? 1 : 0];
        CHECK(side->camera.projection == geo::ProjectionId::Europe);
        CHECK(landUnder(world, side->boxPx) < 0.01);
        CHECK(side->boxPx.minX > world.boxPx.minX);
        CHECK(side->boxPx.maxX < world.boxPx.maxX);
        CHECK(side->boxPx.minY > world.boxPx.minY);
        CHECK(side->boxPx.maxY < world.boxPx.maxY);
        CHECK(side->border.widthPx > 0);
        // Europe is larger there than on the world map.
        CHECK(side->camera.metresPerPx < 0.6 * world.camera.metresPerPx);
    }
}

TEST_CASE("the side map shows every seat in Europe; the world map marks them with dots only")
{
    const scene::Scene scene =
        layout_test::sceneOf({.kind = state::ViewKind::World, .widthPx = 1520, .heightPx = 1032});
    const scene::MapFrame* side = sideOf(scene);
    REQUIRE(side);
    const geo::Viewport viewport = viewportOf(*side);
    std::set<std::uint32_t> inside, symbolsMain, symbolsSide;
    for (const model::SeatCity& city : realAtlas().seatCities())
        if (side->boxPx.contains(viewport.toPx(city.place)))
            for (const model::NetworkId id : city.networks) inside.insert(id.index);
    for (const scene::Item& item : scene.items)
        if (item.role == Role::Symbol && item.network.valid() && item.frame)
            (*item.frame == 0 ? symbolsMain : symbolsSide).insert(item.network.index);
    CHECK(inside.size() >= 40);
    CHECK(symbolsSide == inside);
    CHECK(symbolsMain.size() + inside.size() == [] {
        std::size_t seats = 0;
        for (const model::SeatCity& city : realAtlas().seatCities()) seats += city.networks.size();
        return seats;
    }());
    for (const std::uint32_t id : symbolsMain) CHECK_FALSE(inside.contains(id));
}

TEST_CASE("nothing of the world map is drawn over the side map")
{
    Shot shot{.kind = state::ViewKind::World, .widthPx = 1520, .heightPx = 1032};
    for (const char* id : {"", "climate-alliance", "c40-cities", "mayors-for-peace"}) {
        CAPTURE(id);
        shot.selection.clear();
        if (*id) shot.selection = {*realAtlas().find(id)};
        const scene::Scene scene = layout_test::sceneOf(shot);
        const scene::MapFrame* side = sideOf(scene);
        REQUIRE(side);
        const geo::Box box = side->boxPx.grown(-1);
        for (const scene::Item& item : scene.items) {
            if (item.frame == indexOf(scene, *side)) continue;
            if (const auto* line = std::get_if<scene::Polyline>(&item.primitive)) {
                for (std::size_t i = 0; i + 1 < line->points.size(); ++i) {
                    const geo::Point middle{(line->points[i].x + line->points[i + 1].x) / 2.0,
                                            (line->points[i].y + line->points[i + 1].y) / 2.0};
                    CHECK_FALSE(box.contains(middle));
                }
            } else if (const auto* disc = std::get_if<scene::Disc>(&item.primitive)) {
                CHECK_FALSE(box.contains({disc->centre.x, disc->centre.y}));
            } else if (const auto* rectangle = std::get_if<scene::Rectangle>(&item.primitive)) {
                CHECK_FALSE(box.intersects(rectangle->boxPx));
            } else if (const auto* run = std::get_if<scene::TextRun>(&item.primitive)) {
                CHECK_FALSE(box.intersects(layout_test::inkBox(*run)));
            }
        }
    }
}

TEST_CASE("the side map answers: countries, symbols, and its title opens the Europe view")
{
    const scene::Scene scene =
        layout_test::sceneOf({.kind = state::ViewKind::World, .widthPx = 1520, .heightPx = 1032});
    const scene::MapFrame* side = sideOf(scene);
    REQUIRE(side);
    const geo::Viewport viewport = viewportOf(*side);
    const auto italy = scene::hitTest(scene, viewport.toPx({14.5, 41.3}), geo::RegionKind::Country);
    REQUIRE(italy);
    CHECK(italy->frame == indexOf(scene, *side));
    REQUIRE(italy->region);
    CHECK(italy->region->code == "IT");
    bool opens = false;
    for (const scene::HitArea& area : scene.hits)
        if (area.frame == italy->frame && area.opens == scene::Opens::Europe) {
            const auto title = scene::hitTest(scene, area.boxPx.centre(), geo::RegionKind::Country);
            opens = title && title->opens == scene::Opens::Europe;
        }
    CHECK(opens);
}

TEST_CASE("the same fills, arcs and tag in the side map")
{
    Shot shot{.kind = state::ViewKind::World, .widthPx = 1520, .heightPx = 1032};
    shot.selection = {*realAtlas().find("climate-alliance")};
    const scene::Scene scene = layout_test::sceneOf(shot);
    const scene::MapFrame* side = sideOf(scene);
    REQUIRE(side);
    const auto codes = [](const scene::MapFrame& frame) {
        std::set<std::string> result;
        for (const scene::RegionFill& fill : frame.fills) result.insert(fill.code);
        return result;
    };
    CHECK(codes(*side) == codes(scene.frames.front()));
    CHECK(std::any_of(scene.items.begin(), scene.items.end(), [&](const scene::Item& item) {
        return item.role == Role::Arc && item.frame == indexOf(scene, *side);
    }));
    shot.selection = {*realAtlas().find("iclei")};
    const scene::Scene unknown = layout_test::sceneOf(shot);
    std::string tag;
    for (const scene::Item& item : unknown.items)
        if (const auto* run = std::get_if<scene::TextRun>(&item.primitive); run && item.role == Role::Tag)
            tag += run->text.utf8 + (run->text.utf8.back() == ' ' ? "" : " ");
    CAPTURE(tag);
    CHECK(tag.find("Liste nicht bekannt") != std::string::npos);
}

TEST_CASE("the side map keeps its size, moves to free sea, and goes when the world comes near")
{
    Shot shot{.kind = state::ViewKind::World, .widthPx = 1520, .heightPx = 1032};
    const scene::Scene home = layout_test::sceneOf(shot);
    const scene::MapFrame* atHome = sideOf(home);
    REQUIRE(atHome);
    for (const geo::LonLat centre : {geo::LonLat{-60, 20}, {100, 10}, {20, 40}, {-100, -20}, {140, -40}}) {
        CAPTURE(centre.lonDeg);
        shot.camera = worldAt(centre, 15000);
        const scene::Scene scene = layout_test::sceneOf(shot);
        const scene::MapFrame* side = sideOf(scene);
        REQUIRE(side);
        CHECK(side->boxPx.width() == atHome->boxPx.width());
        CHECK(side->boxPx.height() == atHome->boxPx.height());
        // Never on more land than where it stood before.
        CHECK(landUnder(scene.frames[0], side->boxPx) <= landUnder(scene.frames[0], atHome->boxPx) + 0.03);
    }
    shot.camera = worldAt({10, 50}, 6000);
    CHECK_FALSE(sideOf(layout_test::sceneOf(shot)));
    shot.camera = geo::Camera{{10, 40}, 20000, geo::ProjectionId::World, geo::ProjectionId::Europe, 0.3};
    CHECK_FALSE(sideOf(layout_test::sceneOf(shot)));
    shot.camera.reset();
    shot.widthPx = 300;
    shot.heightPx = 240;
    CHECK_FALSE(sideOf(layout_test::sceneOf(shot)));
    shot = {.kind = state::ViewKind::Europe};
    CHECK_FALSE(sideOf(layout_test::sceneOf(shot)));
}

TEST_CASE("hovering an entry of the side map marks its seat on the world map too")
{
    Shot shot{.kind = state::ViewKind::World, .widthPx = 1520, .heightPx = 1032};
    const auto discs = [&] {
        const scene::Scene scene = layout_test::sceneOf(shot);
        float largest = 0;
        for (const scene::Item& item : scene.items)
            if (const auto* disc = std::get_if<scene::Disc>(&item.primitive);
                disc && item.frame == 0u && item.role == Role::Symbol && !item.network.valid())
                largest = std::max(largest, disc->radiusPx);
        return largest;
    };
    const float calm = discs();
    shot.hovered = realAtlas().find("eurocities");
    CHECK(discs() > calm);
}
