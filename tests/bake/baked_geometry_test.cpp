// The shipped map: levels and their counts, known places, triangles against rings, and no line where there
// should be none.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <set>
#include <string>

#include "baked_map.hpp"

using geo::LineClass;
using geo::LonLat;
using geo::MapLevel;
using geo::Region;
using geo::RegionKind;

namespace {

const std::vector<MapLevel>& levels() { return bakedMap().geometry->levels; }

std::string codeAt(const MapLevel& level, RegionKind kind, LonLat place)
{
    const Region* region = geo::regionAt(level, kind, place);
    return region == nullptr ? "-" : std::string(region->codeView());
}

double cross(geo::PointF o, geo::PointF a, geo::PointF b)
{
    return (static_cast<double>(a.x) - o.x) * (static_cast<double>(b.y) - o.y) -
           (static_cast<double>(b.x) - o.x) * (static_cast<double>(a.y) - o.y);
}

/// Twice the signed area inside the rings, in the plane of `points`.
double ringsArea(const MapLevel& level, std::span<const geo::PointF> points, std::uint32_t firstRing,
                 std::uint32_t ringCount)
{
    double sum = 0;
    for (const geo::Ring& ring : level.rings.subspan(firstRing, ringCount)) {
        geo::PointF origin{};
        geo::PointF last{};
        bool first = true;
        for (const std::int32_t reference : level.arcRefs.subspan(ring.first, ring.count)) {
            const geo::Arc& arc =
                level.arcs[static_cast<std::size_t>(reference >= 0 ? reference : ~reference)];
            for (std::uint32_t i = 0; i < arc.count; ++i) {
                const geo::PointF here =
                    points[reference >= 0 ? arc.first + i : arc.first + arc.count - 1 - i];
                if (first)
                    origin = here;
                else
                    sum += cross(origin, last, here);
                last = here;
                first = false;
            }
        }
    }
    return sum;
}

double trianglesArea(const MapLevel& level, std::span<const geo::PointF> points, const Region& region)
{
    double sum = 0;
    for (std::uint32_t i = region.firstIndex; i < region.firstIndex + region.indexCount; i += 3)
        sum +=
            cross(points[level.triangles[i]], points[level.triangles[i + 1]], points[level.triangles[i + 2]]);
    return sum;
}

double segmentKm(geo::PointF a, geo::PointF b)
{
    constexpr double kmPerDeg = 111.2;
    const double north = (static_cast<double>(b.y) - a.y) * kmPerDeg;
    const double east =
        (static_cast<double>(b.x) - a.x) * kmPerDeg * std::cos((a.y + b.y) / 2 * 3.14159265 / 180);
    return std::hypot(north, east);
}

}  // namespace

TEST_CASE("the levels of the shipped map have what they should")
{
    REQUIRE(levels().size() == 4);
    const std::array<double, 4> tolerancesM{20000, 6000, 1500, 200};
    for (std::size_t i = 0; i < 4; ++i) {
        const MapLevel& level = levels()[i];
        CAPTURE(i);
        CHECK(level.toleranceM == tolerancesM[i]);
        CHECK(level.ofKind(RegionKind::State).size() == 16);
        CHECK(level.ofKind(RegionKind::Country).size() == (i < 3 ? 250 : 43));
        CHECK(level.ofKind(RegionKind::District).size() == (i < 3 ? 0 : 400));
        CHECK(level.ofKind(RegionKind::Municipality).size() == (i < 3 ? 0 : 11299));
        CHECK(level.ofKind(RegionKind::Lake).size() > 15);
        CHECK(level.landRingCount > 0);
        std::set<std::string> codes;
        for (const Region& region : level.regions)
            if (region.kind != RegionKind::Lake)
                CHECK(codes
                          .emplace(std::to_string(static_cast<int>(region.kind)) +
                                   std::string(region.codeView()))
                          .second);
    }
    // Rivers do not clutter the world.
    for (const std::size_t i : {0u, 1u}) {
        const auto& first = levels()[i].firstArcOfClass;
        CHECK(first[static_cast<std::size_t>(LineClass::River1)] ==
              first[static_cast<std::size_t>(LineClass::Graticule)]);
    }
    CHECK(levels()[2].firstArcOfClass[static_cast<std::size_t>(LineClass::Graticule)] >
          levels()[2].firstArcOfClass[static_cast<std::size_t>(LineClass::River1)]);
}

