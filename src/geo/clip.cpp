#include "geo/clip.hpp"

#include <cmath>
#include <utility>

namespace geo {

namespace {

bool isFinite(Point p) { return std::isfinite(p.x) && std::isfinite(p.y); }

Point between(Point a, Point b, double t) { return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}; }

/// Keeps the part of `ring` where `distance` (signed, linear) is not negative.
template <class Distance>
std::vector<Point> keepSide(const std::vector<Point>& ring, Distance distance)
{
    std::vector<Point> kept;
    kept.reserve(ring.size() + 4);
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point a = ring[i];
        const Point b = ring[(i + 1) % ring.size()];
        const double da = distance(a);
        const double db = distance(b);
        if (da >= 0) kept.push_back(a);
        if ((da > 0 && db < 0) || (da < 0 && db > 0)) kept.push_back(between(a, b, da / (da - db)));
    }
    return kept;
}

}  // namespace

std::optional<Segment> clipSegment(Point from, Point to, const Box& box)
{
    if (!isFinite(from) || !isFinite(to) || box.empty()) return std::nullopt;
    double enter = 0;
    double leave = 1;
    const double dx = to.x - from.x;
    const double dy = to.y - from.y;
    const std::pair<double, double> edges[] = {
        {-dx, from.x - box.minX}, {dx, box.maxX - from.x}, {-dy, from.y - box.minY}, {dy, box.maxY - from.y}};
    for (const auto& [direction, room] : edges) {
        if (direction == 0) {
            if (room < 0) return std::nullopt;
            continue;
        }
        const double t = room / direction;
        if (direction < 0)
            enter = std::max(enter, t);
        else
            leave = std::min(leave, t);
    }
    if (enter > leave) return std::nullopt;
    return Segment{enter > 0 ? between(from, to, enter) : from, leave < 1 ? between(from, to, leave) : to};
}

std::vector<std::vector<Point>> clipPolyline(std::span<const Point> line, const Box& box)
{
    std::vector<std::vector<Point>> pieces;
    bool open = false;  // the last piece ends where the next segment starts
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const auto inside = clipSegment(line[i], line[i + 1], box);
        if (!inside) {
            open = false;
            continue;
        }
        if (!open || !(inside->from == line[i])) {
            // What only touches the box is not a line.
            if (inside->from == inside->to) continue;
            pieces.push_back({inside->from});
        }
        pieces.back().push_back(inside->to);
        open = inside->to == line[i + 1];
    }
    return pieces;
}

std::vector<std::vector<Point>> clipPolylineOutside(std::span<const Point> line, const Box& box)
{
    std::vector<std::vector<Point>> pieces;
    bool open = false;  // the last piece ends where the next segment starts
    const auto add = [&](Point from, Point to) {
        if (from == to) return;
        if (!open) pieces.push_back({from});
        pieces.back().push_back(to);
        open = true;
    };
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const Point from = line[i], to = line[i + 1];
        if (!isFinite(from) || !isFinite(to)) {
            open = false;
            continue;
        }
        const auto inside = clipSegment(from, to, box);
        if (!inside || inside->from == inside->to) {
            add(from, to);
            continue;
        }
        if (inside->from == from)
            open = false;
        else
            add(from, inside->from);
        open = false;
        add(inside->to, to);
    }
    return pieces;
}

std::vector<Point> clipPolygon(std::span<const Point> ring, const Box& box)
{
    std::vector<Point> kept;
    if (box.empty()) return kept;
    kept.reserve(ring.size());
    for (const Point p : ring)
        if (isFinite(p)) kept.push_back(p);
    kept = keepSide(kept, [&](Point p) { return p.x - box.minX; });
    kept = keepSide(kept, [&](Point p) { return box.maxX - p.x; });
    kept = keepSide(kept, [&](Point p) { return p.y - box.minY; });
    kept = keepSide(kept, [&](Point p) { return box.maxY - p.y; });
    if (kept.size() < 3) kept.clear();
    return kept;
}

}  // namespace geo
