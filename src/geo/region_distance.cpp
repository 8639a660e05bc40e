#include "geo/region_distance.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/angle.hpp"
#include "geo/projection.hpp"

namespace geo {

namespace {

constexpr double kmPerDeg = 111.195;

/// Longitudes of a level run from the map's cut eastwards.
double alongLevel(double lonDeg) { return lonDeg < worldCutLonDeg ? lonDeg + 360 : lonDeg; }

/// Calls `visit` with each arc of the region's rings.
template <class Visit>
void forEachArc(const MapLevel& level, const Region& region, Visit visit)
{
    for (const Ring& ring : level.rings.subspan(region.firstRing, region.ringCount))
        for (const std::int32_t reference : level.arcRefs.subspan(ring.first, ring.count))
            visit(level.arcs[static_cast<std::size_t>(reference >= 0 ? reference : ~reference)]);
}

/// Number of the arc's edges that a ray to the east of `p` crosses.
int crossings(const MapLevel& level, const Arc& arc, Point p)
{
    if (p.y < arc.minDeg.y || p.y > arc.maxDeg.y || p.x > arc.maxDeg.x) return 0;
    const auto vertices = level.lonLat.subspan(arc.first, arc.count);
    int count = 0;
    for (std::size_t i = 0; i + 1 < vertices.size(); ++i) {
        const Point a{vertices[i].x, vertices[i].y};
        const Point b{vertices[i + 1].x, vertices[i + 1].y};
        if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x)) ++count;
    }
    return count;
}

/// A plane that is right around one place: degrees there, in kilometres from it.
struct Plane {
    Point originDeg;
    double kmPerLonDeg;

    Point operator()(Point deg) const
    {
        return {(deg.x - originDeg.x) * kmPerLonDeg, (deg.y - originDeg.y) * kmPerDeg};
    }
};

double toBox(const Plane& plane, PointF minDeg, PointF maxDeg)
{
    const Point low = plane({minDeg.x, minDeg.y}), high = plane({maxDeg.x, maxDeg.y});
    return std::hypot(std::max({low.x, -high.x, 0.0}), std::max({low.y, -high.y, 0.0}));
}

/// From the origin to the line from `a` to `b`.
double toSegment(Point a, Point b)
{
    const Point along{b.x - a.x, b.y - a.y};
    const double length = along.x * along.x + along.y * along.y;
    const double share = length > 0 ? std::clamp(-(a.x * along.x + a.y * along.y) / length, 0.0, 1.0) : 0;
    return std::hypot(a.x + share * along.x, a.y + share * along.y);
}

double toArc(const MapLevel& level, const Arc& arc, const Plane& plane)
{
    const auto vertices = level.lonLat.subspan(arc.first, arc.count);
    double nearest = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i + 1 < vertices.size(); ++i)
        nearest = std::min(nearest, toSegment(plane({vertices[i].x, vertices[i].y}),
                                              plane({vertices[i + 1].x, vertices[i + 1].y})));
    return nearest;
}

}  // namespace

bool regionContains(const MapLevel& level, const Region& region, LonLat place)
{
    const Point p{alongLevel(place.lonDeg), place.latDeg};
    if (p.x < region.minDeg.x || p.x > region.maxDeg.x || p.y < region.minDeg.y || p.y > region.maxDeg.y)
        return false;
    int count = 0;
    forEachArc(level, region, [&](const Arc& arc) { count += crossings(level, arc, p); });
    return count % 2 == 1;
}

double kmOutside(const MapLevel& level, const Region& region, LonLat place, double mostKm)
{
    if (regionContains(level, region, place)) return 0;
    double nearest = mostKm;
    // The neighbour across the map's cut is as near as the one beside it.
    for (const double shift : {0.0, -360.0, 360.0}) {
        const Plane plane{{alongLevel(place.lonDeg) + shift, place.latDeg},
                          kmPerDeg * std::cos(place.latDeg * base::radPerDeg)};
        if (toBox(plane, region.minDeg, region.maxDeg) >= nearest) continue;
        forEachArc(level, region, [&](const Arc& arc) {
            if (toBox(plane, arc.minDeg, arc.maxDeg) < nearest)
                nearest = std::min(nearest, toArc(level, arc, plane));
        });
    }
    return nearest;
}

}  // namespace geo
