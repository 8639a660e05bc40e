// The areas of one level of the map on the graphics card: positions in each projection and the triangles of
// each kind of region, uploaded when first drawn. Keeps a reference to the level.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <span>

#include "geo/map_geometry.hpp"
#include "gl/buffer.hpp"
#include "gl/draw.hpp"
#include "gl/vertex_array.hpp"

namespace render {

class LevelAreas {
public:
    explicit LevelAreas(const geo::MapLevel& level) : level_(&level) {}

    /// Draws triangles of regions of `kind` with the program in use, whose attributes 0 and 1 get the
    /// positions in the two projections. `ranges` index MapLevel::triangles.
    void draw(geo::RegionKind kind, geo::ProjectionId from, geo::ProjectionId to,
              std::span<const gl::IndexRange> ranges);

private:
    struct Triangles {
        gl::Buffer indices{gl::Buffer::Target::Indices};
        std::uint32_t first = 0;  ///< of MapLevel::triangles
    };
    const gl::Buffer& positions(geo::ProjectionId projection);
    const Triangles& triangles(geo::RegionKind kind);
    const gl::VertexArray& vertexArray(geo::RegionKind kind, geo::ProjectionId from, geo::ProjectionId to);

    const geo::MapLevel* level_;
    std::array<std::optional<gl::Buffer>, geo::projectionCount> positions_;
    std::map<geo::RegionKind, Triangles> triangles_;
    std::map<std::array<int, 3>, gl::VertexArray> vertexArrays_;
};

}  // namespace render
