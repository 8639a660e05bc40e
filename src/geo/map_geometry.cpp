#include "geo/map_geometry.hpp"

#include <algorithm>

namespace geo {

namespace {

/// Longitudes of a level run from the map's cut eastwards.
double alongLevel(double lonDeg) { return lonDeg < worldCutLonDeg ? lonDeg + 360 : lonDeg; }

/// Number of a ring's edges that a ray to the east of `p` crosses.
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

bool contains(const MapLevel& level, const Region& region, Point p)
{
    if (p.x < region.minDeg.x || p.x > region.maxDeg.x || p.y < region.minDeg.y || p.y > region.maxDeg.y)
        return false;
    int count = 0;
    for (const Ring& ring : level.rings.subspan(region.firstRing, region.ringCount))
        for (const std::int32_t reference : level.arcRefs.subspan(ring.first, ring.count))
            count += crossings(
                level, level.arcs[static_cast<std::size_t>(reference >= 0 ? reference : ~reference)], p);
    return count % 2 == 1;
}

bool covers(const Box& coverage, const Box& view)
{
    return view.minX >= coverage.minX && view.maxX <= coverage.maxX && view.minY >= coverage.minY &&
           view.maxY <= coverage.maxY;
}

}  // namespace

std::span<const Region> MapLevel::ofKind(RegionKind kind) const
{
    const auto byKind = [](const Region& a, RegionKind wanted) { return a.kind < wanted; };
    const auto first = std::lower_bound(regions.begin(), regions.end(), kind, byKind);
    const auto last = std::upper_bound(first, regions.end(), kind,
                                       [](RegionKind wanted, const Region& r) { return wanted < r.kind; });
    return regions.subspan(static_cast<std::size_t>(first - regions.begin()),
                           static_cast<std::size_t>(last - first));
}

const Region* MapLevel::find(RegionKind kind, std::string_view code) const
{
    const auto some = ofKind(kind);
    const auto at =
        std::lower_bound(some.begin(), some.end(), code,
                         [](const Region& r, std::string_view wanted) { return r.codeView() < wanted; });
    return at != some.end() && at->codeView() == code ? &*at : nullptr;
}

std::size_t MapGeometry::levelFor(double pixelM, const Box& viewDeg) const
{
    const Box world{worldCutLonDeg, -90, worldCutLonDeg + 360, 90};
    std::size_t finest = 0;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        // A level of the whole world is complete for every view, also for one that crosses the cut.
        if (!covers(levels[i].coverageDeg, viewDeg) && !covers(levels[i].coverageDeg, world)) continue;
        finest = i;
        if (levels[i].toleranceM < pixelM) break;
    }
    return finest;
}

const Region* regionAt(const MapLevel& level, RegionKind kind, LonLat place)
{
    const Point p{alongLevel(place.lonDeg), place.latDeg};
    for (const Region& region : level.ofKind(kind))
        if (contains(level, region, p)) return &region;
    return nullptr;
}

}  // namespace geo
