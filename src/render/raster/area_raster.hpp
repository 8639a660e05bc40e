// Fills areas and lines of a map on the processor, layer over layer. For software OpenGL, which needs ten
// times as long for the same areas as triangles. Pure; knows no map.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "paint/pattern.hpp"
#include "render/raster/coverage_band.hpp"
#include "render/raster/crew.hpp"
#include "render/raster/edge_list.hpp"
#include "render/raster/pixels.hpp"

namespace render {

/// One shape of one look.
struct RasterLayer {
    FillRule rule = FillRule::EvenOdd;
    paint::Pattern look;
    /// Added to pixels of the raster gives picture pixels: patterns are fixed to the picture.
    float pictureX = 0, pictureY = 0;
    EdgeList edges;
};

/// Layers over a ground colour, everywhere or only inside an area. That area's edge is hard: both sides show
/// the same land at two levels of detail, and a soft edge would let the ground shine through.
struct RasterPass {
    scene::Rgba ground;
    std::span<const RasterLayer> layers;
    const EdgeList* within = nullptr;
};

class AreaRaster {
public:
    explicit AreaRaster(Crew& crew) : crew_(&crew), workers_(static_cast<std::size_t>(crew.workers())) {}

    /// Paints the passes in their order; the first one everywhere.
    void paint(const PixelRows& target, std::span<const RasterPass> passes);

    /// The same for rows of a picture, the first one being `top`, in the thread of one of the crew's workers.
    void paintRows(int worker, int top, const PixelRows& rows, std::span<const RasterPass> passes)
    {
        workers_[static_cast<std::size_t>(worker)].paint(rows, top, passes);
    }

private:
    /// What one thread needs, kept for its memory.
    struct Worker {
        std::optional<CoverageBand> band;
        std::vector<std::uint32_t> beside;
        void paint(const PixelRows& rows, int top, std::span<const RasterPass> passes);
    };

    Crew* crew_;
    std::vector<Worker> workers_;
};

}  // namespace render
