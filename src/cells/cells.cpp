#include "cells/cells.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
#include <tuple>

namespace cells {

namespace {

constexpr double widthM = 67108864;  // 2^26
constexpr double ratio = 1.4142135623730951;
// Halved once it has the same form turned by a quarter.
constexpr geo::Box plane{-widthM / 2, -widthM / 2 / ratio, widthM / 2, widthM / 2 / ratio};
constexpr int bitsEach = finestLevel / 2;

std::uint64_t stepOf(double value, double low, double size)
{
    constexpr double steps = static_cast<double>(std::uint64_t{1} << bitsEach);
    return static_cast<std::uint64_t>(std::clamp(std::floor((value - low) / size * steps), 0.0, steps - 1));
}

/// Bits of x and y in turn, x first.
std::uint64_t keyOf(geo::Point p)
{
    const std::uint64_t x = stepOf(p.x, plane.minX, plane.width()),
                        y = stepOf(p.y, plane.minY, plane.height());
    std::uint64_t key = 0;
    for (int bit = bitsEach; bit-- > 0;) key = key << 2 | (x >> bit & 1) << 1 | (y >> bit & 1);
    return key;
}

/// Odd steps halve the width, even ones the height.
std::pair<geo::Box, geo::Box> halves(const geo::Box& box, int depth)
{
    geo::Box low = box, high = box;
    if (depth % 2 == 0)
        low.maxX = high.minX = box.centre().x;
    else
        low.maxY = high.minY = box.centre().y;
    return {low, high};
}

}  // namespace

int levelFor(double side)
{
    const double area = plane.width() * plane.height();
    const double level = std::round(std::log2(area / (side * side)));
    return static_cast<int>(std::clamp(level, 0.0, static_cast<double>(finestLevel)));
}

Cells::Cells(std::vector<WeightedPoint> points) : points_(std::move(points)), order_(points_.size())
{
    std::vector<std::uint64_t> keys;
    keys.reserve(points_.size());
    for (const WeightedPoint& point : points_) keys.push_back(keyOf(point.at));
    std::iota(order_.begin(), order_.end(), 0u);
    const auto rank = [&](std::uint32_t i) {
        return std::tuple(keys[i], points_[i].at.x, points_[i].at.y, points_[i].weight, i);
    };
    std::sort(order_.begin(), order_.end(),
              [&](std::uint32_t a, std::uint32_t b) { return rank(a) < rank(b); });
    keys_.reserve(order_.size());
    for (const std::uint32_t i : order_) keys_.push_back(keys[i]);
}

template <class Visit>
void Cells::visit(int level, int depth, std::size_t first, std::size_t last, const geo::Box& box,
                  const geo::Box& within, Visit&& found) const
{
    if (first == last || box.maxX < within.minX || box.minX > within.maxX || box.maxY < within.minY ||
        box.minY > within.maxY)
        return;
    if (depth == level) {
        found(first, last, box);
        return;
    }
    const std::uint64_t bit = std::uint64_t{1} << (finestLevel - 1 - depth);
    const auto split = std::partition_point(keys_.begin() + static_cast<std::ptrdiff_t>(first),
                                            keys_.begin() + static_cast<std::ptrdiff_t>(last),
                                            [&](std::uint64_t key) { return (key & bit) == 0; }) -
                       keys_.begin();
    const auto [low, high] = halves(box, depth);
    visit(level, depth + 1, first, static_cast<std::size_t>(split), low, within, found);
    visit(level, depth + 1, static_cast<std::size_t>(split), last, high, within, found);
}

Cell Cells::makeCell(std::size_t first, std::size_t last, const geo::Box& box) const
{
    Cell cell{box, first, last, 0, {}, order_[first]};
    geo::Point sum;
    for (std::size_t i = first; i < last; ++i) {
        const WeightedPoint& point = points_[order_[i]];
        sum = sum + point.at * point.weight;
        cell.weight += point.weight;
        if (point.weight > points_[cell.heaviest].weight) cell.heaviest = order_[i];
    }
    cell.middle = cell.weight > 0 ? sum * (1 / cell.weight) : points_[cell.heaviest].at;
    return cell;
}

std::vector<Cell> Cells::at(int level, const geo::Box& within) const
{
    std::vector<Cell> cells;
    visit(std::clamp(level, 0, finestLevel), 0, 0, order_.size(), plane, within,
          [&](std::size_t first, std::size_t last, const geo::Box& box) {
              cells.push_back(makeCell(first, last, box));
          });
    return cells;
}

std::vector<Cell> Cells::at(int level) const { return at(level, plane); }

std::optional<int> Cells::fallsApartAt(const Cell& cell) const
{
    const std::uint64_t differing = keys_[cell.first] ^ keys_[cell.last - 1];
    if (differing == 0) return std::nullopt;
    return finestLevel - (static_cast<int>(std::bit_width(differing)) - 1);
}

}  // namespace cells
