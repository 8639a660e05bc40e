// Triangles with soft edges as plain arrays: what lines and flat shapes become before they go to the graphics
// card. A value; knows no OpenGL and no maps.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/scene.hpp"

namespace render {

/// A vertex of a flat shape, or of a piece of text. The coverage of a pixel is clamp(halfWidth + 1/2 - |distance|, 0, min(1, 2 *
/// halfWidth)): exact for a line of width 2 * halfWidth whose centre line is `distance` pixels away.
struct ShapeVertex {
    float x = 0, y = 0;  ///< pixels, y down
    float distance = 0;      ///< for text: column of the glyph atlas
    float halfWidth = 1;     ///< for text: row of the glyph atlas
    layout::Rgba color;
};
static_assert(sizeof(ShapeVertex) == 20);  // as the vertex array reads it


struct Mesh {
    std::vector<ShapeVertex> vertices;
    std::vector<std::uint32_t> indices;

    void clear()
    {
        vertices.clear();
        indices.clear();
    }
    std::uint32_t add(const ShapeVertex& vertex)
    {
        vertices.push_back(vertex);
        return static_cast<std::uint32_t>(vertices.size() - 1);
    }
    void triangle(std::uint32_t a, std::uint32_t b, std::uint32_t c) { indices.insert(indices.end(), {a, b, c}); }
};

}  // namespace render
