// The base map by triangles and lines on the graphics card: carries out its program (paint/map_program).
#pragma once

#include <map>
#include <memory>
#include <span>
#include <vector>

#include "gl/draw.hpp"
#include "paint/map_program.hpp"
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
    // The steps of the frame's program.
    void paint(const paint::Ground& step);
    void paint(const paint::FillLand& step);
    void paint(const paint::FillRegions& step);
    void paint(const paint::FillLakes& step);
    void paint(const paint::StrokeClass& step);
    void paint(const paint::StrokeOutlines& step);

    KnownLevel& known(std::size_t level) { return *levels_->get(map_, level); }
    void fillKind(std::size_t level, geo::RegionKind kind, scene::Rgba color);
    void addRange(KnownLevel& known, const geo::Region& region);
    void addLine(const scene::Stroke& stroke, std::span<const geo::PointF> points, bool closed);
    void paintMesh();
    void drawRanges(KnownLevel& known, geo::RegionKind kind);
    void useAreaProgram(scene::Rgba color);
    void usePatternProgram(const paint::Pattern& look);

    LevelStore* levels_;
    const ShapeProgram* shape_;
    AreaProgram area_;
    PatternProgram pattern_;
    std::map<const KnownLevel*, LevelAreas> areas_;
    const GlSheetPart* part_ = nullptr;            ///< while it is painted
    std::shared_ptr<const geo::MapGeometry> map_;  ///< its frame's
    Mesh mesh_;                                    ///< shapes that were not drawn yet
    std::vector<gl::IndexRange> ranges_;           ///< of the areas to draw next
    MeshBuffer buffer_;
};

}  // namespace render
