// Triangles with soft edges as plain arrays: what lines and flat shapes become before they go to the graphics
// card. A value; knows no OpenGL and no maps.
#pragma once

#include <cstdint>
#include <vector>

#include "scene/scene.hpp"

namespace render {

/// A vertex of a flat shape. With d = abs(length(distance, side) - ring), the coverage of a
/// pixel is clamp(halfWidth + 1/2 - d, 0, min(1, 2 * halfWidth)): exact for a line of width 2 * halfWidth
/// whose centre line is `distance` pixels away, and for discs and rings as long as they bend little within a
/// pixel.
struct ShapeVertex {
    float x = 0, y = 0;  ///< pixels, y down
    float distance = 0;
    float halfWidth = 1;
    scene::Rgba color;
    float side = 0;  ///< 0 for lines; for discs (distance, side) is the way from the centre
    float ring = 0;  ///< radius of a ring's middle
};

/// A corner of a rectangle of text: where, which texel of the atlas, and the colours of its letters and their
/// halo.
struct TextVertex {
    float x = 0, y = 0;
    float u = 0, v = 0;
    scene::Rgba ink, halo;
};

// As the vertex arrays read them.
static_assert(sizeof(ShapeVertex) == 28 && sizeof(TextVertex) == 24);

template <class Vertex>
struct BasicMesh {
    std::vector<Vertex> vertices;
    std::vector<std::uint32_t> indices;

    void clear()
    {
        vertices.clear();
        indices.clear();
    }
    std::uint32_t add(const Vertex& vertex)
    {
        vertices.push_back(vertex);
        return static_cast<std::uint32_t>(vertices.size() - 1);
    }
    void triangle(std::uint32_t a, std::uint32_t b, std::uint32_t c)
    {
        indices.insert(indices.end(), {a, b, c});
    }
};
using Mesh = BasicMesh<ShapeVertex>;
using TextMesh = BasicMesh<TextVertex>;

}  // namespace render
