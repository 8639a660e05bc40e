// One level of detail of the base map in the pixels of a picture: projected, thinned to what can be seen and
// clipped to a rectangle. Keeps references to the level; paints nothing; not for two threads at a time.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "geo/camera.hpp"
#include "geo/map_geometry.hpp"
#include "output/map/contours.hpp"

namespace output {

/// A level's positions seen through a viewport: metres of one or two planes to pixels.
class VertexToPx {
public:
    VertexToPx(const geo::MapLevel& level, const geo::Viewport& viewport);
    std::size_t size() const { return std::min(from_.size(), to_.size()); }
    geo::PointF operator()(std::size_t vertex) const;

private:
    std::span<const geo::PointF> from_, to_;
    geo::Point centreFrom_, centreTo_, middle_;
    double pxPerMetre_, blend_;
};

class LevelPaths {
public:
    /// Vertices nearer than `thinningPx` to the one before are left out, alike for all that share an arc.
    LevelPaths(const geo::MapLevel& level, const geo::Viewport& viewport, const geo::Box& clipPx,
               double thinningPx);

    /// Adds rings [first, first + count) of the level as sequences to fill even-odd.
    void addRings(std::uint32_t first, std::uint32_t count, Contours& out) const;
    void addArea(const geo::Region& region, Contours& out) const
    {
        addRings(region.firstRing, region.ringCount, out);
    }
    /// Adds the lines of a class that are to be drawn. `whole`: not cut at the clip, for dashes count from a
    /// line's beginning, wherever that is.
    void addLines(geo::LineClass lineClass, bool whole, Contours& out) const;
    /// Adds the border of a region as lines, without the map's own cut.
    void addOutline(const geo::Region& region, bool whole, Contours& out) const;

private:
    struct Vertex {
        geo::PointF px;
        bool strokesToNext = false;
    };
    struct ThinArc {
        bool known = false;
        std::size_t first = 0, count = 0;  ///< into vertices_
        BoundsF bounds;
    };

    void thin(const geo::Arc& arc, ThinArc& thinned) const;
    /// Calls `use(Vertex, bool strokesToNext)` along the arc; the last vertex strokes to nothing.
    template <class Use>
    void walk(std::int32_t ref, Use use) const;
    /// Null if there is no such arc or nothing of it.
    const ThinArc* arcOf(std::int32_t ref) const;
    void finishRing(Contours& out, const BoundsF& bounds) const;
    void finishLine(Contours& out, bool whole) const;

    const geo::MapLevel& level_;
    VertexToPx toPx_;
    geo::Box clipPx_;
    float nearSquaredPx_;
    // Most arcs of a fine level are asked for only when its smallest borders are drawn: projected on demand.
    mutable std::vector<Vertex> vertices_;
    mutable std::vector<ThinArc> arcs_;
};

}  // namespace output
