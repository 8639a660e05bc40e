// Lines to triangles: joins, ends, dashes. Pure geometry in pixels; no OpenGL, no maps.
#pragma once

#include <span>
#include <vector>

#include "render/mesh.hpp"

namespace render {

/// The ends of an open line. Plain: cut off at a pixel's edge, for lines that go on in another one. Soft: cut
/// off with a soft edge. Round: with half a disc.
enum class LineEnds : std::uint8_t { Plain, Soft, Round };

/// Adds a line with round joins, without dashes. Translucent colours do not add up at joins unless
/// a segment is shorter than the line is wide. Points that are not finite, or repeat, are left out.
void addLine(Mesh& mesh, std::span<const geo::PointF> points, bool closed, float widthPx, scene::Rgba color,
             LineEnds ends);

/// The same with `stroke`'s dashes, the first one beginning at the first point; dashes have soft ends.
void addStroke(Mesh& mesh, std::span<const geo::PointF> points, bool closed, const scene::Stroke& stroke,
               LineEnds ends);

/// A rectangle out of which nothing is seen.
struct Sight {
    float minX = -1e30f, minY = -1e30f, maxX = 1e30f, maxY = 1e30f;
};

/// The dashes of a line, as lines of their own; those out of sight may be missing. A gap of 0 counts as one
/// of the dash's length.
std::vector<std::vector<geo::PointF>> dashes(std::span<const geo::PointF> points, bool closed, float dashPx,
                                             float gapPx, const Sight& sight = {});

}  // namespace render
