#include "label_point.hpp"
#include "base/angle.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <queue>
#include <tuple>

namespace bake {

namespace {

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

/// The edges of an area, in runs that are passed over as a whole where none of them matters.
class Edges {
public:
    void addRing(const std::vector<geo::Point>& ring)
    {
        for (std::size_t i = 0, k = ring.size() - 1; i < ring.size(); k = i++) {
            if (i % perRun == 0) runs_.push_back({geo::Box{}, edges_.size(), edges_.size()});
            edges_.push_back({ring[i], ring[k]});
            Run& run = runs_.back();
            run.box.add(ring[i]);
            run.box.add(ring[k]);
            run.end = edges_.size();
        }
    }

    /// Distance to the border, negative outside; minus infinity where it is found to be at most `useless`.
    double depth(geo::Point p, double useless) const
    {
        const double useless2 = useless > 0 ? useless * useless : -1;
        bool inside = false;
        double nearest2 = std::numeric_limits<double>::infinity();
        for (const Run& run : runs_) {
            const geo::Box& box = run.box;
            // A border that is crossed to the right is neither above, below nor left of the point.
            const bool isFar =
                isFarther(beyond(p.x, box.minX, box.maxX), beyond(p.y, box.minY, box.maxY), nearest2);
            if (isFar && (p.y < box.minY || p.y > box.maxY || p.x > box.maxX)) continue;
            for (std::size_t i = run.begin; i < run.end; ++i) {
                const geo::Point a = edges_[i].a, b = edges_[i].b;
                if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x)
                    inside = !inside;
                // Most lie farther above, below or beside it than the nearest one so far, which is soon told.
                const double x = beyond(p.x, std::min(a.x, b.x), std::max(a.x, b.x));
                const double y = beyond(p.y, std::min(a.y, b.y), std::max(a.y, b.y));
                if (isFarther(x, y, nearest2)) continue;
                nearest2 = std::min(nearest2, squaredDistance(p, a, b));
                if (nearest2 <= useless2) return -std::numeric_limits<double>::infinity();
            }
        }
        return (inside ? 1 : -1) * std::sqrt(nearest2);
    }

private:
    static constexpr std::size_t perRun = 16;
    struct Edge {
        geo::Point a, b;
    };
    struct Run {
        geo::Box box;
        std::size_t begin, end;
    };

    /// How far a number lies beyond two others; negative between them.
    static double beyond(double at, double low, double high) { return std::max(low - at, at - high); }
    /// With some room for rounding.
    static bool isFarther(double x, double y, double nearest2)
    {
        constexpr double room = 1 - 1e-9;
        return (y > 0 && y * y * room > nearest2) || (x > 0 && x * x * room > nearest2);
    }

    std::vector<Edge> edges_;
    std::vector<Run> runs_;
};

struct Square {
    geo::Point centre;
    double half = 0;
    double centreDepth = 0;
    double possible() const { return centreDepth + half * std::numbers::sqrt2; }
    /// Whole, so that equals come in the same order with any standard library.
    bool operator<(const Square& other) const
    {
        return std::tuple(possible(), -centre.x, -centre.y) <
               std::tuple(other.possible(), -other.centre.x, -other.centre.y);
    }
};

}  // namespace

double ringAreaKm2(const std::vector<geo::Point>& ringDeg)
{
    double sum = 0;
    for (std::size_t i = 0, k = ringDeg.size() - 1; i < ringDeg.size(); k = i++) {
        const geo::Point a = ringDeg[k];
        const geo::Point b = ringDeg[i];
        sum += (b.x - a.x) * (std::sin(a.y * base::radPerDeg) + std::sin(b.y * base::radPerDeg));
    }
    return -sum / 2 * base::radPerDeg * earthRadiusKm * earthRadiusKm;
}

geo::Point labelPoint(const std::vector<std::vector<geo::Point>>& rings, std::size_t outer)
{
    geo::Box box;
    for (const geo::Point p : rings[outer]) box.add(p);
    // Libraries differ in the last bit of a cosine; what is found must not.
    constexpr double steps = 1 << 20;
    const double stretch =
        std::fmax(0.05, std::round(std::cos(box.centre().y * base::radPerDeg) * steps) / steps);

    Edges part;  // flattened, holes and whatever else lies in the box
    std::vector<geo::Point> flat;
    for (const auto& ring : rings) {
        if (&ring != &rings[outer] && !box.contains(ring.front())) continue;
        if (&ring != &rings[outer] && ringAreaKm2(ring) > 0) continue;  // an island of its own
        flat.clear();
        for (const geo::Point p : ring) flat.push_back({p.x * stretch, p.y});
        part.addRing(flat);
    }
    const geo::Point low{box.minX * stretch, box.minY};
    const double width = box.width() * stretch;
    const double height = box.height();
    const double size = std::fmin(width, height);
    if (!(size > 0)) return box.centre();

    const double tolerance = size * 0.02;
    Square best{{low.x + width / 2, low.y + height / 2}, 0, 0};
    best.centreDepth = part.depth(best.centre, 0);
    // One that is no better than the best so far, and has nothing in it that is by more than the tolerance,
    // need not be known exactly.
    const auto square = [&](geo::Point centre, double half) {
        const double useless =
            std::min(best.centreDepth, best.centreDepth + tolerance - half * std::numbers::sqrt2);
        return Square{centre, half, part.depth(centre, useless)};
    };
    std::priority_queue<Square> open;
    const double half = size / 2;
    for (double x = low.x + half; x - half < low.x + width; x += size)
        for (double y = low.y + half; y - half < low.y + height; y += size) open.push(square({x, y}, half));
    while (!open.empty()) {
        const Square top = open.top();
        open.pop();
        if (top.centreDepth > best.centreDepth) best = top;
        if (top.possible() - best.centreDepth <= tolerance) continue;
        const double quarter = top.half / 2;
        for (const double dx : {-quarter, quarter})
            for (const double dy : {-quarter, quarter})
                open.push(square({top.centre.x + dx, top.centre.y + dy}, quarter));
    }
    return {best.centre.x / stretch, best.centre.y};
}

}  // namespace bake
