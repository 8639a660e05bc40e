#include "render/coverage.hpp"

#include <cmath>
#include <numbers>
#include <vector>

namespace render {

namespace {

constexpr int cells = 48;  // along each side

geo::Point at(const geo::Box& box, int column, int row)
{
    return {box.minX + box.width() * column / cells, box.minY + box.height() * row / cells};
}

std::vector<geo::Point> ring(const geo::Box& box, const PlaneView& view)
{
    std::vector<geo::Point> points;
    const auto add = [&](int column, int row) {
        const geo::Point p = at(box, column, row);
        points.push_back(view.toPx(geo::LonLat{p.x, p.y}));
    };
    for (int i = 0; i < cells; ++i) add(i, 0);
    for (int i = 0; i < cells; ++i) add(cells, i);
    for (int i = 0; i < cells; ++i) add(cells - i, cells);
    for (int i = 0; i < cells; ++i) add(0, cells - i);
    return points;
}

bool contains(const std::vector<geo::Point>& ring, geo::Point p)
{
    bool inside = false;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const geo::Point a = ring[i], b = ring[j];
        if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) inside = !inside;
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
    const std::vector<geo::Point> edge = ring(coverageDeg, view);
    for (std::size_t i = 0; i < edge.size(); ++i)
        if (crosses(edge[i], edge[(i + 1) % edge.size()], part)) return Overlap::Some;
    return contains(edge, part.centre()) ? Overlap::Whole : Overlap::None;
}

void addCoverage(Mesh& mesh, const geo::Box& coverageDeg, const PlaneView& view, float insetPx, layout::Rgba color)
{
    constexpr double metresPerDegree = 111195;
    const double insetDeg = insetPx / view.pxPerMetre / metresPerDegree;
    const double middleLat = coverageDeg.centre().y * std::numbers::pi / 180;
    const double insetLonDeg = insetDeg / std::max(std::cos(middleLat), 0.05);
    const geo::Box box{coverageDeg.minX + insetLonDeg, coverageDeg.minY + insetDeg, coverageDeg.maxX - insetLonDeg,
                       coverageDeg.maxY - insetDeg};
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
