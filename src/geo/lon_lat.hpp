// Places on the globe and points in a projection's plane. Plain values without behaviour.
#pragma once

#include <algorithm>
#include <limits>

namespace geo {

/// Degrees on WGS 84; lon in [-180, 180], lat in [-90, 90].
struct LonLat {
    double lonDeg = 0;
    double latDeg = 0;
    friend bool operator==(const LonLat&, const LonLat&) = default;
};

/// A point in a plane: metres for projections (y north), pixels for pictures (y down).
struct Point {
    double x = 0;
    double y = 0;
    friend bool operator==(const Point&, const Point&) = default;
    friend Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
    friend Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
    friend Point operator*(Point a, double s) { return {a.x * s, a.y * s}; }
};

/// A point in single precision, as it lies in the map file and in vertex buffers.
struct PointF {
    float x = 0;
    float y = 0;
};

/// An axis-parallel rectangle; empty when min > max.
struct Box {
    double minX = std::numeric_limits<double>::infinity();
    double minY = std::numeric_limits<double>::infinity();
    double maxX = -std::numeric_limits<double>::infinity();
    double maxY = -std::numeric_limits<double>::infinity();

    bool empty() const { return minX > maxX || minY > maxY; }
    double width() const { return maxX - minX; }
    double height() const { return maxY - minY; }
    Point centre() const { return {(minX + maxX) / 2, (minY + maxY) / 2}; }
    bool contains(Point p) const { return p.x >= minX && p.x <= maxX && p.y >= minY && p.y <= maxY; }
    bool intersects(const Box& o) const
    {
        return minX < o.maxX && o.minX < maxX && minY < o.maxY && o.minY < maxY;
    }
    Box grown(double by) const { return {minX - by, minY - by, maxX + by, maxY + by}; }
    void add(Point p)
    {
        minX = std::min(minX, p.x);
        minY = std::min(minY, p.y);
        maxX = std::max(maxX, p.x);
        maxY = std::max(maxY, p.y);
    }
    friend bool operator==(const Box&, const Box&) = default;
};

}  // namespace geo
