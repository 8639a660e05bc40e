#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <random>
#include <vector>

#include "geo/clip.hpp"

using namespace geo;

namespace {

constexpr Box box{0, 0, 10, 5};

double areaOf(const std::vector<Point>& ring)
{
    double twice = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point a = ring[i];
        const Point b = ring[(i + 1) % ring.size()];
        twice += a.x * b.y - b.x * a.y;
    }
    return std::abs(twice) / 2;
}

}  // namespace

TEST_CASE("segments: inside, through, beside, touching")
{
    CHECK(clipSegment({1, 1}, {2, 2}, box)->to == Point{2, 2});
    const auto through = clipSegment({-5, 2}, {15, 2}, box);
    REQUIRE(through);
    CHECK(through->from == Point{0, 2});
    CHECK(through->to == Point{10, 2});
    const auto diagonal = clipSegment({-1, -1}, {20, 20}, box);
    REQUIRE(diagonal);
    CHECK(diagonal->from.x == doctest::Approx(0));
    CHECK(diagonal->to.x == doctest::Approx(5));
    CHECK(diagonal->to.y == doctest::Approx(5));
    CHECK_FALSE(clipSegment({-5, -1}, {15, -1}, box));
    CHECK_FALSE(clipSegment({-5, 4}, {1, 12}, box));  // past the corner
    CHECK_FALSE(clipSegment({11, 1}, {11, 4}, box));
    const auto point = clipSegment({3, 3}, {3, 3}, box);
    REQUIRE(point);
    CHECK(point->from == point->to);
    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK_FALSE(clipSegment({nan, 1}, {2, 2}, box));
    CHECK_FALSE(clipSegment({1, 1}, {2, std::numeric_limits<double>::infinity()}, box));
    CHECK_FALSE(clipSegment({1, 1}, {2, 2}, Box{}));
}

TEST_CASE("a line that leaves and returns gives its pieces in order")
{
    const Point line[] = {{1, 1}, {1, 9}, {5, 9}, {5, 1}, {20, 1}, {20, 3}, {-5, 3}};
    const auto pieces = clipPolyline(line, box);
    REQUIRE(pieces.size() == 3);
    CHECK(pieces[0] == std::vector<Point>{{1, 1}, {1, 5}});
    CHECK(pieces[1] == std::vector<Point>{{5, 5}, {5, 1}, {10, 1}});
    CHECK(pieces[2] == std::vector<Point>{{10, 3}, {0, 3}});
    CHECK(clipPolyline({}, box).empty());
    CHECK(clipPolyline(std::vector<Point>{{1, 1}}, box).empty());
}

TEST_CASE("a line that only touches the box has no part in it")
{
    const Box box{0, 0, 10, 10};
    CHECK(clipPolyline(std::vector<Point>{{-5, 0}, {0, 5}, {-5, 10}}, box).empty());
    CHECK(clipPolyline(std::vector<Point>{{-5, 2}, {0, 2}, {-5, 3}}, box).empty());
    // Along the edge it is a line.
    CHECK(clipPolyline(std::vector<Point>{{-5, 0}, {15, 0}}, box).size() == 1);
}

TEST_CASE("what is not finite breaks a line, and far points do no harm")
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const Point line[] = {{1, 1}, {2, 1}, {nan, nan}, {3, 1}, {4, 1}};
    CHECK(clipPolyline(line, box).size() == 2);
    const Point far[] = {{-1e12, 2}, {1e12, 2}};
    const auto pieces = clipPolyline(far, box);
    REQUIRE(pieces.size() == 1);
    CHECK(pieces[0].front().x == doctest::Approx(0).epsilon(0.001));
    CHECK(pieces[0].back().x == doctest::Approx(10).epsilon(0.001));
}

TEST_CASE("random lines: pieces stay in the box and keep the length that sampling finds")
{
    std::mt19937 random(3);
    std::uniform_real_distribution<double> coordinate(-8, 18);
    for (int round = 0; round < 300; ++round) {
        std::vector<Point> line;
        for (int i = 0; i < 6; ++i) line.push_back({coordinate(random), coordinate(random)});
        double kept = 0;
        for (const auto& piece : clipPolyline(line, box)) {
            REQUIRE(piece.size() >= 2);
            for (std::size_t i = 0; i < piece.size(); ++i) {
                REQUIRE(box.grown(1e-9).contains(piece[i]));
                if (i > 0) kept += std::hypot(piece[i].x - piece[i - 1].x, piece[i].y - piece[i - 1].y);
            }
        }
        double sampled = 0;
        for (std::size_t i = 0; i + 1 < line.size(); ++i) {
            const Point way = line[i + 1] - line[i];
            constexpr int steps = 2000;
            for (int s = 0; s < steps; ++s)
                if (box.contains(line[i] + way * ((s + 0.5) / steps)))
                    sampled += std::hypot(way.x, way.y) / steps;
        }
        REQUIRE(kept == doctest::Approx(sampled).epsilon(0.01).scale(10));
    }
}

TEST_CASE("areas: the part inside")
{
    const std::vector<Point> around{{-5, -5}, {20, -5}, {20, 20}, {-5, 20}};
    CHECK(areaOf(clipPolygon(around, box)) == doctest::Approx(50));
    const std::vector<Point> inside{{1, 1}, {3, 1}, {3, 3}};
    CHECK(clipPolygon(inside, box) == inside);
    const std::vector<Point> half{{5, 1}, {15, 1}, {15, 3}, {5, 3}};
    CHECK(areaOf(clipPolygon(half, box)) == doctest::Approx(10));
    const std::vector<Point> triangle{{-5, 0}, {15, 0}, {5, 10}};
    CHECK(areaOf(clipPolygon(triangle, box)) == doctest::Approx(50));
    const std::vector<Point> comb{{1, 1}, {9, 1}, {9, 9}, {7, 9},
                                  {7, 3}, {3, 3}, {3, 9}, {1, 9}};  // two teeth
    CHECK(areaOf(clipPolygon(comb, box)) == doctest::Approx(8 * 2 + 2 * 2 * 2));
    CHECK(clipPolygon(std::vector<Point>{{11, 1}, {15, 1}, {13, 4}}, box).empty());
    CHECK(clipPolygon({}, box).empty());
    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(clipPolygon(std::vector<Point>{{1, 1}, {nan, 2}, {3, 1}, {3, 3}}, box).size() == 3);
}
