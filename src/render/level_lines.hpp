// The lines of one level of the map as triangles on a sheet (plane_view): borders by class, outlines of regions.
// Projected, thinned and cut on the processor: software OpenGL needs three times as long for the same lines as
// instances, and a graphics card does not notice. No OpenGL here.
#pragma once

#include <vector>

#include "layout/scene.hpp"
#include "render/level_bounds.hpp"
#include "render/mesh.hpp"

namespace render {

class LevelLines {
public:
    explicit LevelLines(const geo::MapLevel& level, LevelBounds& bounds) : level_(&level), bounds_(&bounds) {}

    /// Adds what of a class touches `partPx`. The same arc gives the same triangles for every part.
    void addClass(Mesh& mesh, geo::LineClass lineClass, const layout::Stroke& stroke, const PlaneView& view,
                  const BoxF& partPx);

    /// Adds the border of a region along its rings, but for the map's own cut. Dashes run on over corners.
    void addOutline(Mesh& mesh, std::size_t region, const layout::Stroke& stroke, const PlaneView& view,
                    const BoxF& partPx);

private:
    struct Vertex {
        geo::PointF px;
        bool strokesToNext = false;
    };

    void appendArc(std::size_t arc, bool backward, const PlaneView& view);
    void strokePath(Mesh& mesh, const layout::Stroke& stroke, const BoxF& partPx, bool closed);
    void finishPiece(Mesh& mesh, const layout::Stroke& stroke, bool closed);

    const geo::MapLevel* level_;
    LevelBounds* bounds_;
    std::vector<Vertex> arc_, path_;   // kept for their memory
    std::vector<geo::PointF> piece_;
};

}  // namespace render
