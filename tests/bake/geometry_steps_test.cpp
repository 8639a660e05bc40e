// Densifying, dissolving, triangulating and label points on small shapes with known answers.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "densify.hpp"
#include "dissolve.hpp"
#include "label_point.hpp"
#include "triangulate.hpp"

using namespace bake;

namespace {

double areaOf(const std::vector<geo::Point>& ring)
{
    double twice = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const geo::Point a = ring[i];
        const geo::Point b = ring[(i + 1) % ring.size()];
        twice += a.x * b.y - b.x * a.y;
    }
    return twice / 2;
}

/// Rings made ready for the triangulator, with their vertices in one list.
struct Area {
    double step;
    std::vector<geo::Point> vertices;
    std::vector<VertexRing> rings;

    void add(std::vector<geo::Point> corners)
    {
        corners.push_back(corners.front());
        std::vector<geo::Point> ring = densified(corners, step);
        ring.pop_back();
        VertexRing& out = rings.emplace_back();
        for (const geo::Point p : ring) {
            out.push_back({p, static_cast<std::uint32_t>(vertices.size())});
            vertices.push_back(p);
        }
    }

    /// Area of all triangles; checks that each is counter-clockwise and inside one cell of the grid.
    double triangulate()
    {
        Triangulator triangulator(step, static_cast<std::uint32_t>(vertices.size()));
        std::vector<std::uint32_t> triangles;
        triangulator.add(rings, triangles);
        for (const geo::Point p : triangulator.newVertices()) vertices.push_back(p);
        double sum = 0;
        REQUIRE(triangles.size() % 3 == 0);
        for (std::size_t i = 0; i < triangles.size(); i += 3) {
            geo::Box box;
            std::vector<geo::Point> corners;
            for (std::size_t k = 0; k < 3; ++k) {
                REQUIRE(triangles[i + k] < vertices.size());
                corners.push_back(vertices[triangles[i + k]]);
                box.add(corners.back());
            }
            CHECK(areaOf(corners) > -1e-9);  // flat ones fill what a projection opens along the grid
            CHECK(std::floor(box.minX / step + 1e-12) + 1 >= box.maxX / step - 1e-12);
            CHECK(std::floor(box.minY / step + 1e-12) + 1 >= box.maxY / step - 1e-12);
            sum += areaOf(corners);
        }
        return sum;
    }
};

}  // namespace

TEST_CASE("densified lines have vertices on the grid and no long edges")
{
    const auto line = densified({{0.25, 0}, {7.75, 3}}, 2.5);
    CHECK(line.front() == geo::Point{0.25, 0});
    CHECK(line.back() == geo::Point{7.75, 3});
    for (const double x : {2.5, 5.0, 7.5})
        CHECK(std::any_of(line.begin(), line.end(), [&](geo::Point p) { return p.x == x; }));
    CHECK(std::any_of(line.begin(), line.end(), [](geo::Point p) { return p.y == 2.5; }));
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        CHECK(line[i + 1].x > line[i].x);
        CHECK(line[i + 1].x - line[i].x <= 1);
        CHECK(std::abs(line[i].y - (line[i].x - 0.25) * 0.4) < 1e-12);
    }
    CHECK(densified({{1, 1}, {1.5, 1}}, 5).size() == 2);
    CHECK(densified({}, 5).empty());
    for (const geo::Point p : densified({{-3, 5}, {4, 5}}, 5))
        CHECK(p.y == 5);  // stays on the grid line exactly
}

