// Which levels of the map are painted: those of the Scene at rest, coarser ones while everything moves.
#include <doctest/doctest.h>

#include "output/small_map.hpp"
#include "render/map/level_store.hpp"

using namespace test_support;

namespace {

constexpr geo::Box world{-169, -90, 191, 90}, part{0, 0, 30, 40};

/// An island, and if wanted a river and a state in it.
LevelBuilder::Storage level(bool withMore)
{
    LevelBuilder builder;
    const std::int32_t coast =
        builder.arc(geo::LineClass::Coast, {{1, 10}, {21, 10}, {21, 30}, {1, 30}, {1, 10}});
    if (withMore) builder.arc(geo::LineClass::River1, {{5, 12}, {5, 28}});
    builder.region(geo::RegionKind::Country, "AA", {{coast}});
    if (withMore) builder.region(geo::RegionKind::State, "AA-1", {{coast}});
    builder.land({{coast}});
    return builder.finish();
}

/// Tolerances 20 km, 2 km and, in a part, 200 m.
scene::MapFrame frameOf(std::size_t level, std::optional<std::size_t> detail, bool coarsestHasLess = false)
{
    scene::MapFrame frame;
    std::vector<std::pair<LevelBuilder::Storage, geo::Box>> levels;
    levels.emplace_back(::level(!coarsestHasLess), world);
    levels.emplace_back(::level(true), world);
    levels.emplace_back(::level(true), part);
    frame.map = makeMap(std::move(levels));
    frame.level = level;
    frame.detailLevel = detail;
    frame.style.lines[static_cast<std::size_t>(geo::LineClass::Coast)].widthPx = 1;
    return frame;
}

render::PlaneView viewAt(double metresPerPx, bool moving)
{
    geo::Camera camera;
    camera.metresPerPx = metresPerPx;
    render::PlaneView view(geo::Viewport(camera, {0, 0, 400, 300}, 1), {});
    if (moving) view.tolerancePx = render::PlaneView::movingPx;
    return view;
}

std::optional<std::size_t> paintedLevel(const scene::MapFrame& frame, double metresPerPx, bool moving = true)
{
    return render::levelsFor(frame, viewAt(metresPerPx, moving)).whole;
}

}  // namespace

TEST_CASE("at rest the levels of the frame are painted")
{
    CHECK(paintedLevel(frameOf(1, std::nullopt), 19000, false) == 1);
    const paint::Levels both = render::levelsFor(frameOf(1, 2), viewAt(1900, false));
    CHECK(both.whole == 1);
    CHECK(both.detail == 2);
}

TEST_CASE("while everything moves a level that is right to about a pixel serves")
{
    CHECK(paintedLevel(frameOf(1, std::nullopt), 19000) == 0);
    CHECK(paintedLevel(frameOf(1, std::nullopt), 10000) == 1);  // two pixels off
    CHECK(paintedLevel(frameOf(2, std::nullopt), 1900) == 1);
    CHECK_FALSE(render::levelsFor(frameOf(1, 2), viewAt(1900, true)).detail);
    CHECK(render::levelsFor(frameOf(1, 2), viewAt(900, true)).detail == 2);
}

TEST_CASE("nothing that is shown vanishes while everything moves")
{
    scene::MapFrame frame = frameOf(1, std::nullopt, true);
    CHECK(paintedLevel(frame, 19000) == 0);
    frame.style.lines[static_cast<std::size_t>(geo::LineClass::River1)].widthPx = 1;
    CHECK(paintedLevel(frame, 19000) == 1);
    frame = frameOf(1, std::nullopt, true);
    scene::RegionFill fill;
    fill.kind = geo::RegionKind::State;
    fill.code = "AA-1";
    frame.fills = {fill};
    CHECK(paintedLevel(frame, 19000) == 1);
}
