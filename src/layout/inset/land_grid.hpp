// How much of a rectangle of the world map is land: a coarse grid over a picture, with sums so that any
// rectangle costs the same. For finding free sea; draws nothing and says nothing about countries.
#pragma once

#include <cstddef>
#include <vector>

#include "geo/camera.hpp"
#include "geo/map_geometry.hpp"

namespace layout {

class LandGrid {
public:
    /// The world as `viewport` shows it (projection World, not blended), from the level's land. Antarctica
    /// counts a little only: where room is short it may be covered.
    LandGrid(const geo::MapLevel& level, const geo::Viewport& viewport, double cellPx);

    /// Share of the box that is land, 0 to 1. Picture pixels; what lies beyond the viewport is sea.
    double share(const geo::Box& boxPx) const;

private:
    double sumBefore(std::size_t column, std::size_t row) const
    {
        return sums_[row * (columns_ + 1) + column];
    }

    geo::Point originPx_;
    double cellPx_;
    std::size_t columns_, rows_;
    std::vector<double> sums_;  ///< of the cells above and left of each corner
};

}  // namespace layout
