#include "render/map/level_bounds.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace render {

namespace {

constexpr float nan = std::numeric_limits<float>::quiet_NaN();
constexpr BoxF unknown{nan, nan, nan, nan};

}  // namespace

void BoxF::add(float x, float y)
{
    if (empty()) {
        *this = {x, y, x, y};
        return;
    }
    minX = std::min(minX, x);
    minY = std::min(minY, y);
    maxX = std::max(maxX, x);
    maxY = std::max(maxY, y);
}

void BoxF::add(const BoxF& other)
{
    if (other.empty()) return;
    add(other.minX, other.minY);
    add(other.maxX, other.maxY);
}

LevelBounds::Known& LevelBounds::known(geo::ProjectionId projection)
{
    Known& known = known_[static_cast<std::size_t>(projection)];
    if (known.arcs.size() != level_->arcs.size()) known.arcs.assign(level_->arcs.size(), unknown);
    if (known.regions.size() != level_->regions.size()) known.regions.assign(level_->regions.size(), unknown);
    return known;
}

const BoxF& LevelBounds::arcM(geo::ProjectionId projection, std::size_t arc)
{
    BoxF& bounds = known(projection).arcs[arc];
    if (!std::isnan(bounds.minX)) return bounds;
    const auto positions = level_->positions[static_cast<std::size_t>(projection)];
    const geo::Arc& of = level_->arcs[arc];
    BoxF made;
    if (static_cast<std::size_t>(of.first) + of.count <= positions.size())
        for (const geo::PointF& p : positions.subspan(of.first, of.count))
            if (std::isfinite(p.x) && std::isfinite(p.y)) made.add(p.x, p.y);
    return bounds = made;
}

const BoxF& LevelBounds::regionM(geo::ProjectionId projection, std::size_t region)
{
    BoxF& bounds = known(projection).regions[region];
    if (!std::isnan(bounds.minX)) return bounds;
    const geo::Region& of = level_->regions[region];
    BoxF made;
    const std::size_t ringEnd =
        std::min<std::size_t>(static_cast<std::size_t>(of.firstRing) + of.ringCount, level_->rings.size());
    for (std::size_t r = of.firstRing; r < ringEnd; ++r) {
        const geo::Ring& ring = level_->rings[r];
        if (static_cast<std::size_t>(ring.first) + ring.count > level_->arcRefs.size()) continue;
        for (const std::int32_t ref : level_->arcRefs.subspan(ring.first, ring.count)) {
            const auto arc = static_cast<std::size_t>(ref < 0 ? ~ref : ref);
            if (arc < level_->arcs.size()) made.add(arcM(projection, arc));
        }
    }
    return bounds = made;
}

template <class BoundsOf>
BoxF LevelBounds::toPx(const PlaneView& view, BoundsOf boundsOf) const
{
    const BoxF& from = boundsOf(view.from);
    if (from.empty()) return {};
    const BoxF& to = view.blend > 0 ? boundsOf(view.to) : from;
    // A blend of two points lies in the blend of their boxes.
    const geo::Point low = view.toPx({from.minX, from.minY}, {to.minX, to.minY});
    const geo::Point high = view.toPx({from.maxX, from.maxY}, {to.maxX, to.maxY});
    return {static_cast<float>(low.x), static_cast<float>(high.y), static_cast<float>(high.x),
            static_cast<float>(low.y)};
}

BoxF LevelBounds::arcPx(std::size_t arc, const PlaneView& view)
{
    return toPx(view, [&](geo::ProjectionId p) -> const BoxF& { return arcM(p, arc); });
}

BoxF LevelBounds::regionPx(std::size_t region, const PlaneView& view)
{
    return toPx(view, [&](geo::ProjectionId p) -> const BoxF& { return regionM(p, region); });
}

}  // namespace render
