// Bounding boxes of a level's arcs and regions in the planes of the projections, so that what lies outside a
// view is skipped. Computed when first asked for. Keeps a reference to the level.
#pragma once

#include <array>
#include <vector>

#include "geo/map_geometry.hpp"
#include "render/map/plane_view.hpp"

namespace render {

/// Single precision is enough to skip by.
struct BoxF {
    float minX = 1, minY = 1, maxX = 0, maxY = 0;

    bool empty() const { return minX > maxX || minY > maxY; }
    void add(float x, float y);
    void add(const BoxF& other);
    bool touches(const BoxF& o) const
    {
        return minX <= o.maxX && o.minX <= maxX && minY <= o.maxY && o.minY <= maxY;
    }
};

class LevelBounds {
public:
    explicit LevelBounds(const geo::MapLevel& level) : level_(&level) {}

    /// On the sheet of `view`, pixels. Empty for an arc or region without vertices.
    BoxF arcPx(std::size_t arc, const PlaneView& view);
    BoxF regionPx(std::size_t region, const PlaneView& view);

private:
    const BoxF& arcM(geo::ProjectionId projection, std::size_t arc);
    const BoxF& regionM(geo::ProjectionId projection, std::size_t region);
    template <class BoundsOf>
    BoxF toPx(const PlaneView& view, BoundsOf boundsOf) const;

    struct Known {
        std::vector<BoxF> arcs, regions;  ///< NaN: not computed yet
    };
    Known& known(geo::ProjectionId projection);

    const geo::MapLevel* level_;
    std::array<Known, geo::projectionCount> known_;
};

}  // namespace render
