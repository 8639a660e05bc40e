#include "geo/inner_point.hpp"

#include <algorithm>
#include <cmath>

namespace geo {

namespace {

struct Moments {
    double area = 0, x = 0, y = 0;  ///< area twice, with sign; the others six times
};

Moments momentsOf(const Corners& ring)
{
    Moments sum;
    if (ring.empty()) return sum;
    // Seen from the first corner, so that little is lost of small areas far from 0, 0.
    const LonLat origin = ring.front();
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const LonLat& from = ring[i];
        const LonLat& to = ring[(i + 1) % ring.size()];
        const double x1 = from.lonDeg - origin.lonDeg, y1 = from.latDeg - origin.latDeg;
        const double x2 = to.lonDeg - origin.lonDeg, y2 = to.latDeg - origin.latDeg;
        const double cross = x1 * y2 - x2 * y1;
        sum.area += cross;
        sum.x += (x1 + x2) * cross;
        sum.y += (y1 + y2) * cross;
    }
    return sum;
}

/// Where the parallel crosses the rings, from west to east; between the first and second, third and fourth
/// ... lies the area.
std::vector<double> crossings(const std::vector<Corners>& rings, double latDeg)
{
    std::vector<double> at;
    for (const Corners& ring : rings)
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const LonLat& a = ring[i];
            const LonLat& b = ring[(i + 1) % ring.size()];
            if ((a.latDeg > latDeg) == (b.latDeg > latDeg)) continue;
            at.push_back(a.lonDeg + (latDeg - a.latDeg) / (b.latDeg - a.latDeg) * (b.lonDeg - a.lonDeg));
        }
    std::sort(at.begin(), at.end());
    return at;
}

bool inside(const std::vector<Corners>& rings, LonLat point)
{
    const std::vector<double> at = crossings(rings, point.latDeg);
    return (std::lower_bound(at.begin(), at.end(), point.lonDeg) - at.begin()) % 2 == 1;
}

}  // namespace

double planeArea(const Corners& ring) { return std::abs(momentsOf(ring).area) / 2; }

std::optional<LonLat> innerPoint(const std::vector<Corners>& rings)
{
    if (rings.empty() || rings.front().size() < 3) return std::nullopt;
    const Corners& outer = rings.front();
    const Moments sum = momentsOf(outer);
    if (sum.area == 0 || !std::isfinite(sum.area)) return std::nullopt;
    const LonLat centre{outer.front().lonDeg + sum.x / (3 * sum.area),
                        outer.front().latDeg + sum.y / (3 * sum.area)};
    if (inside(rings, centre)) return centre;
    const auto [low, high] = std::minmax_element(outer.begin(), outer.end(),
                                                 [](LonLat a, LonLat b) { return a.latDeg < b.latDeg; });
    std::optional<LonLat> best;
    double widest = 0;
    constexpr int lines = 15;
    for (int line = 1; line <= lines; ++line) {
        const double latDeg = low->latDeg + (high->latDeg - low->latDeg) * line / (lines + 1);
        const std::vector<double> at = crossings(rings, latDeg);
        for (std::size_t i = 0; i + 1 < at.size(); i += 2)
            if (at[i + 1] - at[i] > widest) {
                widest = at[i + 1] - at[i];
                best = LonLat{(at[i] + at[i + 1]) / 2, latDeg};
            }
    }
    return best;
}

}  // namespace geo
