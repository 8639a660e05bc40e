#include "geo/map_geometry.hpp"

#include <algorithm>

#include "geo/region_distance.hpp"

namespace geo {

namespace {

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
    for (const Region& region : level.ofKind(kind))
        if (regionContains(level, region, place)) return &region;
    return nullptr;
}

}  // namespace geo
