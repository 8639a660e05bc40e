#include "render/triangles.hpp"

#include <vector>

namespace test_support {

namespace {

struct Kept {
    std::shared_ptr<const geo::MapGeometry> map;
    std::vector<std::vector<std::uint32_t>> triangles;
    std::vector<std::vector<geo::Region>> regions;
};

double cross(geo::PointF a, geo::PointF b, geo::PointF c)
{
    return static_cast<double>(b.x - a.x) * (c.y - a.y) - static_cast<double>(b.y - a.y) * (c.x - a.x);
}

void clipEars(const geo::MapLevel& level, std::vector<std::uint32_t> ring, std::vector<std::uint32_t>& out)
{
    const auto at = [&](std::size_t i) { return level.lonLat[ring[i % ring.size()]]; };
    double area = 0;
    for (std::size_t i = 0; i < ring.size(); ++i)
        area += static_cast<double>(at(i).x) * at(i + 1).y - static_cast<double>(at(i + 1).x) * at(i).y;
    const double sign = area < 0 ? -1 : 1;
    while (ring.size() > 3) {
        bool found = false;
        for (std::size_t i = 0; i < ring.size() && !found; ++i) {
            const geo::PointF a = at(i + ring.size() - 1), b = at(i), c = at(i + 1);
            const double turn = sign * cross(a, b, c);
            if (turn < 0) continue;
            bool empty = true;
            for (std::size_t k = 0; k < ring.size() && empty && turn > 0; ++k) {
                const geo::PointF p = at(k);
                const auto same = [&](geo::PointF q) { return q.x == p.x && q.y == p.y; };
                if (same(a) || same(b) || same(c)) continue;
                empty =
                    !(sign * cross(a, b, p) >= 0 && sign * cross(b, c, p) >= 0 && sign * cross(c, a, p) >= 0);
            }
            if (!empty) continue;
            if (turn > 0)
                for (const std::size_t k : {i + ring.size() - 1, i, i + 1})
                    out.push_back(ring[k % ring.size()]);
            ring.erase(ring.begin() + static_cast<std::ptrdiff_t>(i));
            found = true;
        }
        if (!found) return;
    }
    out.insert(out.end(), ring.begin(), ring.end());
}

std::vector<std::uint32_t> ringVertices(const geo::MapLevel& level, const geo::Ring& ring)
{
    std::vector<std::uint32_t> vertices;
    for (const std::int32_t ref : level.arcRefs.subspan(ring.first, ring.count)) {
        const geo::Arc& arc = level.arcs[static_cast<std::size_t>(ref < 0 ? ~ref : ref)];
        // The last vertex of an arc is the first of the next.
        for (std::uint32_t i = 0; i + 1 < arc.count; ++i)
            vertices.push_back(ref < 0 ? arc.first + arc.count - 1 - i : arc.first + i);
    }
    return vertices;
}

}  // namespace

std::shared_ptr<const geo::MapGeometry> withTriangles(const std::shared_ptr<const geo::MapGeometry>& map)
{
    auto kept = std::make_shared<Kept>();
    kept->map = map;
    auto result = std::make_shared<geo::MapGeometry>();
    for (const geo::MapLevel& level : map->levels) {
        auto& triangles = kept->triangles.emplace_back();
        auto& regions = kept->regions.emplace_back(level.regions.begin(), level.regions.end());
        for (geo::Region& region : regions) {
            region.firstIndex = static_cast<std::uint32_t>(triangles.size());
            for (const geo::Ring& ring : level.rings.subspan(region.firstRing, region.ringCount))
                clipEars(level, ringVertices(level, ring), triangles);
            region.indexCount = static_cast<std::uint32_t>(triangles.size()) - region.firstIndex;
        }
        result->levels.push_back(level);
    }
    for (std::size_t i = 0; i < result->levels.size(); ++i) {
        result->levels[i].triangles = kept->triangles[i];
        result->levels[i].regions = kept->regions[i];
    }
    result->owner = kept;
    return result;
}

}  // namespace test_support
