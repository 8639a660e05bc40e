// Countries too small to see have a mark when they are filled, in every map of a picture.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "layout/map/region_view.hpp"
#include "layout/real_scene.hpp"
#include "scene/hit.hpp"

using layout_test::realAtlas;
using layout_test::Shot;
using layout_test::viewportOf;
using scene::Role;

namespace {

/// Boxes of the marks in a frame.
std::vector<scene::Rectangle> marksIn(const scene::Scene& scene, std::size_t frame)
{
    std::vector<scene::Rectangle> marks;
    for (const scene::Item& item : scene.items)
        if (const auto* box = std::get_if<scene::Rectangle>(&item.primitive);
            box && item.role == Role::Pip && item.frame == frame)
            marks.push_back(*box);
    return marks;
}

const geo::Region* country(std::string_view code)
{
    return layout::findRegion(realAtlas(), geo::RegionKind::Country, code);
}

bool hasMark(const scene::Scene& scene, std::size_t frame, std::string_view code)
{
    const geo::Region* region = country(code);
    REQUIRE(region);
    const geo::Point at = viewportOf(scene.frames[frame]).toPx({region->labelDeg.x, region->labelDeg.y});
    const auto marks = marksIn(scene, frame);
    return std::any_of(marks.begin(), marks.end(), [&](const scene::Rectangle& mark) {
        const geo::Point d = mark.boxPx.centre() - at;
        return std::hypot(d.x, d.y) < 25 * scene.scale;
    });
}

std::size_t sideOf(const scene::Scene& scene)
{
    for (std::size_t i = 0; i < scene.frames.size(); ++i)
        if (scene.frames[i].kind == scene::FrameKind::SideMap) return i;
    FAIL("there is no side map");
    return 0;
}

bool isCoveredAt(const scene::Scene& scene, std::size_t frame, geo::Point at)
{
    for (std::size_t i = 0; i < scene.frames.size(); ++i)
        if (i != frame && scene.frames[i].boxPx.grown(12).contains(at)) return true;
    return std::any_of(scene.items.begin(), scene.items.end(), [&](const scene::Item& item) {
        const auto* box = std::get_if<scene::Rectangle>(&item.primitive);
        const bool panel = item.role == Role::Legend || item.role == Role::DockPanel ||
                           item.role == Role::Furniture || item.role == Role::EdgeMarker;
        return box && panel && box->boxPx.grown(30).contains(at);
    });
}

}  // namespace

TEST_CASE("Singapore, Liechtenstein, Malta and Andorra have marks where they are filled")
{
    const Shot world{.kind = state::ViewKind::World, .widthPx = 1520, .heightPx = 1032};
    Shot shot = world;
    shot.selection = {layout_test::network("c40-cities")};
    CHECK(hasMark(layout_test::sceneOf(shot), 0, "SG"));
    shot.selection = {layout_test::network("allianz-in-den-alpen")};
    scene::Scene scene = layout_test::sceneOf(shot);
    CHECK(hasMark(scene, sideOf(scene), "LI"));
    CHECK(marksIn(scene, 0).empty());  // there it is too small for anything: the side map has it
    shot.selection = {layout_test::network("covenant-of-mayors-europe")};
    scene = layout_test::sceneOf(shot);
    for (const char* code : {"MT", "AD"}) CHECK(hasMark(scene, sideOf(scene), code));
    // Nothing is filled, nothing is marked.
    CHECK(marksIn(layout_test::sceneOf(world), 0).empty());
}

TEST_CASE("a mark has its country's fill and answers as it")
{
    Shot shot{.kind = state::ViewKind::World, .widthPx = 1520, .heightPx = 1032};
    shot.selection = {layout_test::network("c40-cities")};
    const scene::Scene scene = layout_test::sceneOf(shot);
    const auto fill = std::find_if(scene.frames[0].fills.begin(), scene.frames[0].fills.end(),
                                   [](const scene::RegionFill& f) { return f.code == "SG"; });
    REQUIRE(fill != scene.frames[0].fills.end());
    const auto marks = marksIn(scene, 0);
    CHECK(std::any_of(marks.begin(), marks.end(),
                      [&](const scene::Rectangle& mark) { return mark.fill == fill->colors[0]; }));
    const auto area = std::find_if(scene.hits.begin(), scene.hits.end(), [](const scene::HitArea& hit) {
        return hit.region && hit.region->code == "SG";
    });
    REQUIRE(area != scene.hits.end());
    CHECK(area->tooltip == "Singapur");
    const auto hit = scene::hitTest(scene, area->boxPx.centre(), geo::RegionKind::Country);
    REQUIRE(hit);
    REQUIRE(hit->region);
    CHECK(hit->region->code == "SG");
}

TEST_CASE("whatever is selected: what is filled can be seen or is marked")
{
    for (std::size_t n = 0; n < realAtlas().networks().size(); ++n)
        for (const auto kind : {state::ViewKind::World, state::ViewKind::Europe}) {
            Shot shot{.kind = kind, .widthPx = 1520, .heightPx = 1032};
            shot.selection = {model::NetworkId(n)};
            const scene::Scene scene = layout_test::sceneOf(shot);
            for (std::size_t i = 0; i < scene.frames.size(); ++i) {
                const scene::MapFrame& frame = scene.frames[i];
                if (frame.kind == scene::FrameKind::Overview) continue;
                for (const scene::RegionFill& fill : frame.fills) {
                    const geo::Region* region = layout::findRegion(realAtlas(), fill.kind, fill.code);
                    if (!region || fill.colors[0].a == 0 || fill.colors[0] == frame.style.land) continue;
                    const double side =
                        std::sqrt(static_cast<double>(region->areaKm2)) * 1000 / frame.camera.metresPerPx;
                    const geo::Point at = viewportOf(frame).toPx({region->labelDeg.x, region->labelDeg.y});
                    if (side > 5 || !frame.boxPx.contains(at) || isCoveredAt(scene, i, at)) continue;
                    const bool inSideMap =
                        frame.kind == scene::FrameKind::Main && scene.frames.size() > 1 &&
                        scene.frames.back().kind == scene::FrameKind::SideMap &&
                        scene.frames.back().boxPx.contains(
                            viewportOf(scene.frames.back()).toPx({region->labelDeg.x, region->labelDeg.y}));
                    if (inSideMap) continue;
                    if (!hasMark(scene, i, fill.code))
                        FAIL_CHECK(realAtlas().networks()[n].id, " fills ", fill.code, " unseen in frame ",
                                   i);
                }
            }
        }
}

TEST_CASE("a small country that is asked for is marked too")
{
    Shot shot{.kind = state::ViewKind::World, .widthPx = 1520, .heightPx = 1032};
    shot.criteria.regions = {{filter::RegionRef::Kind::Country, "SG"}};
    CHECK(hasMark(layout_test::sceneOf(shot), 0, "SG"));
}
