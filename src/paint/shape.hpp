// The primitives of a Scene as painters paint them: a path with what is seen of its fill and its outline, or
// a run of text. What is too small or too transparent to be seen is decided here once. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <variant>

#include "scene/scene.hpp"

namespace paint {

inline bool isSeen(const scene::Stroke& stroke) { return stroke.widthPx > 0 && stroke.color.a > 0; }

/// A line, or the rim of an area.
struct Line {
    std::span<const geo::PointF> points;  ///< of the Scene
    bool closed = false;
};
struct Circle {
    geo::PointF centre;
    float radiusPx = 0;
};
struct RoundBox {
    geo::Box px;
    float cornerPx = 0;  ///< at most half of the shorter side
};
using Path = std::variant<Line, Circle, RoundBox>;

/// First the fill, then the outline on its edge: round joins, butt ends. At least one of them is there.
struct Shape {
    Path path;
    std::optional<scene::Rgba> fill;
    std::optional<scene::Stroke> outline;
};

/// Nothing for what cannot be seen, and for text.
std::optional<Shape> shapeOf(const scene::Primitive& primitive);
/// The outline of a frame.
Shape borderOf(const scene::MapFrame& frame);

/// True if letters have a rim of another colour under them.
inline bool hasHalo(const scene::TextRun& run) { return run.haloPx > 0 && run.halo.a > 0; }

/// Hands a primitive to `painter.shape(Shape)` or `painter.text(TextRun)`, or to neither.
template <class Painter>
void paintPrimitive(const scene::Primitive& primitive, Painter&& painter)
{
    if (const auto* run = std::get_if<scene::TextRun>(&primitive))
        painter.text(*run);
    else if (const std::optional<Shape> shape = shapeOf(primitive))
        painter.shape(*shape);
}

}  // namespace paint
