#include "cells/cells.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <set>

using cells::Cell;
using cells::Cells;
using cells::finestLevel;
using cells::WeightedPoint;

namespace {

constexpr double root2 = 1.4142135623730951;

/// Most of them in a few bunches, some at one place.
std::vector<WeightedPoint> bunches(std::size_t count, unsigned seed)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> anywhere(-1.5e7, 1.5e7);
    std::normal_distribution<double> near(0, 4e4);
    std::vector<geo::Point> middles;
    for (int i = 0; i < 12; ++i) middles.push_back({anywhere(random), anywhere(random) / 2});
    std::vector<WeightedPoint> points;
    for (std::size_t i = 0; i < count; ++i) {
        const geo::Point middle = middles[random() % middles.size()];
        const geo::Point away = random() % 5 == 0 ? geo::Point{} : geo::Point{near(random), near(random)};
        points.push_back({middle + away, static_cast<double>(1 + random() % 9)});
    }
    return points;
}

std::set<std::uint32_t> pointsOf(const Cells& all, const Cell& cell)
{
    return {all.order().begin() + static_cast<std::ptrdiff_t>(cell.first),
            all.order().begin() + static_cast<std::ptrdiff_t>(cell.last)};
}

}  // namespace

TEST_CASE("at each level every point lies in exactly one cell, and in its box")
{
    const std::vector<WeightedPoint> points = bunches(2000, 1);
    const Cells all(points);
    for (int level = 0; level <= finestLevel; level += 3) {
        std::vector<int> times(points.size(), 0);
        double weight = 0;
        for (const Cell& cell : all.at(level)) {
            for (const std::uint32_t i : pointsOf(all, cell)) {
                ++times[i];
                if (level < 50) CHECK(cell.box.contains(points[i].at));
            }
            if (level < 50) CHECK(cell.box.contains(cell.middle));
            weight += cell.weight;
        }
        CHECK(std::all_of(times.begin(), times.end(), [](int n) { return n == 1; }));
        double expected = 0;
        for (const WeightedPoint& point : points) expected += point.weight;
        CHECK(weight == expected);
    }
}

TEST_CASE("what lies together at a level lay together at the one before")
{
    const Cells all(bunches(800, 2));
    std::map<std::uint32_t, std::set<std::uint32_t>> before;
    for (int level = 0; level <= finestLevel; ++level) {
        std::map<std::uint32_t, std::set<std::uint32_t>> now;
        for (const Cell& cell : all.at(level)) {
            const std::set<std::uint32_t> together = pointsOf(all, cell);
            for (const std::uint32_t i : together) now[i] = together;
            if (level == 0) continue;
            const std::set<std::uint32_t>& whole = before[*together.begin()];
            CHECK(std::includes(whole.begin(), whole.end(), together.begin(), together.end()));
        }
        before = std::move(now);
    }
}

TEST_CASE("the order of the points does not matter")
{
    std::vector<WeightedPoint> points = bunches(500, 3);
    const Cells straight(points);
    std::reverse(points.begin(), points.end());
    const Cells reversed(points);
    const auto last = static_cast<std::uint32_t>(points.size() - 1);
    for (const int level : {4, 17, 23, 30}) {
        const std::vector<Cell> a = straight.at(level), b = reversed.at(level);
        REQUIRE(a.size() == b.size());
        for (std::size_t c = 0; c < a.size(); ++c) {
            CHECK(a[c].box == b[c].box);
            CHECK(a[c].middle == b[c].middle);
            CHECK(a[c].weight == b[c].weight);
            std::set<std::uint32_t> turned;
            for (const std::uint32_t i : pointsOf(reversed, b[c])) turned.insert(last - i);
            CHECK(pointsOf(straight, a[c]) == turned);
        }
    }
}

TEST_CASE("a part of the plane has the cells that the whole has there")
{
    const Cells all(bunches(1500, 4));
    const int level = 21;
    const std::vector<Cell> whole = all.at(level);
    // As while the map is moved: other parts, always the same cells.
    for (int step = 0; step < 30; ++step) {
        const double x = -1.2e7 + step * 7.7e5, y = -5e6 + step * 3.1e5;
        const geo::Box part{x, y, x + 6e6, y + 4e6};
        std::vector<Cell> expected;
        for (const Cell& cell : whole)
            if (cell.box.intersects(part)) expected.push_back(cell);
        const std::vector<Cell> got = all.at(level, part);
        REQUIRE(got.size() == expected.size());
        for (std::size_t c = 0; c < got.size(); ++c) {
            CHECK(got[c].box == expected[c].box);
            CHECK(got[c].first == expected[c].first);
            CHECK(got[c].last == expected[c].last);
            CHECK(got[c].middle == expected[c].middle);
        }
    }
}

TEST_CASE("a cell falls apart at the level where its points do first")
{
    const Cells all(bunches(300, 5));
    for (const int level : {0, 12, 18, 24}) {
        for (const Cell& cell : all.at(level)) {
            const std::optional<int> apart = all.fallsApartAt(cell);
            const auto piecesAt = [&](int deeper) {
                const std::set<std::uint32_t> own = pointsOf(all, cell);
                const std::vector<Cell> pieces = all.at(deeper);
                return std::count_if(pieces.begin(), pieces.end(), [&](const Cell& piece) {
                    return own.contains(all.order()[piece.first]);
                });
            };
            if (!apart) {
                CHECK(piecesAt(finestLevel) == 1);
                continue;
            }
            CHECK(*apart > level);
            CHECK(piecesAt(*apart) == 2);
            CHECK(piecesAt(*apart - 1) == 1);
        }
    }
}

TEST_CASE("one place stays one cell to the end")
{
    const Cells all({{{1000, 2000}, 3}, {{1000, 2000}, 4}});
    const std::vector<Cell> whole = all.at(finestLevel);
    REQUIRE(whole.size() == 1);
    CHECK(whole.front().weight == 7);
    CHECK(whole.front().heaviest == 1);
    CHECK_FALSE(all.fallsApartAt(whole.front()));
}

TEST_CASE("cells are about as large as asked for, and a level further on half as large")
{
    const Cells all({{{10, 10}, 1}});
    for (double side = 3; side < 1e7; side *= 1.3) {
        const int level = cells::levelFor(side);
        const geo::Box box = all.at(level).front().box;
        const double area = box.width() * box.height();
        CHECK(area > side * side / root2 * 0.999);
        CHECK(area < side * side * root2 * 1.001);
        CHECK(cells::levelFor(side / root2) == level + 1);
        const double form = box.width() / box.height();
        CHECK(std::max(form, 1 / form) == doctest::Approx(root2));
    }
}

TEST_CASE("no points, no cells")
{
    CHECK(Cells({}).at(0).empty());
    CHECK(Cells({}).at(20, {0, 0, 1, 1}).empty());
}
