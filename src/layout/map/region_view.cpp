#include "layout/map/region_view.hpp"

#include <cmath>

#include "geo/clip.hpp"

namespace layout {

namespace {

bool mayBeIn(const geo::Region& region, const geo::Box& viewDeg)
{
    const geo::Box box{region.minDeg.x, region.minDeg.y, region.maxDeg.x, region.maxDeg.y};
    for (const double turn : {-360.0, 0.0, 360.0})
        if (geo::Box{box.minX + turn, box.minY, box.maxX + turn, box.maxY}.intersects(viewDeg)) return true;
    return false;
}

/// An edge of the region passes through the frame.
bool hasEdgeIn(const FrameContext& context, const geo::MapLevel& level, const geo::Region& region)
{
    for (std::uint32_t r = 0; r < region.ringCount; ++r) {
        const geo::Ring& ring = level.rings[region.firstRing + r];
        for (std::uint32_t i = 0; i < ring.count; ++i) {
            const std::int32_t ref = level.arcRefs[ring.first + i];
            const geo::Arc& arc = level.arcs[static_cast<std::size_t>(ref >= 0 ? ref : ~ref)];
            geo::Point last;
            for (std::uint32_t k = 0; k < arc.count; ++k) {
                const geo::PointF degrees = level.lonLat[arc.first + k];
                const geo::Point at = context.viewport.toPx({degrees.x, degrees.y});
                if (context.boxPx.contains(at)) return true;
                // Long edges only near the cut of the world, which is drawn as none.
                const bool drawn = k > 0 && std::abs(at.x - last.x) < context.boxPx.width();
                if (drawn && geo::clipSegment(last, at, context.boxPx)) return true;
                last = at;
            }
        }
    }
    return false;
}

/// The coarsest level that has the region, or null.
const geo::MapLevel* levelWith(const model::Atlas& atlas, geo::RegionKind kind, std::string_view code)
{
    for (const geo::MapLevel& level : atlas.map().levels)
        if (level.find(kind, code)) return &level;
    return nullptr;
}

}  // namespace

const geo::Region* findRegion(const model::Atlas& atlas, geo::RegionKind kind, std::string_view code)
{
    const geo::MapLevel* level = levelWith(atlas, kind, code);
    return level ? level->find(kind, code) : nullptr;
}

bool isInView(const FrameContext& context, geo::RegionKind kind, std::string_view code)
{
    const geo::MapLevel* level = levelWith(context.atlas(), kind, code);
    if (!level) return false;
    const geo::Region& region = *level->find(kind, code);
    if (context.boxPx.contains(context.viewport.toPx({region.labelDeg.x, region.labelDeg.y}))) return true;
    if (!mayBeIn(region, geo::visibleDeg(context.viewport))) return false;
    if (hasEdgeIn(context, *level, region)) return true;
    // The frame may lie inside it.
    const auto middle = context.viewport.toLonLat(context.boxPx.centre());
    return middle && geo::regionAt(*level, kind, *middle) == &region;
}

bool isSmallerThan(const FrameContext& context, const geo::Region& region, double sidePx)
{
    return std::sqrt(static_cast<double>(region.areaKm2)) * 1000 < sidePx * context.band.metresPerPx();
}

}  // namespace layout
