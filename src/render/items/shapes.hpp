// The overlay's flat shapes to triangles: discs, convex polygons, rectangles. Pure geometry in pixels; no
// OpenGL.
#pragma once

#include <span>
#include <vector>

#include "render/mesh.hpp"

namespace render {

void addDisc(Mesh& mesh, const scene::Disc& disc);
void addPolygon(Mesh& mesh, const scene::Polygon& polygon);
void addRectangle(Mesh& mesh, const scene::Rectangle& rectangle);
void addPolyline(Mesh& mesh, const scene::Polyline& line);

/// Fills a convex polygon, soft at the edges; either winding.
void fillConvex(Mesh& mesh, std::span<const geo::PointF> points, scene::Rgba color);

/// The edge of a rectangle with round corners as a closed line, clockwise on the screen. The radius is
/// limited to half the shorter side.
std::vector<geo::PointF> rectanglePath(const geo::Box& boxPx, float cornerPx);

/// A circle as a closed line that begins at its right end, clockwise on the screen: where its dashes begin.
std::vector<geo::PointF> circlePath(geo::PointF centre, float radiusPx);

}  // namespace render
