#include "render/items/shapes.hpp"

#include <algorithm>
#include <cmath>

#include "base/angle.hpp"
#include "render/stroke.hpp"

namespace render {

namespace {

constexpr float softEdgePx = 0.5f;

/// Corners of a regular polygon that stays within a twentieth of a pixel of the circle.
int circleSteps(float radiusPx)
{
    const float step = 2 * std::acos(1 - std::min(0.05f / std::max(radiusPx, 0.05f), 0.3f));
    return std::clamp(static_cast<int>(std::ceil(2 * base::piF / step)), 8, 256);
}

geo::PointF onCircle(geo::PointF centre, float radius, float angle)
{
    return {centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)};
}

/// A square around a disc or ring; the shader finds the distance. Far fewer triangles than a fan, which is
/// what software OpenGL counts.
void addSquare(Mesh& mesh, geo::PointF centre, float reach, float ring, float half, scene::Rgba color)
{
    const auto corner = [&](float dx, float dy) {
        return mesh.add({centre.x + dx, centre.y + dy, dx, half, color, dy, ring});
    };
    const std::uint32_t a = corner(-reach, -reach), b = corner(reach, -reach);
    const std::uint32_t c = corner(-reach, reach), d = corner(reach, reach);
    mesh.triangle(a, b, c);
    mesh.triangle(c, b, d);
}

/// A wide ring as a band: a square would be mostly empty.
void addBand(Mesh& mesh, geo::PointF centre, float radius, float half, scene::Rgba color)
{
    const float outerRadius = radius + half + softEdgePx;
    const float innerRadius = std::max(radius - half - softEdgePx, 0.f);
    const int steps = circleSteps(outerRadius);
    const auto base = static_cast<std::uint32_t>(mesh.vertices.size());
    const auto count = static_cast<std::uint32_t>(steps);
    for (int i = 0; i < steps; ++i) {
        const float angle = 2 * base::piF * static_cast<float>(i) / static_cast<float>(steps);
        const geo::PointF outer = onCircle(centre, outerRadius, angle);
        const geo::PointF inner = onCircle(centre, innerRadius, angle);
        mesh.add({outer.x, outer.y, outerRadius - radius, half, color});
        mesh.add({inner.x, inner.y, innerRadius - radius, half, color});
    }
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t a = base + 2 * i, b = base + 2 * ((i + 1) % count);
        mesh.triangle(a, a + 1, b);
        mesh.triangle(b, a + 1, b + 1);
    }
}

bool isFinite(geo::PointF p) { return std::isfinite(p.x) && std::isfinite(p.y); }

/// Without repeated points and those that are not finite.
std::vector<geo::PointF> cleaned(std::span<const geo::PointF> points)
{
    std::vector<geo::PointF> ring;
    const auto same = [](geo::PointF a, geo::PointF b) {
        return std::abs(a.x - b.x) < 1e-3f && std::abs(a.y - b.y) < 1e-3f;
    };
    for (const geo::PointF& p : points)
        if (isFinite(p) && (ring.empty() || !same(ring.back(), p))) ring.push_back(p);
    while (ring.size() > 1 && same(ring.back(), ring.front())) ring.pop_back();
    return ring;
}

struct Measures {
    float area = 0;  ///< signed
    float perimeter = 0;
};

Measures measure(std::span<const geo::PointF> ring)
{
    Measures m;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const geo::PointF a = ring[i], b = ring[(i + 1) % ring.size()];
        // Relative to the first point: coordinates are large, areas small.
        m.area += ((a.x - ring[0].x) * (b.y - ring[0].y) - (b.x - ring[0].x) * (a.y - ring[0].y)) / 2;
        m.perimeter += std::hypot(b.x - a.x, b.y - a.y);
    }
    return m;
}

}  // namespace

