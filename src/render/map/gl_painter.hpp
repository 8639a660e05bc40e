// The base map by triangles and lines on the graphics card.
#pragma once

#include <map>
#include <memory>
#include <span>

#include "gl/draw.hpp"
#include "layout/scene.hpp"
#include "render/map/base_painter.hpp"
#include "render/map/level_areas.hpp"
#include "render/map/level_store.hpp"
#include "render/mesh_buffer.hpp"
#include "render/shaders.hpp"

namespace render {

class GlPainter : public BasePainter {
public:
    /// Error: a program does not compile.
    static base::Result<std::unique_ptr<GlPainter>> create(LevelStore& levels, const ShapeProgram& shape);

    void paint(const layout::MapFrame& frame, const SheetPart& part) override;

private:
    GlPainter(LevelStore& levels, const ShapeProgram& shape, AreaProgram area, PatternProgram pattern)
        : levels_(&levels), shape_(&shape), area_(std::move(area)), pattern_(std::move(pattern))
    {
    }
    void paintLevel(const layout::MapFrame& frame, KnownLevel& known, const SheetPart& part);
    void paintKind(KnownLevel& known, geo::RegionKind kind, layout::Rgba color, const SheetPart& part);
    void paintFill(KnownLevel& known, const layout::RegionFill& fill, const SheetPart& part);
    void paintLines(const layout::MapFrame& frame, KnownLevel& known, const SheetPart& part);
    void paintMesh(const SheetPart& part);
    void drawAreas(KnownLevel& known, geo::RegionKind kind, const SheetPart& part,
                   std::span<const gl::IndexRange> ranges);
    void useAreaProgram(layout::Rgba color, const SheetPart& part);

    LevelStore* levels_;
    const ShapeProgram* shape_;
    AreaProgram area_;
    PatternProgram pattern_;
    std::map<const KnownLevel*, LevelAreas> areas_;
    Mesh mesh_;
    MeshBuffer buffer_;
};

}  // namespace render