TEST_CASE("known places lie where they belong, in every level")
{
    struct Known {
        LonLat place;
        const char* country;
        const char* state;
    };
    const Known known[] = {
        {{9.175, 47.660}, "DE", "DE-BW"},                              // Konstanz
        {{14.987, 51.152}, "DE", "DE-SN"},                             // Görlitz
        {{7.588, 47.558}, "CH", "-"},                                  // Basel
        {{11.029, 50.978}, "DE", "DE-TH"},                             // Erfurt
        {{34.1, 45.3}, "UA", "-"},                                     // Crimea
        {{-13.2, 25.5}, "EH", "-"},                                    // Western Sahara
        {{21.0, 42.6}, "XK", "-"},                                     // Kosovo
        {{178.0, -17.8}, "FJ", "-"},                                   // Fiji, Viti Levu
        {{-178.5, 66.5}, "RU", "-"},                                   // Chukotka, east of 180 degrees
        {{-53.0, 4.0}, "GF", "-"},                                     // French Guiana is not France
        {{100.0, -80.0}, "AQ", "-"},       {{-30.0, 45.0}, "-", "-"},  // the Atlantic
    };
    for (std::size_t i = 0; i < levels().size(); ++i) {
        for (const Known& k : known) {
            if (i == 3 && !levels()[i].coverageDeg.contains({k.place.lonDeg, k.place.latDeg})) continue;
            CAPTURE(i);
            CAPTURE(k.country);
            CHECK(codeAt(levels()[i], RegionKind::Country, k.place) == k.country);
            CHECK(codeAt(levels()[i], RegionKind::State, k.place) == k.state);
        }
    }
    CHECK(codeAt(levels()[3], RegionKind::District, {11.029, 50.978}) == "16051");
    CHECK(codeAt(levels()[3], RegionKind::Municipality, {11.029, 50.978}) == "16051000");
    CHECK(codeAt(levels()[2], RegionKind::DisputedArea, {34.1, 45.3}) == "CRIMEA");
    CHECK(codeAt(levels()[2], RegionKind::DisputedArea, {35.78, 33.05}) == "GOLAN");
    CHECK(codeAt(levels()[2], RegionKind::Country, {35.78, 33.05}) == "SY");
}

TEST_CASE("the Bodensee is a lake of Germany without a border through it")
{
    const LonLat middle{9.40, 47.63};
    for (const std::size_t i : {1u, 2u, 3u}) {
        const MapLevel& level = levels()[i];
        CAPTURE(i);
        CHECK(geo::regionAt(level, RegionKind::Lake, middle) != nullptr);
        for (const LineClass line : {LineClass::Coast, LineClass::Country, LineClass::State}) {
            const auto number = static_cast<std::size_t>(line);
            for (std::uint32_t v = level.firstVertexOfClass[number];
                 v + 1 < level.firstVertexOfClass[number + 1]; ++v) {
                if (level.strokesToNext[v] == 0) continue;
                const geo::PointF a = level.lonLat[v];
                const geo::PointF b = level.lonLat[v + 1];
                const LonLat centre{(static_cast<double>(a.x) + b.x) / 2,
                                    (static_cast<double>(a.y) + b.y) / 2};
                if (std::abs(centre.lonDeg - 9.4) < 0.2 && std::abs(centre.latDeg - 47.6) < 0.1)
                    CHECK_MESSAGE(geo::regionAt(level, RegionKind::Lake, centre) == nullptr,
                                  centre.lonDeg << " " << centre.latDeg);
            }
        }
    }
    CHECK(codeAt(levels()[3], RegionKind::Country, {9.35, 47.65}) == "DE");
}

TEST_CASE("triangles cover exactly what the rings enclose, in every projection they are right in")
{
    for (std::size_t i = 0; i < levels().size(); ++i) {
        const MapLevel& level = levels()[i];
        double land = 0;
        for (const Region& region : level.regions) {
            if (region.kind == RegionKind::Municipality) {
                CHECK(region.indexCount == 0);
                continue;
            }
            CAPTURE(i);
            CAPTURE(region.codeView());
            REQUIRE(region.indexCount > 0);
            const double inDegrees = ringsArea(level, level.lonLat, region.firstRing, region.ringCount);
            // Vertices are floats of degrees, so tiny areas are known to a few parts in a thousand.
            CHECK(trianglesArea(level, level.lonLat, region) ==
                  doctest::Approx(inDegrees).epsilon(region.areaKm2 < 100 ? 0.05 : 1e-4));
            if (region.kind == RegionKind::Country) land += inDegrees;
            const auto world = level.positions[0];
            CHECK(trianglesArea(level, world, region) ==
                  doctest::Approx(ringsArea(level, world, region.firstRing, region.ringCount))
                      .epsilon(region.areaKm2 < 100 ? 0.05 : 1e-4));
        }
        CHECK(ringsArea(level, level.lonLat, level.firstLandRing, level.landRingCount) ==
              doctest::Approx(land).epsilon(1e-6));
    }
}

