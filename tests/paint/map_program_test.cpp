// The order in which a map is painted and where a finer level is painted over a coarser one, as values.
#include <doctest/doctest.h>

#include "output/sample_scene.hpp"
#include "output/small_map.hpp"
#include "paint/map_program.hpp"

using namespace test_support;
using geo::LineClass;
using geo::RegionKind;
using paint::FillLakes;
using paint::FillLand;
using paint::FillRegions;
using paint::Ground;
using paint::MapStep;
using paint::Overlap;
using paint::StrokeClass;
using paint::StrokeOutlines;
using scene::RegionFill;

namespace {

// Numbers of the regions of the small map, and of each level below.
constexpr std::uint32_t aa = 0, bb = 1;

/// Two levels alike; the second one is complete in the east only.
std::shared_ptr<const geo::MapGeometry> twoLevels()
{
    std::vector<std::pair<LevelBuilder::Storage, geo::Box>> levels;
    for (const geo::Box& coverage : {geo::Box{-169, -90, 191, 90}, geo::Box{5, 5, 25, 35}}) {
        LevelBuilder builder;
        const auto coast = builder.arc(LineClass::Coast, {{11, 30}, {1, 30}, {1, 10}, {11, 10}});
        const auto other = builder.arc(LineClass::Coast, {{11, 10}, {21, 10}, {21, 30}, {11, 30}});
        const auto border = builder.arc(LineClass::Country, {{11, 10}, {11, 30}});
        builder.region(RegionKind::Country, "AA", {{coast, border}});
        builder.region(RegionKind::Country, "BB", {{other, ~border}});
        builder.region(RegionKind::State, "AA-X", {{coast, border}});
        builder.land({{coast, other}});
        levels.emplace_back(builder.finish(), coverage);
    }
    return makeMap(std::move(levels));
}

/// Only coast and borders are drawn.
scene::MapFrame plainFrame()
{
    scene::MapFrame frame = worldFrame({0, 0, 400, 400}, {11, 20}, 8000);
    frame.map = twoLevels();
    frame.style.lines = {};
    frame.style.lines[static_cast<std::size_t>(LineClass::Coast)] = {1, coastColor};
    frame.style.lines[static_cast<std::size_t>(LineClass::Country)] = {2, borderColor};
    return frame;
}

std::vector<MapStep> programOf(const scene::MapFrame& frame, Overlap overlap = Overlap::None)
{
    return paint::mapProgram(frame, paint::levelsOf(frame), overlap);
}

const StrokeClass border0{0, LineClass::Country, {2, borderColor}},
    coast0{0, LineClass::Coast, {1, coastColor}};
const StrokeClass border1{1, LineClass::Country, {2, borderColor}},
    coast1{1, LineClass::Coast, {1, coastColor}};

}  // namespace

TEST_CASE("sea, land, fills, lakes, lines up to the coast, outlines")
{
    scene::MapFrame frame = plainFrame();
    RegionFill fill = solidFill("AA", red);
    fill.outline = {3, black};
    frame.fills = {fill};
    const std::vector<MapStep> expected{
        Ground{sea, {}},
        FillLand{0, land},
        FillRegions{0, RegionKind::Country, paint::plain(red), {aa}},
        FillLakes{0, lake},
        border0,
        coast0,
        StrokeOutlines{0, {3, black}, {aa}},
    };
    CHECK(programOf(frame) == expected);
}

TEST_CASE(
    "a finer level comes after the coarse one where it covers a part, and instead of it where it covers all")
{
    scene::MapFrame frame = plainFrame();
    frame.detailLevel = 1;
    frame.fills = {solidFill("BB", blue)};
    const FillRegions fill0{0, RegionKind::Country, paint::plain(blue), {bb}},
        fill1{1, RegionKind::Country, paint::plain(blue), {bb}};
    const std::vector<MapStep> coarse{Ground{sea, {}},    FillLand{0, land}, fill0,
                                      FillLakes{0, lake}, border0,           coast0};
    const std::vector<MapStep> fine{FillLand{1, land}, fill1, FillLakes{1, lake}, border1, coast1};
    CHECK(programOf(frame, Overlap::None) == coarse);

    std::vector<MapStep> both = coarse;
    both.emplace_back(Ground{sea, 1});
    both.insert(both.end(), fine.begin(), fine.end());
    CHECK(programOf(frame, Overlap::Some) == both);

    std::vector<MapStep> instead{Ground{sea, {}}};
    instead.insert(instead.end(), fine.begin(), fine.end());
    CHECK(programOf(frame, Overlap::Whole) == instead);

    frame.detailLevel.reset();
    CHECK(programOf(frame, Overlap::Whole) == coarse);  // without a finer level there is nothing to cover
}

