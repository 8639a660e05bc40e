#include "layout/place/occupancy.hpp"

#include <algorithm>
#include <cmath>

namespace layout {

namespace {

/// The part of [low, high] where low bound < s * d < high bound.
struct Interval {
    double low, high;

    void restrict(double d, double above, double below)
    {
        if (d == 0) {
            if (!(above < 0 && below > 0)) high = low - 1;
            return;
        }
        double from = above / d, to = below / d;
        if (d < 0) std::swap(from, to);
        low = std::max(low, from);
        high = std::min(high, to);
    }
};

}  // namespace

bool meet(const Footprint& a, const Footprint& b, double maxGrowth)
{
    // At scale s box b lies at b.offset + s * d as seen from a's anchor.
    const geo::Point d = b.anchorBand - a.anchorBand;
    Interval scales{1, maxGrowth};
    scales.restrict(d.x, a.offsetPx.minX - b.offsetPx.maxX, a.offsetPx.maxX - b.offsetPx.minX);
    if (scales.low > scales.high) return false;
    scales.restrict(d.y, a.offsetPx.minY - b.offsetPx.maxY, a.offsetPx.maxY - b.offsetPx.minY);
    return scales.low <= scales.high;
}

std::vector<Footprint> lineFootprints(geo::Point anchorBand, geo::Point fromPx, geo::Point toPx,
                                      double widthPx)
{
    const geo::Point way = toPx - fromPx;
    const int steps = std::max(1, static_cast<int>(std::ceil(std::hypot(way.x, way.y) / widthPx)));
    std::vector<Footprint> result;
    for (int i = 0; i <= steps; ++i) {
        const geo::Point p = fromPx + way * (static_cast<double>(i) / steps);
        result.push_back({anchorBand, geo::Box{p.x, p.y, p.x, p.y}.grown(widthPx / 2)});
    }
    return result;
}

template <class Visit>
void Occupancy::forCells(const Footprint& footprint, Visit&& visit) const
{
    // Seen in the band plane a box shrinks towards its anchor as the map grows; the cells of the first and
    // last size hold all others.
    const geo::Box& o = footprint.offsetPx;
    const double g = 1 / maxGrowth_;
    const geo::Point a = footprint.anchorBand;
    const auto cell = [this](double v) { return static_cast<std::int64_t>(std::floor(v / cellPx_)); };
    const std::int64_t x0 = cell(a.x + std::min(o.minX, o.minX * g)),
                       x1 = cell(a.x + std::max(o.maxX, o.maxX * g));
    const std::int64_t y0 = cell(a.y + std::min(o.minY, o.minY * g)),
                       y1 = cell(a.y + std::max(o.maxY, o.maxY * g));
    for (std::int64_t y = y0; y <= y1; ++y)
        for (std::int64_t x = x0; x <= x1; ++x)
            if (!visit(static_cast<std::uint64_t>(x) << 32 ^ (static_cast<std::uint64_t>(y) & 0xFFFFFFFFu)))
                return;
}

bool Occupancy::isFree(const Footprint& footprint, std::uint32_t owner) const
{
    bool free = true;
    forCells(footprint, [&](std::uint64_t key) {
        const auto found = cells_.find(key);
        if (found == cells_.end()) return true;
        for (const std::uint32_t index : found->second) {
            const Taken& taken = taken_[index];
            if (owner != nobody && taken.owner == owner) continue;
            if (meet(footprint, taken.footprint, maxGrowth_)) {
                free = false;
                return false;
            }
        }
        return true;
    });
    return free;
}

void Occupancy::take(const Footprint& footprint, std::uint32_t owner)
{
    const auto index = static_cast<std::uint32_t>(taken_.size());
    taken_.push_back({footprint, owner});
    forCells(footprint, [&](std::uint64_t key) {
        cells_[key].push_back(index);
        return true;
    });
}

}  // namespace layout
