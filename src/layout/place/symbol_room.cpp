#include "layout/place/symbol_room.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "layout/dock/boundary.hpp"

namespace layout {

namespace {

// Scales within a band at which lines are looked at.
constexpr std::array growths{1.0, 1.2, bandRatio};

}  // namespace

geo::Box squareBox(geo::Point centre, double radius)
{
    return geo::Box{centre.x, centre.y, centre.x, centre.y}.grown(radius);
}

std::vector<geo::Point> unitCircle(int count)
{
    std::vector<geo::Point> directions;
    for (int i = 0; i < count; ++i) {
        const double angle = 2 * 3.14159265358979323846 * i / count;
        directions.push_back({std::cos(angle), std::sin(angle)});
    }
    return directions;
}

std::vector<geo::Point> gridOffsets(std::size_t count, double cellPx)
{
    std::vector<geo::Point> offsets;
    if (count == 0) return offsets;
    const auto columns = static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(count) * 1.3)));
    const std::size_t rows = (count + columns - 1) / columns;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t row = i / columns;
        const std::size_t inRow = std::min(columns, count - row * columns);
        offsets.push_back({(static_cast<double>(i % columns) - static_cast<double>(inRow - 1) / 2) * cellPx,
                           (static_cast<double>(row) - static_cast<double>(rows - 1) / 2) * cellPx});
    }
    return offsets;
}

std::optional<geo::Point> SymbolRoom::near(geo::Point anchor, const std::vector<geo::Point>& grid,
                                           double radius, double reach) const
{
    const auto isFree = [&](geo::Point middle) {
        return std::all_of(grid.begin(), grid.end(), [&](geo::Point offset) {
            return occupancy_.isFree({anchor, squareBox(middle + offset, radius)});
        });
    };
    if (isFree({})) return geo::Point{};
    static const std::vector<geo::Point> directions = unitCircle(8);
    for (double distance = 0.4; distance < reach + 0.05; distance += 0.3)
        for (const geo::Point direction : directions)
            if (isFree(direction * (distance * radius))) return direction * (distance * radius);
    return std::nullopt;
}

geo::Point SymbolRoom::freeMiddle(geo::Point anchor, const geo::Box& extent) const
{
    static const std::vector<geo::Point> directions = unitCircle(24);
    const double step = metrics_.textPx(3);
    const double reach = metrics_.textPx(400), tidyReach = metrics_.textPx(90);
    const auto isFree = [&](geo::Point at) {
        return occupancy_.isFree(
            {anchor, {extent.minX + at.x, extent.minY + at.y, extent.maxX + at.x, extent.maxY + at.y}});
    };
    if (isFree({})) return {};
    for (const bool mayCross : {false, true})
        for (double distance = step; distance < (mayCross ? reach : tidyReach); distance += step)
            for (const geo::Point direction : directions) {
                const geo::Point at = direction * distance;
                if (isFree(at) && (mayCross || !crossesLine(anchor, at))) return at;
            }
    return {};
}

bool SymbolRoom::crossesLine(geo::Point anchor, geo::Point at) const
{
    return std::any_of(lines_.begin(), lines_.end(), [&](const Line& other) {
        return std::any_of(growths.begin(), growths.end(), [&](double growth) {
            const geo::Point a = anchor * growth, b = other.anchorBand * growth;
            return segmentsCross(a, a + at, b, b + other.offsetPx);
        });
    });
}

}  // namespace layout
