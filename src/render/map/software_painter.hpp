// The base map by the raster: rims of areas and outlines of lines as edges, filled on the processor.
#pragma once

#include <vector>

#include "render/map/level_store.hpp"
#include "render/map/sheet_part.hpp"
#include "render/raster/area_raster.hpp"
#include "render/raster/stroke_edges.hpp"

namespace render {

class SoftwarePainter {
public:
    SoftwarePainter(LevelStore& levels, Crew& crew) : levels_(&levels), raster_(crew) {}

    /// `target`: the pixels of the part, of its size.
    void paint(const scene::MapFrame& frame, const SheetPart& part, const PixelRows& target);

    /// The same in two steps: what the part consists of, and then rows of it, the first one being `top`, by
    /// one of the crew's workers. It stays prepared until the next part.
    void prepare(const scene::MapFrame& frame, const SheetPart& part);
    void paintRows(int worker, int top, const PixelRows& rows)
    {
        raster_.paintRows(worker, top, rows, passes_);
    }

    /// Edges filled since it was set to 0. For measurements.
    std::size_t edgeCount = 0;

private:
    RasterLayer& addLayer(FillRule rule, scene::Rgba color);
    void dropEmptyLayer();
    void addLevel(const scene::MapFrame& frame, KnownLevel& known, const SheetPart& part);
    void addRings(EdgeList& edges, KnownLevel& known, std::uint32_t first, std::uint32_t count,
                  const SheetPart& part);
    void addArc(EdgeList& edges, KnownLevel& known, std::int32_t ref, const SheetPart& part);
    void addFill(KnownLevel& known, const scene::RegionFill& fill, const SheetPart& part);
    void addLakes(KnownLevel& known, scene::Rgba color, const SheetPart& part);
    void addLines(const scene::MapFrame& frame, KnownLevel& known, const SheetPart& part);
    void addStroke(EdgeList& edges, std::span<const geo::PointF> points, bool closed,
                   const scene::Stroke& stroke, const SheetPart& part);

    LevelStore* levels_;
    AreaRaster raster_;
    StrokeEdges strokes_;
    std::vector<RasterLayer> layers_;  // those after layerCount_ are kept for their memory
    EdgeList coverage_;
    std::vector<RasterPass> passes_;  ///< of layers_ and coverage_
    std::size_t layerCount_ = 0;
    std::vector<geo::PointF> shifted_;
};

}  // namespace render
