// Where symbols find room: at their city, beside it, or as near as can be, joined by a line. Pure geometry
// over what is taken; says nothing about who stands there.
#pragma once

#include <optional>
#include <vector>

#include "layout/place/band.hpp"
#include "layout/place/occupancy.hpp"
#include "look/metrics.hpp"

namespace layout {

/// A square of half width `radius` around `centre`.
geo::Box squareBox(geo::Point centre, double radius);
/// `count` directions, the first one east.
std::vector<geo::Point> unitCircle(int count);
/// Rows of equal cells around the middle, in reading order.
std::vector<geo::Point> gridOffsets(std::size_t count, double cellPx);

class SymbolRoom {
public:
    SymbolRoom(const look::Metrics& metrics, const Occupancy& occupancy)
        : metrics_(metrics), occupancy_(occupancy)
    {
    }

    /// For squares of half width `radius` in a `grid`: at the anchor or at most `reach` radii away from it.
    std::optional<geo::Point> near(geo::Point anchor, const std::vector<geo::Point>& grid, double radius,
                                   double reach) const;

    /// The nearest free place for a block, on rings around its city.
    geo::Point freeMiddle(geo::Point anchor, const geo::Box& extent) const;

    /// From a city to symbols that had to move away: the next ones do not cross it.
    void addLine(geo::Point anchorBand, geo::Point offsetPx) { lines_.push_back({anchorBand, offsetPx}); }

private:
    /// The line from the city to its symbols would cross one that is there already.
    bool crossesLine(geo::Point anchor, geo::Point at) const;

    struct Line {
        geo::Point anchorBand, offsetPx;
    };
    const look::Metrics& metrics_;
    const Occupancy& occupancy_;
    std::vector<Line> lines_;
};

}  // namespace layout