void fillConvex(Mesh& mesh, std::span<const geo::PointF> points, scene::Rgba color)
{
    if (color.a == 0) return;
    const std::vector<geo::PointF> ring = cleaned(points);
    if (ring.size() < 3) return;
    const Measures size = measure(ring);
    if (std::abs(size.area) < 1e-4f) return;
    const float inwards = size.area > 0 ? 1.f : -1.f;
    // Half a pixel inside the edge coverage is full. In a shape thinner than a pixel it never is; its soft
    // edge is wider, so that the ink is right.
    const float inset = std::min(softEdgePx, std::abs(size.area) / size.perimeter);
    const float outset = 1 - inset;
    const float insetDistance = 1 - 2 * inset;

    const auto base = static_cast<std::uint32_t>(mesh.vertices.size());
    const auto count = static_cast<std::uint32_t>(ring.size());
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const geo::PointF before = ring[(i + ring.size() - 1) % ring.size()];
        const geo::PointF p = ring[i];
        const geo::PointF after = ring[(i + 1) % ring.size()];
        const auto normal = [&](geo::PointF a, geo::PointF b) {
            const float length = std::hypot(b.x - a.x, b.y - a.y);
            return geo::PointF{-(b.y - a.y) / length * inwards, (b.x - a.x) / length * inwards};
        };
        const geo::PointF n0 = normal(before, p), n1 = normal(p, after);
        // The mitre of a very sharp corner is cut off at four times the distance.
        const float scale = 1 / std::max(1 + n0.x * n1.x + n0.y * n1.y, 0.125f);
        const geo::PointF mitre{(n0.x + n1.x) * scale, (n0.y + n1.y) * scale};
        mesh.add({p.x + mitre.x * inset, p.y + mitre.y * inset, insetDistance, 0.5f, color});
        mesh.add({p.x - mitre.x * outset, p.y - mitre.y * outset, 1, 0.5f, color});
    }
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t a = base + 2 * i, b = base + 2 * ((i + 1) % count);
        mesh.triangle(a, a + 1, b);
        mesh.triangle(b, a + 1, b + 1);
        if (i >= 2) mesh.triangle(base, base + 2 * (i - 1), base + 2 * i);
    }
}

std::vector<geo::PointF> rectanglePath(const paint::RoundBox& box)
{
    const auto minX = static_cast<float>(box.px.minX), minY = static_cast<float>(box.px.minY);
    const auto maxX = static_cast<float>(box.px.maxX), maxY = static_cast<float>(box.px.maxY);
    if (box.px.empty()) return {};
    const float radius = std::min({box.cornerPx, (maxX - minX) / 2, (maxY - minY) / 2});
    if (!(radius > 0)) return {{minX, minY}, {maxX, minY}, {maxX, maxY}, {minX, maxY}};
    const geo::PointF centres[] = {{minX + radius, minY + radius},
                                   {maxX - radius, minY + radius},
                                   {maxX - radius, maxY - radius},
                                   {minX + radius, maxY - radius}};
    const int steps = std::max(circleSteps(radius) / 4, 2);
    std::vector<geo::PointF> path;
    float angle = base::piF;  // the upper left corner begins at its left end
    for (const geo::PointF& centre : centres) {
        for (int i = 0; i <= steps; ++i)
            path.push_back(onCircle(
                centre, radius, angle + base::piF / 2 * static_cast<float>(i) / static_cast<float>(steps)));
        angle += base::piF / 2;
    }
    return path;
}

std::vector<geo::PointF> circlePath(geo::PointF centre, float radiusPx)
{
    std::vector<geo::PointF> path;
    const int steps = circleSteps(radiusPx);
    for (int i = 0; i < steps; ++i)
        path.push_back(
            onCircle(centre, radiusPx, 2 * base::piF * static_cast<float>(i) / static_cast<float>(steps)));
    return path;
}

namespace {

void addPath(Mesh& mesh, const paint::Shape& shape, const paint::Line& line)
{
    if (shape.fill) fillConvex(mesh, line.points, *shape.fill);
    if (shape.outline) addStroke(mesh, line.points, line.closed, *shape.outline, LineEnds::Soft);
}

void addPath(Mesh& mesh, const paint::Shape& shape, const paint::RoundBox& box)
{
    const std::vector<geo::PointF> path = rectanglePath(box);
    addPath(mesh, shape, paint::Line{path, true});
}

void addPath(Mesh& mesh, const paint::Shape& shape, const paint::Circle& circle)
{
    if (!isFinite(circle.centre) || !std::isfinite(circle.radiusPx)) return;
    if (shape.fill)
        addSquare(mesh, circle.centre, circle.radiusPx + softEdgePx, 0, circle.radiusPx, *shape.fill);
    if (!shape.outline) return;
    const scene::Stroke& outline = *shape.outline;
    if (outline.dashPx > 0) {
        addStroke(mesh, circlePath(circle.centre, circle.radiusPx), true, outline, LineEnds::Soft);
        return;
    }
    const float half = outline.widthPx / 2;
    constexpr float widestSquarePx = 24;
    if (circle.radiusPx > widestSquarePx)
        addBand(mesh, circle.centre, circle.radiusPx, half, outline.color);
    else
        addSquare(mesh, circle.centre, circle.radiusPx + half + softEdgePx, circle.radiusPx, half,
                  outline.color);
}

}  // namespace

void addShape(Mesh& mesh, const paint::Shape& shape)
{
    std::visit([&](const auto& path) { addPath(mesh, shape, path); }, shape.path);
}

}  // namespace render
