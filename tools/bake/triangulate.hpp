// Triangles of areas in degrees, cut along a grid, so that no triangle is so large that projecting its
// corners alone would turn it over or lay it over the border.
#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "geo/lon_lat.hpp"

namespace bake {

struct RingVertex {
    geo::Point point;
    std::uint32_t index = 0;
};
using VertexRing = std::vector<RingVertex>;  ///< not closed: the last is joined to the first

class Triangulator {
public:
    /// New vertices, inside areas on the grid, are numbered from `firstFreeIndex`.
    Triangulator(double gridStepDeg, std::uint32_t firstFreeIndex)
        : step_(gridStepDeg), firstFree_(firstFreeIndex)
    {
    }

    /// Appends the triangles (counter-clockwise in degrees) of the area inside `rings` by the even-odd
    /// rule. Rings must have vertices where they cross the grid (densify.hpp). Throws InputError.
    void add(const std::vector<VertexRing>& rings, std::vector<std::uint32_t>& triangles);

    const std::vector<geo::Point>& newVertices() const { return created_; }

private:
    std::uint32_t vertexAt(geo::Point point);
    std::vector<VertexRing> clipped(const std::vector<VertexRing>& rings, double geo::Point::*axis,
                                    double line, bool keepBelow);
    void addCell(const std::vector<VertexRing>& rings, std::vector<std::uint32_t>& triangles);
    template <class Visit>
    void slice(std::vector<VertexRing> rings, double geo::Point::*axis, Visit visit);

    double step_;
    std::uint32_t firstFree_;
    std::vector<geo::Point> created_;
    std::map<std::pair<double, double>, std::uint32_t> indexOfCreated_;
};

}  // namespace bake
