#include "triangulate.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <limits>

#include <GL/glu.h>

#include "asset_reader.hpp"

namespace bake {

namespace {

/// What the tessellator's callbacks see of one run.
struct Run {
    std::vector<std::uint32_t>* triangles = nullptr;
    std::deque<RingVertex> merged;  ///< stays in place while it grows
    bool failed = false;
};

void onVertex(void* vertex, void* data)
{
    static_cast<Run*>(data)->triangles->push_back(static_cast<const RingVertex*>(vertex)->index);
}

/// Vertices at the same place are merged; the sources have no real crossings, so one of the four is it.
void onCombine(GLdouble coords[3], void* vertices[4], GLfloat[4], void** result, void* data)
{
    auto* run = static_cast<Run*>(data);
    const RingVertex* best = nullptr;
    double bestDistance2 = std::numeric_limits<double>::infinity();
    for (int i = 0; i < 4; ++i) {
        const auto* vertex = static_cast<const RingVertex*>(vertices[i]);
        if (vertex == nullptr) continue;
        const double x = vertex->point.x - coords[0], y = vertex->point.y - coords[1];
        if (x * x + y * y < bestDistance2) {
            best = vertex;
            bestDistance2 = x * x + y * y;
        }
    }
    // Farther than the sources' precision: lines cross that should not.
    if (best == nullptr || bestDistance2 > 1e-3 * 1e-3) run->failed = true;
    run->merged.push_back(best != nullptr ? *best : RingVertex{});
    *result = &run->merged.back();
}

void onError(GLenum, void* data) { static_cast<Run*>(data)->failed = true; }
void onEdgeFlag(GLboolean, void*) {}  // its presence makes the tessellator emit triangles only

using Callback = void (*)();

struct Tessellator {
    GLUtesselator* handle = gluNewTess();
    Tessellator()
    {
        gluTessProperty(handle, GLU_TESS_WINDING_RULE, GLU_TESS_WINDING_ODD);
        gluTessNormal(handle, 0, 0, 1);
        gluTessCallback(handle, GLU_TESS_VERTEX_DATA, reinterpret_cast<Callback>(onVertex));
        gluTessCallback(handle, GLU_TESS_COMBINE_DATA, reinterpret_cast<Callback>(onCombine));
        gluTessCallback(handle, GLU_TESS_ERROR_DATA, reinterpret_cast<Callback>(onError));
        gluTessCallback(handle, GLU_TESS_EDGE_FLAG_DATA, reinterpret_cast<Callback>(onEdgeFlag));
    }
    Tessellator(const Tessellator&) = delete;
    Tessellator& operator=(const Tessellator&) = delete;
    ~Tessellator() { gluDeleteTess(handle); }
};

}  // namespace

std::uint32_t Triangulator::vertexAt(geo::Point point)
{
    const auto next = firstFree_ + static_cast<std::uint32_t>(created_.size());
    const auto [at, isNew] = indexOfCreated_.try_emplace({point.x, point.y}, next);
    if (isNew) created_.push_back(point);
    return at->second;
}

/// The part of the area on one side of a grid line (Sutherland and Hodgman 1974). Edges that run back and
/// forth along the line cancel by the even-odd rule.
std::vector<VertexRing> Triangulator::clipped(const std::vector<VertexRing>& rings, double geo::Point::*axis,
                                              double line, bool keepBelow)
{
    double geo::Point::*const other = axis == &geo::Point::x ? &geo::Point::y : &geo::Point::x;
    std::vector<VertexRing> kept;
    for (const VertexRing& ring : rings) {
        VertexRing part;
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const RingVertex& here = ring[i];
            const RingVertex& next = ring[(i + 1) % ring.size()];
            const double a = here.point.*axis - line;
            const double b = next.point.*axis - line;
            if (keepBelow ? a <= 0 : a >= 0) part.push_back(here);
            if ((a < 0 && b > 0) || (a > 0 && b < 0)) {  // only edges along the other set of grid lines
                geo::Point crossing;
                crossing.*axis = line;
                crossing.*other = here.point.*other + a / (a - b) * (next.point.*other - here.point.*other);
                part.push_back({crossing, vertexAt(crossing)});
            }
        }
        const bool flat =
            std::all_of(part.begin(), part.end(), [&](const RingVertex& v) { return v.point.*axis == line; });
        if (part.size() > 2 && !flat) kept.push_back(std::move(part));
    }
    return kept;
}

template <class Visit>
void Triangulator::slice(std::vector<VertexRing> rings, double geo::Point::*axis, Visit visit)
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const VertexRing& ring : rings) {
        for (const RingVertex& v : ring) {
            low = std::min(low, v.point.*axis);
            high = std::max(high, v.point.*axis);
        }
    }
    for (double line = (std::floor(low / step_) + 1) * step_; line < high; line += step_) {
        visit(clipped(rings, axis, line, true));
        rings = clipped(rings, axis, line, false);
    }
    visit(rings);
}

void Triangulator::addCell(const std::vector<VertexRing>& rings, std::vector<std::uint32_t>& triangles)
{
    if (rings.empty()) return;
    static Tessellator tessellator;
    Run run;
    run.triangles = &triangles;
    gluTessBeginPolygon(tessellator.handle, &run);
    for (const VertexRing& ring : rings) {
        gluTessBeginContour(tessellator.handle);
        for (const RingVertex& v : ring) {
            std::array<GLdouble, 3> coords{v.point.x, v.point.y, 0};
            gluTessVertex(tessellator.handle, coords.data(), const_cast<RingVertex*>(&v));
        }
        gluTessEndContour(tessellator.handle);
    }
    gluTessEndPolygon(tessellator.handle);
    if (run.failed) throw InputError("an area cannot be triangulated: its border crosses itself");
}

void Triangulator::add(const std::vector<VertexRing>& rings, std::vector<std::uint32_t>& triangles)
{
    slice(rings, &geo::Point::x, [&](const std::vector<VertexRing>& column) {
        slice(column, &geo::Point::y, [&](const std::vector<VertexRing>& cell) { addCell(cell, triangles); });
    });
}

}  // namespace bake
