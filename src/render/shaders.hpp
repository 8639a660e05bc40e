// The programs of the painter. Sources in what GLSL 3.30 and GLSL ES 3.00 share.
#pragma once

#include <array>

#include "base/diagnostic.hpp"
#include "gl/program.hpp"
#include "scene/scene.hpp"

namespace render {

/// As a shader takes it, in [0, 1].
inline std::array<float, 4> toFloats(scene::Rgba c)
{
    const auto unit = [](std::uint8_t v) { return static_cast<float>(v) / 255.f; };
    return {unit(c.r), unit(c.g), unit(c.b), unit(c.a)};
}

/// Pixels of the drawing target, y down, to OpenGL's square: x * scale + offset.
struct TargetTransform {
    std::array<float, 4> value;  ///< scaleX, scaleY, offsetX, offsetY

    /// Shape coordinates are moved by (shiftX, shiftY) into a target of the given size.
    static TargetTransform of(float shiftX, float shiftY, int width, int height)
    {
        const float w = static_cast<float>(width), h = static_cast<float>(height);
        return {{2 / w, -2 / h, 2 * shiftX / w - 1, 1 - 2 * shiftY / h}};
    }
};

/// Flat shapes and lines: mesh.hpp's ShapeVertex.
struct ShapeProgram {
    gl::Program program;
    int transform;
    static base::Result<ShapeProgram> create();
};

/// Text: mesh.hpp's TextVertex. The atlas has the halo's coverage in red and the letters' in green.
struct TextProgram {
    gl::Program program;
    int transform, atlas;
    static base::Result<TextProgram> create();
};

/// Areas of the map: two positions of each vertex in metres, blended.
struct AreaUniforms {
    int transform = -1, fromAnchor = -1, toAnchor = -1, scale = -1, blend = -1;
};
struct AreaProgram {
    gl::Program program;
    AreaUniforms area;
    int color;
    static base::Result<AreaProgram> create();
};

/// The same with a pattern of two or three bands, as paint::Pattern says.
struct PatternProgram {
    gl::Program program;
    AreaUniforms area;
    int color0, color1, color2, lastColor, endsPx, periodPx, pictureOffset;
    static base::Result<PatternProgram> create();
};

}  // namespace render
