#include "paint/coverage.hpp"

#include <algorithm>
#include <cmath>

#include "base/angle.hpp"

namespace paint {

namespace {

bool contains(const std::vector<geo::Point>& ring, geo::Point p)
{
    bool inside = false;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const geo::Point a = ring[i], b = ring[j];
        if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x)
            inside = !inside;
    }
    return inside;
}

/// By the segment's own box.
bool mayCross(geo::Point a, geo::Point b, const geo::Box& box)
{
    return std::min(a.x, b.x) <= box.maxX && box.minX <= std::max(a.x, b.x) &&
           std::min(a.y, b.y) <= box.maxY && box.minY <= std::max(a.y, b.y);
}

}  // namespace

geo::Box shrunk(const geo::Box& coverageDeg, double insetPx, double pxPerMetre)
{
    constexpr double metresPerDegree = 111195;
    const double insetDeg = insetPx / pxPerMetre / metresPerDegree;
    const double middleLat = coverageDeg.centre().y * base::radPerDeg;
    const double insetLonDeg = insetDeg / std::max(std::cos(middleLat), 0.05);
    return {coverageDeg.minX + insetLonDeg, coverageDeg.minY + insetDeg, coverageDeg.maxX - insetLonDeg,
            coverageDeg.maxY - insetDeg};
}

std::vector<geo::Point> coverageRing(const geo::Box& coverageDeg, const ToPx& toPx)
{
    std::vector<geo::Point> ring;
    if (coverageDeg.empty()) return ring;
    ring.reserve(4 * coverageCells);
    const geo::Point corners[] = {{coverageDeg.minX, coverageDeg.minY},
                                  {coverageDeg.maxX, coverageDeg.minY},
                                  {coverageDeg.maxX, coverageDeg.maxY},
                                  {coverageDeg.minX, coverageDeg.maxY}};
    for (std::size_t side = 0; side < 4; ++side) {
        const geo::Point from = corners[side], to = corners[(side + 1) % 4];
        for (int i = 0; i < coverageCells; ++i) {
            const geo::Point at = from + (to - from) * (static_cast<double>(i) / coverageCells);
            ring.push_back(toPx({at.x, at.y}));
        }
    }
    return ring;
}

Overlap overlapOf(const std::vector<geo::Point>& ring, const geo::Box& boxPx)
{
    if (ring.empty() || boxPx.empty()) return Overlap::None;
    for (std::size_t i = 0; i < ring.size(); ++i)
        if (mayCross(ring[i], ring[(i + 1) % ring.size()], boxPx)) return Overlap::Some;
    return contains(ring, boxPx.centre()) ? Overlap::Whole : Overlap::None;
}

}  // namespace paint