TEST_CASE("no triangle is so large that a projection turns it over by more than the level's tolerance")
{
    for (const MapLevel& level : levels()) {
        CAPTURE(level.toleranceM);
        const float limitDeg = level.toleranceM >= 5000 ? 5.01f : level.toleranceM >= 1000 ? 2.51f : 1.01f;
        float largest = 0;
        std::array<double, geo::projectionCount> deepestM{};
        for (std::size_t i = 0; i < level.triangles.size(); i += 3) {
            const std::uint32_t* t = &level.triangles[i];
            const geo::PointF place = level.lonLat[t[0]];
            const bool inEurope = place.x > -40 && place.x < 70 && place.y > 25;
            for (std::size_t k = 0; k < 3; ++k) {
                const geo::PointF other = level.lonLat[t[(k + 1) % 3]];
                largest = std::max({largest, std::abs(level.lonLat[t[k]].x - other.x),
                                    std::abs(level.lonLat[t[k]].y - other.y)});
            }
            for (std::size_t p = 0; p < geo::projectionCount; ++p) {
                if (p > 0 && !inEurope) continue;  // the other projections are made for Europe
                const auto at = level.positions[p];
                const double area = cross(at[t[0]], at[t[1]], at[t[2]]);
                if (area >= 0) continue;
                double longest = 1;
                for (std::size_t k = 0; k < 3; ++k) {
                    const geo::PointF a = at[t[k]];
                    const geo::PointF b = at[t[(k + 1) % 3]];
                    longest = std::max(
                        longest, std::hypot(static_cast<double>(a.x) - b.x, static_cast<double>(a.y) - b.y));
                }
                deepestM[p] = std::max(deepestM[p], -area / longest);
            }
        }
        CHECK(largest <= limitDeg);
        for (const double deepM : deepestM) CHECK(deepM < level.toleranceM * 1.05);
    }
}

TEST_CASE("no line runs along the cut, across the map or jumps")
{
    for (std::size_t i = 0; i < levels().size(); ++i) {
        const MapLevel& level = levels()[i];
        CAPTURE(i);
        for (const geo::Arc& arc : level.arcs) {
            CHECK(level.strokesToNext[arc.first + arc.count - 1] == 0);
            for (std::uint32_t v = arc.first; v + 1 < arc.first + arc.count; ++v) {
                const geo::PointF a = level.lonLat[v];
                const geo::PointF b = level.lonLat[v + 1];
                REQUIRE(std::abs(a.x - b.x) <= 1.0001f);  // densified
                REQUIRE(std::abs(a.y - b.y) <= 1.0001f);
                CHECK((level.strokesToNext[v] != 0) == (arc.lineClass != LineClass::Cut));
                if (level.strokesToNext[v] == 0 || arc.lineClass == LineClass::Graticule) continue;
                REQUIRE(segmentKm(a, b) < 160);
                const bool alongEdge =
                    (a.x == b.x && (a.x == -169 || a.x == 191)) || (a.y == -90 && b.y == -90);
                CHECK_FALSE(alongEdge);
                const auto world = level.positions[0];
                REQUIRE(std::hypot(world[v].x - world[v + 1].x, world[v].y - world[v + 1].y) < 200'000);
            }
        }
    }
}

TEST_CASE("arcs are sorted by class, the offsets say where each begins")
{
    for (const MapLevel& level : levels()) {
        for (std::size_t k = 0; k < geo::lineClassCount; ++k) {
            for (std::uint32_t i = level.firstArcOfClass[k]; i < level.firstArcOfClass[k + 1]; ++i) {
                REQUIRE(static_cast<std::size_t>(level.arcs[i].lineClass) == k);
                REQUIRE(level.arcs[i].first >= level.firstVertexOfClass[k]);
                REQUIRE(level.arcs[i].first + level.arcs[i].count <= level.firstVertexOfClass[k + 1]);
            }
        }
        CHECK(level.firstArcOfClass.back() == level.arcs.size());
    }
}

TEST_CASE("labels of countries lie inside them, areas are near the known ones")
{
    const MapLevel& level = levels()[2];
    for (const Region& region : level.ofKind(RegionKind::Country)) {
        if (region.areaKm2 < 5) continue;
        CAPTURE(region.codeView());
        const LonLat label{region.labelDeg.x, region.labelDeg.y};
        CHECK(std::abs(label.lonDeg) <= 180);
        CHECK(codeAt(level, RegionKind::Country, label) == region.codeView());
    }
    const auto area = [&](const char* code) {
        return static_cast<double>(level.find(RegionKind::Country, code)->areaKm2);
    };
    CHECK(area("DE") == doctest::Approx(356'500).epsilon(0.01));
    CHECK(area("FR") == doctest::Approx(543'900).epsilon(0.02));
    CHECK(area("RU") == doctest::Approx(17'000'000).epsilon(0.02));
    CHECK(levels()[3].find(RegionKind::State, "DE-TH")->areaKm2 == doctest::Approx(16'200).epsilon(0.01));
}
