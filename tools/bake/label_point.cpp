#include "label_point.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <queue>

namespace bake {

namespace {

constexpr double radPerDeg = std::numbers::pi / 180;
constexpr double earthRadiusKm = 6371.007;  // sphere with the ellipsoid's area

double squaredDistance(geo::Point p, geo::Point a, geo::Point b)
{
    const geo::Point along = b - a;
    const double length2 = along.x * along.x + along.y * along.y;
    double t = length2 > 0 ? ((p.x - a.x) * along.x + (p.y - a.y) * along.y) / length2 : 0;
    t = std::clamp(t, 0.0, 1.0);
    const geo::Point d = p - (a + along * t);
    return d.x * d.x + d.y * d.y;
}

/// Distance to the border, negative outside.
double depth(geo::Point p, const std::vector<std::vector<geo::Point>>& rings)
{
    bool inside = false;
    double nearest2 = std::numeric_limits<double>::infinity();
    for (const auto& ring : rings) {
        for (std::size_t i = 0, k = ring.size() - 1; i < ring.size(); k = i++) {
            const geo::Point a = ring[i];
            const geo::Point b = ring[k];
            if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x)
                inside = !inside;
            // Most lie farther above, below or beside it than the nearest one so far, which is soon told;
            // with some room for rounding.
            const double y = std::max(std::min(a.y, b.y) - p.y, p.y - std::max(a.y, b.y));
            const double x = std::max(std::min(a.x, b.x) - p.x, p.x - std::max(a.x, b.x));
            constexpr double room = 1 - 1e-9;
            if ((y > 0 && y * y * room > nearest2) || (x > 0 && x * x * room > nearest2)) continue;
            nearest2 = std::min(nearest2, squaredDistance(p, a, b));
        }
    }
    return (inside ? 1 : -1) * std::sqrt(nearest2);
}

struct Square {
    geo::Point centre;
    double half = 0;
    double centreDepth = 0;
    double possible() const { return centreDepth + half * std::numbers::sqrt2; }
    bool operator<(const Square& other) const { return possible() < other.possible(); }
};

}  // namespace

double ringAreaKm2(const std::vector<geo::Point>& ringDeg)
{
    double sum = 0;
    for (std::size_t i = 0, k = ringDeg.size() - 1; i < ringDeg.size(); k = i++) {
        const geo::Point a = ringDeg[k];
        const geo::Point b = ringDeg[i];
        sum += (b.x - a.x) * (std::sin(a.y * radPerDeg) + std::sin(b.y * radPerDeg));
    }
    return -sum / 2 * radPerDeg * earthRadiusKm * earthRadiusKm;
}

geo::Point labelPoint(const std::vector<std::vector<geo::Point>>& rings, std::size_t outer)
{
    geo::Box box;
    for (const geo::Point p : rings[outer]) box.add(p);
    const double stretch = std::fmax(0.05, std::cos(box.centre().y * radPerDeg));

    std::vector<std::vector<geo::Point>> part;  // flattened, holes and whatever else lies in the box
    for (const auto& ring : rings) {
        if (&ring != &rings[outer] && !box.contains(ring.front())) continue;
        if (&ring != &rings[outer] && ringAreaKm2(ring) > 0) continue;  // an island of its own
        auto& flat = part.emplace_back();
        for (const geo::Point p : ring) flat.push_back({p.x * stretch, p.y});
    }
    const geo::Point low{box.minX * stretch, box.minY};
    const double width = box.width() * stretch;
    const double height = box.height();
    const double size = std::fmin(width, height);
    if (!(size > 0)) return box.centre();

    const auto square = [&](geo::Point centre, double half) {
        return Square{centre, half, depth(centre, part)};
    };
    std::priority_queue<Square> open;
    const double half = size / 2;
    for (double x = low.x + half; x - half < low.x + width; x += size)
        for (double y = low.y + half; y - half < low.y + height; y += size) open.push(square({x, y}, half));
    Square best = square({low.x + width / 2, low.y + height / 2}, 0);
    while (!open.empty()) {
        const Square top = open.top();
        open.pop();
        if (top.centreDepth > best.centreDepth) best = top;
        if (top.possible() - best.centreDepth <= size * 0.02) continue;
        const double quarter = top.half / 2;
        for (const double dx : {-quarter, quarter})
            for (const double dy : {-quarter, quarter})
                open.push(square({top.centre.x + dx, top.centre.y + dy}, quarter));
    }
    return {best.centre.x / stretch, best.centre.y};
}

}  // namespace bake
