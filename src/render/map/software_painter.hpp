// The base map by the raster: carries out its program (paint/map_program) with rims of areas and outlines of
// lines as edges, filled on the processor.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "paint/map_program.hpp"
#include "render/map/coverage.hpp"
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
    // The steps of the frame's program.
    void add(const paint::Ground& step);
    void add(const paint::FillLand& step);
    void add(const paint::FillRegions& step);
    void add(const paint::FillLakes& step);
    void add(const paint::StrokeClass& step);
    void add(const paint::StrokeOutlines& step);

    KnownLevel& known(std::size_t level);
    EdgeList& beginLayer(FillRule rule, const paint::Pattern& look);
    void endLayer();
    void addRegion(EdgeList& edges, KnownLevel& known, const geo::Region& region);
    void addRings(EdgeList& edges, KnownLevel& known, std::uint32_t first, std::uint32_t count);
    void addArc(EdgeList& edges, KnownLevel& known, std::int32_t ref);
    void addLine(EdgeList& edges, std::span<const geo::PointF> points, bool closed,
                 const scene::Stroke& stroke);
    /// Sheet pixels to pixels of the part.
    geo::PointF inPart(geo::PointF p) const;

    LevelStore* levels_;
    AreaRaster raster_;
    StrokeEdges strokes_;
    std::optional<SheetPart> part_;                ///< that is prepared
    std::shared_ptr<const geo::MapGeometry> map_;  ///< its frame's
    std::vector<RasterLayer> layers_;              // those after layerCount_ are kept for their memory
    std::size_t layerCount_ = 0;
    DetailCoverage coverage_;
    EdgeList coverageEdges_;
    /// Layers up to the next pass's.
    struct Pass {
        scene::Rgba ground;
        bool insideCoverage = false;
        std::size_t firstLayer = 0;
    };
    std::vector<Pass> begun_;
    std::vector<RasterPass> passes_;  ///< of layers_ and coverageEdges_
    std::vector<geo::PointF> shifted_;
};

}  // namespace render
