#include "paint/shape.hpp"

#include <algorithm>

namespace paint {

namespace {

std::optional<Shape> seen(Path path, scene::Rgba fill, const scene::Stroke& outline)
{
    Shape shape{std::move(path), {}, {}};
    if (fill.a > 0) shape.fill = fill;
    if (isSeen(outline)) shape.outline = outline;
    if (!shape.fill && !shape.outline) return std::nullopt;
    return shape;
}

RoundBox boxOf(const geo::Box& px, float cornerPx)
{
    const auto half = static_cast<float>(std::min(px.width(), px.height()) / 2);
    return {px, std::max(std::min(cornerPx, half), 0.f)};
}

struct ToShape {
    std::optional<Shape> operator()(const scene::Polyline& line) const
    {
        if (line.points.size() < 2) return std::nullopt;
        return seen(Line{line.points, line.closed}, {0, 0, 0, 0}, line.stroke);
    }
    std::optional<Shape> operator()(const scene::Polygon& polygon) const
    {
        if (polygon.points.size() < 3) return std::nullopt;
        return seen(Line{polygon.points, true}, polygon.fill, polygon.outline);
    }
    std::optional<Shape> operator()(const scene::Disc& disc) const
    {
        if (!(disc.radiusPx > 0)) return std::nullopt;
        return seen(Circle{disc.centre, disc.radiusPx}, disc.fill, disc.outline);
    }
    std::optional<Shape> operator()(const scene::Rectangle& rectangle) const
    {
        if (rectangle.boxPx.empty()) return std::nullopt;
        return seen(boxOf(rectangle.boxPx, rectangle.cornerPx), rectangle.fill, rectangle.outline);
    }
    std::optional<Shape> operator()(const scene::TextRun&) const { return std::nullopt; }
};

}  // namespace

std::optional<Shape> shapeOf(const scene::Primitive& primitive) { return std::visit(ToShape{}, primitive); }

Shape borderOf(const scene::MapFrame& frame)
{
    return {boxOf(frame.boxPx, frame.cornerPx), {}, frame.border};
}

}  // namespace paint
