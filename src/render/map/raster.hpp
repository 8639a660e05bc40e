// Fills areas on the processor, with exact coverage of each pixel: sums of signed areas per pixel along each row
// (the method of font rasterisers, e.g. R. Levien 2016, "Inside the fastest font renderer in the world"). For
// software OpenGL, which needs ten times as long for the same areas as triangles. Pure; knows no map.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "layout/scene.hpp"

namespace render {

struct Edge {
    float x0 = 0, y0 = 0, x1 = 0, y1 = 0;  ///< pixels, y down; the direction counts
};

/// Edges in groups that lie together, so that a group is skipped by its height.
class EdgeList {
public:
    struct Group {
        std::uint32_t first = 0, count = 0;
        float minY = 0, maxY = 0;
    };

    void add(geo::PointF a, geo::PointF b)
    {
        if (a.y != b.y) edges_.push_back({a.x, a.y, b.x, b.y});
    }
    void finishGroup();
    void clear();
    bool empty() const { return edges_.empty(); }
    std::span<const Edge> edges() const { return edges_; }
    std::span<const Group> groups() const { return groups_; }

private:
    std::vector<Edge> edges_;
    std::vector<Group> groups_;
    std::size_t groupBegin_ = 0;
};

/// Colours of a filled area: one, or stripes or hatching as layout::RegionFill says.
struct AreaPaint {
    layout::RegionFill::Pattern pattern = layout::RegionFill::Pattern::Solid;
    std::array<layout::Rgba, 3> colors{};
    int colorCount = 1;
    float bandPx = 0;
    /// Added to pixels of the raster gives picture pixels.
    float pictureX = 0, pictureY = 0;
};

/// One shape of one colour. Areas count even-odd; lines are covered or not, however often.
struct RasterLayer {
    enum class Rule : std::uint8_t { EvenOdd, Covered };
    Rule rule = Rule::EvenOdd;
    AreaPaint paint;
    EdgeList edges;
};

/// Layers over a ground colour, everywhere or only inside an area. That area's edge is hard: both sides show the same
/// land at two levels of detail, and a soft edge would let the ground shine through.
struct RasterPass {
    layout::Rgba ground;
    std::span<const RasterLayer> layers;
    const EdgeList* within = nullptr;
};

/// alpha << 24 | red << 16 | green << 8 | blue, rows from the top down: gl::Order::Window.
struct RasterTarget {
    int width = 0, height = 0;
    std::uint32_t* pixels = nullptr;
};

/// Paints the passes in their order; the first one everywhere. Opaque. Uses two threads for large pictures.
void rasterise(const RasterTarget& target, std::span<const RasterPass> passes);

}  // namespace render
