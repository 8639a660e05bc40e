#include "layout/furniture/swatch.hpp"

#include <array>
#include <cmath>

#include "geo/clip.hpp"
#include "scene/items.hpp"

namespace layout {

namespace {

/// The part of the box where t = (x + y) / sqrt(2), counted from its upper left corner, lies in [from, to].
void addBand(const geo::Box& box, double from, double to, scene::Rgba color,
             std::vector<scene::Primitive>& out)
{
    const double root2 = std::sqrt(2.0), a = box.minX + box.minY + from * root2,
                 b = box.minX + box.minY + to * root2;
    const std::array<geo::Point, 4> band{
        geo::Point{a - box.minY, box.minY}, geo::Point{b - box.minY, box.minY},
        geo::Point{b - box.maxY, box.maxY}, geo::Point{a - box.maxY, box.maxY}};
    scene::Polygon part;
    for (const geo::Point p : geo::clipPolygon(band, box)) part.points.push_back(scene::toF(p));
    part.fill = color;
    if (part.points.size() >= 3) out.push_back(std::move(part));
}

}  // namespace

std::vector<scene::Primitive> swatch(const scene::RegionFill& fill, const geo::Box& boxPx)
{
    const bool hatch = fill.pattern == scene::RegionFill::Pattern::Hatch;
    std::vector<scene::Primitive> parts;
    parts.push_back(scene::Rectangle{boxPx, 0, fill.colors[hatch ? 1 : 0], {}});
    const double length = (boxPx.width() + boxPx.height()) / std::sqrt(2.0), bandPx = fill.bandPx;
    const std::size_t bands = bandPx > 0 ? static_cast<std::size_t>(std::ceil(length / bandPx)) : 0;
    for (std::size_t i = 0; i < bands; ++i) {
        const double from = static_cast<double>(i) * bandPx;
        if (hatch)
            addBand(boxPx, from, from + static_cast<double>(scene::hatchShare) * bandPx, fill.colors[0],
                    parts);
        if (fill.pattern == scene::RegionFill::Pattern::Stripes && i % fill.colorCount != 0)
            addBand(boxPx, from, from + bandPx, fill.colors[i % fill.colorCount], parts);
    }
    if (fill.outline.widthPx > 0) parts.push_back(scene::Rectangle{boxPx, 0, {0, 0, 0, 0}, fill.outline});
    return parts;
}

}  // namespace layout
