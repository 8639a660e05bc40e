// Draws the base map of a frame, or a part of it, onto a sheet: sea, land, fills, lakes, lines. Keeps nothing of the
// frame; what is kept of the picture is base_sheet's business.
#pragma once

#include "gl/framebuffer.hpp"
#include "layout/scene.hpp"
#include "render/level_store.hpp"
#include "render/mesh_buffer.hpp"
#include "render/shaders.hpp"

namespace render {

struct Programs {
    ShapeProgram shape;
    TextProgram text;
    AreaProgram area;
    PatternProgram pattern;
};

/// A part of a sheet and the framebuffer it goes to.
struct SheetPart {
    PlaneView view;
    gl::Rect px;             ///< what to draw, sheet pixels, y down
    int originX = 0, originY = 0;  ///< sheet pixel at the framebuffer's upper left corner
    gl::DrawTarget target;
    /// Added to sheet pixels gives picture pixels: patterns are fixed to the picture.
    int pictureX = 0, pictureY = 0;
};

/// Running totals, for measurements.
struct BaseCounts {
    std::size_t lineTriangles = 0, areaTriangles = 0;
    int drawCalls = 0;
};

class BasePainter {
public:
    explicit BasePainter(const Programs& programs) : programs_(&programs) {}

    void paint(const layout::MapFrame& frame, const SheetPart& part);

    /// Where patterns lie that do not move with the map, sheet pixels; empty() if there are none.
    BoxF patternBounds(const layout::MapFrame& frame, const PlaneView& view);

    BaseCounts& counts() { return counts_; }

private:
    void paintLevel(const layout::MapFrame& frame, DrawableLevel& level, const SheetPart& part);
    void paintKind(DrawableLevel& level, geo::RegionKind kind, layout::Rgba color, const SheetPart& part);
    void paintFill(DrawableLevel& level, const layout::RegionFill& fill, const SheetPart& part);
    void paintLines(const layout::MapFrame& frame, DrawableLevel& level, const SheetPart& part);
    void paintMesh(const SheetPart& part);
    void drawAreas(DrawableLevel& level, geo::RegionKind kind, const SheetPart& part,
                   std::span<const gl::IndexRange> ranges);
    void useAreaProgram(layout::Rgba color, const SheetPart& part);

    const Programs* programs_;
    LevelStore levels_;
    Mesh mesh_;
    MeshBuffer buffer_;
    BaseCounts counts_;
};

}  // namespace render