TEST_CASE("neighbours of one look are one shape; another kind or the same region again begins anew")
{
    scene::MapFrame frame = plainFrame();
    const auto fillsOf = [&](std::vector<RegionFill> fills) {
        frame.fills = std::move(fills);
        std::vector<FillRegions> found;
        for (const MapStep& step : programOf(frame))
            if (const auto* fill = std::get_if<FillRegions>(&step)) found.push_back(*fill);
        return found;
    };
    const auto countries = [](scene::Rgba color, std::vector<std::uint32_t> regions) {
        return FillRegions{0, RegionKind::Country, paint::plain(color), std::move(regions)};
    };
    RegionFill state = solidFill("AA-X", red);
    state.kind = RegionKind::State;
    CHECK(fillsOf({solidFill("AA", red), solidFill("BB", red)}) == std::vector{countries(red, {aa, bb})});
    CHECK(fillsOf({solidFill("AA", red), solidFill("BB", blue), solidFill("AA", red)}) ==
          std::vector{countries(red, {aa}), countries(blue, {bb}), countries(red, {aa})});
    CHECK(fillsOf({solidFill("AA", red), state, solidFill("BB", red)}) ==
          std::vector{countries(red, {aa}), FillRegions{0, RegionKind::State, paint::plain(red), {2}},
                      countries(red, {bb})});
    CHECK(fillsOf({solidFill("no such", red)}).empty());
}

TEST_CASE("outlines of one stroke are painted together")
{
    scene::MapFrame frame = plainFrame();
    frame.fills = {solidFill("AA", red), solidFill("BB", red)};
    frame.fills[0].outline = frame.fills[1].outline = {3, black, 4, 2};
    CHECK(programOf(frame).back() == MapStep{StrokeOutlines{0, {3, black, 4, 2}, {aa, bb}}});
    frame.fills[1].outline.widthPx = 5;
    const std::vector<MapStep> steps = programOf(frame);
    CHECK(steps[steps.size() - 2] == MapStep{StrokeOutlines{0, {3, black, 4, 2}, {aa}}});
    CHECK(steps.back() == MapStep{StrokeOutlines{0, {5, black, 4, 2}, {bb}}});
}

TEST_CASE("nothing invisible is painted")
{
    scene::MapFrame frame = plainFrame();
    const scene::Rgba nothing{10, 20, 30, 0};
    frame.style.land = frame.style.lake = nothing;
    frame.style.lines[static_cast<std::size_t>(LineClass::Coast)].color = nothing;
    frame.style.lines[static_cast<std::size_t>(LineClass::Country)].widthPx = 0;
    frame.fills = {solidFill("AA", nothing)};
    frame.fills[0].outline = {3, nothing};
    CHECK(programOf(frame) == std::vector<MapStep>{Ground{sea, {}}});
}

TEST_CASE("the map's own cut is never stroked")
{
    scene::MapFrame frame = plainFrame();
    frame.style.lines.fill({1, black});
    for (const MapStep& step : programOf(frame))
        if (const auto* lines = std::get_if<StrokeClass>(&step)) CHECK(lines->lineClass != LineClass::Cut);
    CHECK(std::get<StrokeClass>(programOf(frame)[3]).lineClass == LineClass::Graticule);
    CHECK(std::get<StrokeClass>(programOf(frame).back()).lineClass == LineClass::Coast);
}

TEST_CASE("a frame without a map, or of a level that does not exist, is sea")
{
    scene::MapFrame frame = plainFrame();
    frame.detailLevel = 7;
    CHECK(paint::levelsOf(frame) == paint::Levels{0, {}});
    frame.level = 9;
    frame.detailLevel = 1;
    CHECK(paint::levelsOf(frame) == paint::Levels{});
    CHECK(programOf(frame, Overlap::Some) == std::vector<MapStep>{Ground{sea, {}}});
    frame.map = nullptr;
    CHECK(programOf(frame) == std::vector<MapStep>{Ground{sea, {}}});
}

TEST_CASE("how much of a part a coverage covers")
{
    // Ten pixels to the degree, north up.
    const paint::ToPx toPx = [](geo::LonLat p) { return geo::Point{10 * p.lonDeg, -10 * p.latDeg}; };
    const std::vector<geo::Point> ring = paint::coverageRing({5, 5, 25, 35}, toPx);
    REQUIRE(ring.size() == 4u * paint::coverageCells);
    CHECK(paint::overlapOf(ring, {100, -200, 200, -100}) == Overlap::Whole);
    CHECK(paint::overlapOf(ring, {0, -200, 200, -100}) == Overlap::Some);
    CHECK(paint::overlapOf(ring, {0, -200, 40, -100}) == Overlap::None);
    CHECK(paint::overlapOf(ring, {0, -500, 400, 0}) == Overlap::Some);  // all of the coverage inside
    CHECK(paint::overlapOf({}, {0, 0, 10, 10}) == Overlap::None);
    CHECK(paint::coverageRing({}, toPx).empty());

    const geo::Box smaller = paint::shrunk({5, -10, 25, 10}, 111.195, 0.001);  // a degree
    CHECK(smaller.minY == doctest::Approx(-9));
    CHECK(smaller.maxX == doctest::Approx(24));
    CHECK(paint::shrunk({0, 0, 1, 1}, 1000, 0.001).empty());
}
