#include "render/map/coverage.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace render {

namespace {

constexpr int cells = 48;  // along each side

geo::Point at(const geo::Box& box, int column, int row)
{
    return {box.minX + box.width() * column / cells, box.minY + box.height() * row / cells};
}

geo::PointF toF(geo::Point p) { return {static_cast<float>(p.x), static_cast<float>(p.y)}; }

geo::Point toPoint(geo::PointF p) { return {p.x, p.y}; }

/// `insetPx` smaller on each side; empty() if nothing is left.
geo::Box shrunk(const geo::Box& coverageDeg, const PlaneView& view, float insetPx)
{
    constexpr double metresPerDegree = 111195;
    const double insetDeg = static_cast<double>(insetPx) / view.pxPerMetre / metresPerDegree;
    const double middleLat = coverageDeg.centre().y * std::numbers::pi / 180;
    const double insetLonDeg = insetDeg / std::max(std::cos(middleLat), 0.05);
    return {coverageDeg.minX + insetLonDeg, coverageDeg.minY + insetDeg, coverageDeg.maxX - insetLonDeg,
            coverageDeg.maxY - insetDeg};
}

bool contains(const std::vector<geo::PointF>& ring, geo::Point p)
{
    bool inside = false;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const geo::Point a = toPoint(ring[i]), b = toPoint(ring[j]);
        if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x)
            inside = !inside;
    }
    return inside;
}

bool crosses(geo::Point a, geo::Point b, const geo::Box& box)
{
    // Conservative: by the segment's own box. A false alarm draws a level too much, nothing worse.
    geo::Box segment;
    segment.add(a);
    segment.add(b);
    return segment.minX <= box.maxX && box.minX <= segment.maxX && segment.minY <= box.maxY &&
           box.minY <= segment.maxY;
}

}  // namespace

Overlap overlapOf(const geo::Box& coverageDeg, const PlaneView& view, const BoxF& partPx)
{
    if (coverageDeg.empty()) return Overlap::None;
    const geo::Box part{partPx.minX, partPx.minY, partPx.maxX, partPx.maxY};
    const std::vector<geo::PointF> edge = coverageRing(coverageDeg, view, 0);
    for (std::size_t i = 0; i < edge.size(); ++i)
        if (crosses(toPoint(edge[i]), toPoint(edge[(i + 1) % edge.size()]), part)) return Overlap::Some;
    return contains(edge, part.centre()) ? Overlap::Whole : Overlap::None;
}

std::vector<geo::PointF> coverageRing(const geo::Box& coverageDeg, const PlaneView& view, float insetPx)
{
    const geo::Box box = shrunk(coverageDeg, view, insetPx);
    std::vector<geo::PointF> points;
    if (box.empty()) return points;
    const auto add = [&](int column, int row) {
        const geo::Point p = at(box, column, row);
        points.push_back(toF(view.toPx(geo::LonLat{p.x, p.y})));
    };
    for (int i = 0; i < cells; ++i) add(i, 0);
    for (int i = 0; i < cells; ++i) add(cells, i);
    for (int i = 0; i < cells; ++i) add(cells - i, cells);
    for (int i = 0; i < cells; ++i) add(0, cells - i);
    return points;
}

void addCoverage(Mesh& mesh, const geo::Box& coverageDeg, const PlaneView& view, float insetPx,
                 scene::Rgba color)
{
    const geo::Box box = shrunk(coverageDeg, view, insetPx);
    if (box.empty()) return;
    const auto base = static_cast<std::uint32_t>(mesh.vertices.size());
    for (int row = 0; row <= cells; ++row) {
        for (int column = 0; column <= cells; ++column) {
            const geo::Point p = at(box, column, row);
            const geo::Point px = view.toPx(geo::LonLat{p.x, p.y});
            mesh.add({static_cast<float>(px.x), static_cast<float>(px.y), 0, 1, color});
        }
    }
    constexpr std::uint32_t stride = cells + 1;
    for (std::uint32_t row = 0; row < cells; ++row) {
        for (std::uint32_t column = 0; column < cells; ++column) {
            const std::uint32_t a = base + row * stride + column;
            mesh.triangle(a, a + 1, a + stride);
            mesh.triangle(a + stride, a + 1, a + stride + 1);
        }
    }
}

}  // namespace render
