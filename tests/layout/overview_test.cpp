// The overview: there while a part is shown, gone while all is seen, off everything else, and true to the
// extent.
#include <doctest/doctest.h>

#include <algorithm>

#include "layout/real_scene.hpp"
#include "scene/hit.hpp"

using layout_test::Shot;
using scene::FrameKind;
using scene::Role;

namespace {

const scene::MapFrame* overviewOf(const scene::Scene& scene)
{
    const auto found =
        std::find_if(scene.frames.begin(), scene.frames.end(),
                     [](const scene::MapFrame& frame) { return frame.kind == FrameKind::Overview; });
    return found == scene.frames.end() ? nullptr : &*found;
}

geo::Camera at(geo::ProjectionId projection, geo::LonLat centre, double metresPerPx)
{
    return {centre, metresPerPx, projection, projection, 0};
}

Shot near(geo::LonLat centre = {10, 51}, double metresPerPx = 350)
{
    return {.kind = state::ViewKind::Germany,
            .widthPx = 1520,
            .heightPx = 1032,
            .camera = at(geo::ProjectionId::Germany, centre, metresPerPx)};
}

}  // namespace

TEST_CASE("no overview where all is seen, in flight, in the twin, or without room")
{
    CHECK_FALSE(overviewOf(layout_test::sceneOf({.kind = state::ViewKind::Germany})));
    CHECK_FALSE(overviewOf(layout_test::sceneOf({.kind = state::ViewKind::Europe})));
    CHECK_FALSE(overviewOf(layout_test::sceneOf(
        {.kind = state::ViewKind::World, .camera = at(geo::ProjectionId::World, {10, 50}, 3000)})));
    Shot shot = near();
    REQUIRE(overviewOf(layout_test::sceneOf(shot)));
    shot.camera->blendTarget = geo::ProjectionId::Europe;
    shot.camera->blend = 0.3;
    CHECK_FALSE(overviewOf(layout_test::sceneOf(shot)));
    shot = near();
    shot.kind = state::ViewKind::Twin;
    CHECK_FALSE(overviewOf(layout_test::sceneOf(shot)));
    shot = near();
    shot.widthPx = 600;
    CHECK_FALSE(overviewOf(layout_test::sceneOf(shot)));
}

TEST_CASE("the overview's rectangle is what the map shows")
{
    for (const geo::LonLat centre : {geo::LonLat{10, 51}, geo::LonLat{7, 51.4}, geo::LonLat{13, 48.5}}) {
        const scene::Scene scene = layout_test::sceneOf(near(centre, 150));
        const scene::MapFrame* overview = overviewOf(scene);
        REQUIRE(overview);
        const auto index = static_cast<std::uint32_t>(overview - scene.frames.data());
        const geo::Viewport small(overview->camera, overview->boxPx, overview->scale);
        const scene::MapFrame& main = scene.frames.front();
        const geo::Viewport large(main.camera, main.boxPx, main.scale);
        const auto rectangle =
            std::find_if(scene.items.begin(), scene.items.end(), [&](const scene::Item& item) {
                return item.frame == index && std::holds_alternative<scene::Rectangle>(item.primitive);
            });
        REQUIRE(rectangle != scene.items.end());
        const geo::Box& box = std::get<scene::Rectangle>(rectangle->primitive).boxPx;
        for (const geo::Point corner :
             {geo::Point{main.boxPx.minX, main.boxPx.minY}, geo::Point{main.boxPx.maxX, main.boxPx.maxY}}) {
            const auto place = large.toLonLat(corner);
            REQUIRE(place);
            const geo::Point there = small.toPx(*place);
            CHECK(std::min(std::abs(there.x - box.minX), std::abs(there.x - box.maxX)) < 1);
            CHECK(std::min(std::abs(there.y - box.minY), std::abs(there.y - box.maxY)) < 1);
        }
    }
}

TEST_CASE("the overview answers before what lies under it and says what it is for")
{
    const scene::Scene scene = layout_test::sceneOf(near());
    const scene::MapFrame* overview = overviewOf(scene);
    REQUIRE(overview);
    const auto hit = scene::hitTest(scene, overview->boxPx.centre(), geo::RegionKind::State);
    REQUIRE(hit);
    CHECK(&scene.frames[hit->frame] == overview);
    CHECK_FALSE(hit->network);
    CHECK_FALSE(hit->region);
    CHECK(std::any_of(scene.hits.begin(), scene.hits.end(), [&](const scene::HitArea& area) {
        return area.frame == hit->frame && area.boxPx == overview->boxPx && !area.tooltip.empty();
    }));
}

TEST_CASE("nothing of the map lies under the overview: lists, legend, scale bar and sources stand beside it")
{
    for (const double text : {1.0, 1.25, 1.5})
        for (const auto purpose : {layout::Purpose::Window, layout::Purpose::Export}) {
            Shot shot = near({8, 50}, 300);
            shot.textScale = text;
            shot.purpose = purpose;
            const scene::Scene scene = layout_test::sceneOf(shot);
            const scene::MapFrame* overview = overviewOf(scene);
            REQUIRE(overview);
            for (const scene::Item& item : scene.items) {
                if (item.frame != 0u) continue;
                const auto* run = std::get_if<scene::TextRun>(&item.primitive);
                const auto* panel = std::get_if<scene::Rectangle>(&item.primitive);
                if (run)
                    CHECK_MESSAGE(!layout_test::inkBox(*run).intersects(overview->boxPx), run->text.utf8);
                if (panel) CHECK_FALSE(panel->boxPx.intersects(overview->boxPx));
            }
        }
}
