// The base map by triangles and lines on the graphics card.
#pragma once

#include <map>
#include <memory>
#include <span>

#include "gl/draw.hpp"
#include "render/map/level_areas.hpp"
#include "render/map/level_store.hpp"
#include "render/map/sheet_part.hpp"
#include "render/mesh_buffer.hpp"
#include "render/shaders.hpp"
#include "scene/scene.hpp"

namespace render {

/// A part of a sheet and the framebuffer it goes to.
struct GlSheetPart : SheetPart {
    gl::Framebuffer& framebuffer;
    int originX = 0, originY = 0;  ///< sheet pixel at the framebuffer's upper left corner

    /// The part in the framebuffer, y up.
    gl::Rect inFramebuffer() const
    {
        return {px.x - originX, framebuffer.height() - (px.top() - originY), px.width, px.height};
    }
};

class GlPainter {
public:
    /// For measurements.
    struct Counts {
        std::size_t lineTriangles = 0, areaTriangles = 0;
        int drawCalls = 0;
    };

    /// Error: a program does not compile.
    static base::Result<std::unique_ptr<GlPainter>> create(LevelStore& levels, const ShapeProgram& shape);

    void paint(const scene::MapFrame& frame, const GlSheetPart& part);

    Counts counts;

private:
    GlPainter(LevelStore& levels, const ShapeProgram& shape, AreaProgram area, PatternProgram pattern)
        : levels_(&levels), shape_(&shape), area_(std::move(area)), pattern_(std::move(pattern))
    {
    }
    void paintLevel(const scene::MapFrame& frame, KnownLevel& known, const GlSheetPart& part);
    void paintKind(KnownLevel& known, geo::RegionKind kind, scene::Rgba color, const GlSheetPart& part);
    void paintFill(KnownLevel& known, const scene::RegionFill& fill, const GlSheetPart& part);
    void paintLines(const scene::MapFrame& frame, KnownLevel& known, const GlSheetPart& part);
    void paintMesh(const GlSheetPart& part);
    void drawAreas(KnownLevel& known, geo::RegionKind kind, const GlSheetPart& part,
                   std::span<const gl::IndexRange> ranges);
    void useAreaProgram(scene::Rgba color, const GlSheetPart& part);

    LevelStore* levels_;
    const ShapeProgram* shape_;
    AreaProgram area_;
    PatternProgram pattern_;
    std::map<const KnownLevel*, LevelAreas> areas_;
    Mesh mesh_;
    MeshBuffer buffer_;
};

}  // namespace render