TEST_CASE("dissolving cells: their common border vanishes, the outline closes")
{
    // Two unit squares side by side, cells 0 and 1; arc 1 lies between them.
    std::vector<SourceArc> arcs(3);
    arcs[0].points = {{1, 0}, {0, 0}, {0, 1}, {1, 1}};  // clockwise around cell 0: it lies on the right
    arcs[0].right = 0;
    arcs[1].points = {{1, 0}, {1, 1}};
    arcs[1].left = 0;
    arcs[1].right = 1;
    arcs[2].points = {{1, 0}, {2, 0}, {2, 1}, {1, 1}};
    arcs[2].left = 1;
    const auto apart = dissolve(arcs, {0, 1}, 2);
    REQUIRE(apart[0].size() == 1);
    CHECK(apart[0][0].size() == 2);
    CHECK(apart[1][0].size() == 2);
    const auto together = dissolve(arcs, {0, 0}, 1);
    REQUIRE(together[0].size() == 1);
    CHECK(together[0][0].size() == 2);
    CHECK(std::count(together[0][0].begin(), together[0][0].end(), 1) == 0);
    CHECK(std::count(together[0][0].begin(), together[0][0].end(), ~1) == 0);

    arcs.pop_back();
    CHECK_THROWS_AS(dissolve(arcs, {0, 0}, 1), InputError);
}

TEST_CASE("triangles cover an area with a hole and an island in it, cut by the grid")
{
    Area area{5, {}, {}};
    area.add({{1, 1}, {23, 2}, {21, 19}, {2, 18}});
    area.add({{6, 6}, {6, 14}, {14, 14}, {14, 6}});
    area.add({{9, 9}, {11, 9}, {11, 11}, {9, 11}});
    const double wanted = areaOf({{1, 1}, {23, 2}, {21, 19}, {2, 18}}) - 64 + 4;
    CHECK(area.triangulate() == doctest::Approx(wanted).epsilon(1e-12));
}

TEST_CASE("triangles of areas whose border runs along the grid, and of rings that touch in a point")
{
    Area onGrid{1, {}, {}};
    onGrid.add({{0, 0}, {4, 0}, {4, 3}, {2, 3}, {2, 1}, {0, 1}});
    CHECK(onGrid.triangulate() == doctest::Approx(8).epsilon(1e-12));

    Area touching{2.5, {}, {}};
    touching.add({{0, 0}, {3, 0}, {3, 3}, {0, 3}});
    touching.add({{3, 3}, {6, 3}, {6, 6}, {3, 6}});
    CHECK(touching.triangulate() == doctest::Approx(18).epsilon(1e-12));
}

TEST_CASE("a border that crosses itself is refused")
{
    Area bow{5, {}, {}};
    bow.add({{0, 0}, {4, 4}, {4, 0}, {0, 4.5}});
    Triangulator triangulator(5, 100);
    std::vector<std::uint32_t> triangles;
    CHECK_THROWS_AS(triangulator.add(bow.rings, triangles), InputError);
}

TEST_CASE("areas on the sphere")
{
    // A one-degree square at the equator: about 111.19 squared; an octant of the sphere.
    CHECK(ringAreaKm2({{0, 0}, {1, 0}, {1, 1}, {0, 1}}) ==
          doctest::Approx(111.19493 * 111.19493).epsilon(1e-3));
    CHECK(ringAreaKm2({{0, 0}, {0, 1}, {1, 1}, {1, 0}}) < 0);
    CHECK(ringAreaKm2({{0, 0}, {90, 0}, {90, 90}, {0, 90}}) ==
          doctest::Approx(510065600.0 / 8).epsilon(1e-3));
}

TEST_CASE("a label stands inside, away from holes")
{
    const std::vector<std::vector<geo::Point>> shape{
        {{0, 0}, {10, 0}, {10, 10}, {0, 10}},
        {{1, 1}, {1, 9}, {7, 9}, {7, 1}},  // a hole that leaves a band of 3 on the east side
    };
    const geo::Point label = labelPoint(shape, 0);
    CHECK(label.x > 7.5);
    CHECK(label.x < 9.5);
    const geo::Point square = labelPoint({{{0, 0}, {2, 0}, {2, 2}, {0, 2}}}, 0);
    CHECK(square.x == doctest::Approx(1).epsilon(0.05));
    CHECK(square.y == doctest::Approx(1).epsilon(0.05));
}
