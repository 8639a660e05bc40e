// The overlay's flat shapes to triangles: discs, convex polygons, rectangles. Pure geometry in pixels; no
// OpenGL.
#pragma once

#include <span>
#include <vector>

#include "paint/shape.hpp"
#include "render/mesh.hpp"

namespace render {

void addShape(Mesh& mesh, const paint::Shape& shape);

/// Fills a convex polygon, soft at the edges; either winding.
void fillConvex(Mesh& mesh, std::span<const geo::PointF> points, scene::Rgba color);

/// The edge of a rectangle with round corners as a closed line, clockwise on the screen.
std::vector<geo::PointF> rectanglePath(const paint::RoundBox& box);

/// A circle as a closed line that begins at its right end, clockwise on the screen: where its dashes begin.
std::vector<geo::PointF> circlePath(geo::PointF centre, float radiusPx);

}  // namespace render
