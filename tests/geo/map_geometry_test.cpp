// Levels of detail, regions by code and by place, on a hand-made map of two squares that cross 180°.
#include <doctest/doctest.h>

#include <cstring>
#include <vector>

#include "geo/map_geometry.hpp"

using namespace geo;

namespace {

/// West (AA) from 170 to 185 degrees east with a hole, east (BB) from 185 to 190; both between 0 and 10
/// north.
struct TwoSquares {
    std::vector<PointF> vertices{
        {185, 10}, {170, 10}, {170, 0},  {185, 0},              // 0: AA without the common border
        {185, 0},  {190, 0},  {190, 10}, {185, 10},             // 1: BB without it
        {185, 0},  {185, 10},                                   // 2: the common border, AA on its left
        {172, 2},  {172, 4},  {174, 4},  {174, 2},  {172, 2}};  // 3: the hole
    std::vector<Arc> arcs;
    std::vector<std::int32_t> arcRefs{0, 2, 3, 1, ~2};
    std::vector<Ring> rings{{0, 2}, {2, 1}, {3, 2}};
    std::vector<Region> regions;
    MapLevel level;

    TwoSquares()
    {
        const std::uint32_t first[] = {0, 4, 8, 10, 15};
        for (std::size_t i = 0; i < 4; ++i) {
            Arc arc;
            arc.first = first[i];
            arc.count = first[i + 1] - first[i];
            Box box;
            for (std::uint32_t k = first[i]; k < first[i + 1]; ++k) box.add({vertices[k].x, vertices[k].y});
            arc.minDeg = {static_cast<float>(box.minX), static_cast<float>(box.minY)};
            arc.maxDeg = {static_cast<float>(box.maxX), static_cast<float>(box.maxY)};
            arcs.push_back(arc);
        }
        addRegion(RegionKind::Country, "AA", 0, 2, {170, 0}, {185, 10});
        addRegion(RegionKind::Country, "BB", 2, 1, {185, 0}, {190, 10});
        addRegion(RegionKind::Lake, "", 1, 1, {172, 2}, {174, 4});
        level.lonLat = vertices;
        level.arcs = arcs;
        level.arcRefs = arcRefs;
        level.rings = rings;
        level.regions = regions;
    }

    void addRegion(RegionKind kind, const char* code, std::uint32_t ring, std::uint32_t count, PointF low,
                   PointF high)
    {
        Region region;
        std::memcpy(region.code, code, std::strlen(code));
        region.kind = kind;
        region.firstRing = ring;
        region.ringCount = count;
        region.minDeg = low;
        region.maxDeg = high;
        regions.push_back(region);
    }
};

std::string_view codeAt(const MapLevel& level, RegionKind kind, LonLat place)
{
    const Region* region = regionAt(level, kind, place);
    return region == nullptr ? "none" : region->codeView();
}

}  // namespace

TEST_CASE("a region is found by the place, on both sides of 180 degrees")
{
    const TwoSquares map;
    CHECK(codeAt(map.level, RegionKind::Country, {171, 5}) == "AA");
    CHECK(codeAt(map.level, RegionKind::Country, {-176, 5}) == "AA");  // 184 degrees along the level
    CHECK(codeAt(map.level, RegionKind::Country, {-174, 5}) == "BB");
    CHECK(codeAt(map.level, RegionKind::Country, {-169.5, 5}) == "none");
    CHECK(codeAt(map.level, RegionKind::Country, {171, 11}) == "none");
    CHECK(codeAt(map.level, RegionKind::State, {171, 5}) == "none");
}

TEST_CASE("a hole is not inside, and may be a region of another kind")
{
    const TwoSquares map;
    CHECK(codeAt(map.level, RegionKind::Country, {173, 3}) == "none");
    CHECK(codeAt(map.level, RegionKind::Lake, {173, 3}) == "");
    CHECK(codeAt(map.level, RegionKind::Lake, {175, 3}) == "none");
}

TEST_CASE("a region is found by its code")
{
    const TwoSquares map;
    REQUIRE(map.level.find(RegionKind::Country, "BB") != nullptr);
    CHECK(map.level.find(RegionKind::Country, "BB")->codeView() == "BB");
    CHECK(map.level.find(RegionKind::Country, "B") == nullptr);
    CHECK(map.level.find(RegionKind::Country, "CC") == nullptr);
    CHECK(map.level.find(RegionKind::State, "AA") == nullptr);
    CHECK(map.level.ofKind(RegionKind::Country).size() == 2);
    CHECK(map.level.ofKind(RegionKind::Lake).size() == 1);
    CHECK(map.level.ofKind(RegionKind::DisputedArea).empty());
}

TEST_CASE("a code that fills its field has no end mark")
{
    Region region;
    std::memcpy(region.code, "TRANSNISTRIA", 12);
    CHECK(region.codeView() == "TRANSNISTRIA");
    CHECK(Region{}.codeView().empty());
}

TEST_CASE("the level of detail is the coarsest that is fine enough and complete")
{
    MapGeometry map;
    for (const double toleranceM : {20000.0, 6000.0, 1500.0, 200.0}) {
        MapLevel level;
        level.toleranceM = toleranceM;
        level.coverageDeg = toleranceM > 1000 ? Box{-169, -90, 191, 90} : Box{-6, 42, 26, 60};
        map.levels.push_back(level);
    }
    const Box germany{5, 47, 16, 56};
    const Box france{-7, 41, 10, 52};
    CHECK(map.levelFor(25000, germany) == 0);
    CHECK(map.levelFor(20000, germany) == 1);
    CHECK(map.levelFor(2000, germany) == 2);
    CHECK(map.levelFor(1000, germany) == 3);
    CHECK(map.levelFor(10, germany) == 3);
    CHECK(map.levelFor(10, france) == 2);
    CHECK(map.levelFor(10, Box{-200, -95, 200, 95}) == 2);  // beyond the cut: still complete
    CHECK(MapGeometry{}.levelFor(10, germany) == 0);
}
