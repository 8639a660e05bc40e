// The items of a Scene as layers for the raster: shapes as edges, text as sprites, each in one colour and
// with the only pixels it can change. For painting without a graphics card; pure.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "paint/shape.hpp"
#include "render/items/text_sprite.hpp"
#include "render/raster/coverage_band.hpp"
#include "render/raster/pixels.hpp"
#include "render/raster/stroke_edges.hpp"
#include "render/rect.hpp"

namespace render {

struct ItemLayer {
    gl::Rect boxPx;  ///< of the picture, y down; nothing outside changes
    scene::Rgba color;
    std::uint32_t firstGroup = 0, groupCount = 0;  ///< of the edges; FillRule::Covered
    const TextSprite* sprite = nullptr;            ///< if it is text; then without edges
    int x = 0, y = 0;                              ///< whole pixel of its origin
    scene::Rgba halo;
};

class ItemLayers {
public:
    explicit ItemLayers(const text::FontBook& fonts) : sprites_(fonts) {}

    /// Forgets the layers of the picture before.
    void begin(int widthPx, int heightPx);

    /// What follows is cut off at this box of the picture; nothing: at the picture's edges.
    void clip(const std::optional<gl::Rect>& clip);

    // For paint::paintPrimitive.
    void shape(const paint::Shape& shape);
    void text(const scene::TextRun& run);

    std::span<const ItemLayer> layers() const { return layers_; }
    const EdgeList& edges() const { return edges_; }

    /// Paints layers [first, last) into rows [top, top + rows.height) of the picture. `band` has its width.
    void paint(std::size_t first, std::size_t last, CoverageBand& band, int top, const PixelRows& rows) const;

private:
    void fill(std::span<const geo::PointF> ring, scene::Rgba color);
    void stroke(std::span<const geo::PointF> points, bool closed, const scene::Stroke& stroke);
    void addRing(std::span<const geo::PointF> ring);
    void add(const paint::Shape& shape, const paint::Line& line);
    void add(const paint::Shape& shape, const paint::Circle& circle);
    void add(const paint::Shape& shape, const paint::RoundBox& box);
    std::span<const geo::PointF> circlePoints(geo::PointF centre, float radiusPx, bool backward = false);
    void finishShape(scene::Rgba color);

    TextSprites sprites_;
    StrokeEdges strokes_;
    EdgeList edges_;
    std::vector<ItemLayer> layers_;
    gl::Rect picture_;
    gl::Rect clip_;                                  ///< of what is being added
    std::size_t firstGroup_ = 0;                     ///< of the shape that is being added
    std::vector<std::vector<geo::PointF>> circles_;  ///< of radius 1, by a quarter of their corners
    std::vector<geo::PointF> ringPoints_, linePoints_;
};

}  // namespace render
