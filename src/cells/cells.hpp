// Points of a plane gathered in cells: at each level every point lies in exactly one, and each cell falls
// into two at the next level, so that what stands together far away falls apart as one comes nearer and never
// otherwise. Cells are fixed to the plane: they know nothing of what part of it is shown, and not in which
// order the points came. Serves entries and member places alike; knows nothing of maps, names or letters.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "geo/lon_lat.hpp"

namespace cells {

/// At level 0 there is one cell, the whole plane; the last level's are smaller than a metre.
inline constexpr int finestLevel = 56;

struct WeightedPoint {
    geo::Point at;
    double weight = 1;
};

struct Cell {
    geo::Box box;
    std::size_t first = 0, last = 0;  ///< its points: first up to last, without it, of Cells::order()
    double weight = 0;
    geo::Point middle;           ///< of its points, by their weight
    std::uint32_t heaviest = 0;  ///< the index of its heaviest point
};

/// The level whose cells are nearest to squares of `side`, in the plane's unit. A level further on cells have
/// half the area, lying and standing in turn: sides that differ by the square root of two are a level apart.
int levelFor(double side);

class Cells {
public:
    /// Finite points of a projection's plane in metres; beyond 23,000 km from its origin they count as there.
    explicit Cells(std::vector<WeightedPoint> points);

    /// Indices of the points, those of a cell side by side at every level.
    const std::vector<std::uint32_t>& order() const { return order_; }
    const WeightedPoint& operator[](std::uint32_t point) const { return points_[point]; }

    /// The cells of a level with points in them that meet `within`, in a fixed order.
    std::vector<Cell> at(int level, const geo::Box& within) const;
    std::vector<Cell> at(int level) const;

    /// The first level at which the cell's points lie in several; nothing where they stay together to the
    /// end.
    std::optional<int> fallsApartAt(const Cell& cell) const;

private:
    template <class Visit>
    void visit(int level, int depth, std::size_t first, std::size_t last, const geo::Box& box,
               const geo::Box& within, Visit&& found) const;
    Cell makeCell(std::size_t first, std::size_t last, const geo::Box& box) const;

    std::vector<WeightedPoint> points_;
    std::vector<std::uint32_t> order_;
    std::vector<std::uint64_t> keys_;  ///< by place in order_: which half at each level, the first one on top
};

}  // namespace cells
