// Clipping lines and areas to a rectangle, in whatever plane the points are (pixels mostly). Points that
// are not finite break a line and are left out of an area.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "geo/lon_lat.hpp"

namespace geo {

struct Segment {
    Point from;
    Point to;
};

/// The part of the segment inside the box (Liang and Barsky 1984); nothing if it passes by. A segment that
/// only touches the box comes back with length zero.
std::optional<Segment> clipSegment(Point from, Point to, const Box& box);

/// The parts of a line inside the box, each with at least two points, in order.
std::vector<std::vector<Point>> clipPolyline(std::span<const Point> line, const Box& box);

/// The parts of a line outside the box, each with at least two points, in order.
std::vector<std::vector<Point>> clipPolylineOutside(std::span<const Point> line, const Box& box);

/// The part of a ring (closed without a repeated point) inside the box (Sutherland and Hodgman 1974); empty
/// if there is none. A concave ring that falls apart stays one ring with edges along the box: right to
/// fill, not to stroke.
std::vector<Point> clipPolygon(std::span<const Point> ring, const Box& box);

}  // namespace geo
