#include "render/shaders.hpp"

#include <optional>
#include <utility>

namespace render {

namespace {

constexpr const char* shapeVertex = R"(
in vec2 position;
in vec2 edge;
in vec4 color;
in vec2 bend;
uniform vec4 transform;
out vec4 vEdge;
out vec4 vColor;
void main()
{
    vEdge = vec4(edge, bend);
    vColor = color;
    gl_Position = vec4(position * transform.xy + transform.zw, 0.0, 1.0);
}
)";

// mesh.hpp has the formula.
constexpr const char* shapeFragment = R"(
in vec4 vEdge;
in vec4 vColor;
out vec4 result;
void main()
{
    float distance = abs(length(vEdge.xz) - vEdge.w);
    float coverage = clamp(vEdge.y + 0.5 - distance, 0.0, min(1.0, 2.0 * vEdge.y));
    result = vec4(vColor.rgb, vColor.a * coverage);
}
)";

constexpr const char* textVertex = R"(
in vec2 position;
in vec2 texel;
in vec4 ink;
in vec4 halo;
uniform vec4 transform;
out vec2 vTexel;
out vec4 vInk;
out vec4 vHalo;
void main()
{
    vTexel = texel;
    vInk = ink;
    vHalo = halo;
    gl_Position = vec4(position * transform.xy + transform.zw, 0.0, 1.0);
}
)";

// The letters over their halo, in one go: software OpenGL counts every pixel of every rectangle.
constexpr const char* textFragment = R"(
uniform sampler2D atlas;
in vec2 vTexel;
in vec4 vInk;
in vec4 vHalo;
out vec4 result;
void main()
{
    vec2 coverage = texelFetch(atlas, ivec2(vTexel), 0).rg;
    float ink = coverage.g * vInk.a;
    float halo = coverage.r * vHalo.a * (1.0 - ink);
    float alpha = ink + halo;
    result = vec4((vInk.rgb * ink + vHalo.rgb * halo) / max(alpha, 0.001), alpha);
}
)";

// Anchors come in two parts, so that their difference to a position near them is exact to centimetres.
constexpr const char* areaVertex = R"(
in vec2 fromM;
in vec2 toM;
uniform vec4 transform;
uniform vec4 fromAnchor;
uniform vec4 toAnchor;
uniform vec2 scale;
uniform float blend;
void main()
{
    vec2 a = (fromM - fromAnchor.xy) - fromAnchor.zw;
    vec2 b = (toM - toAnchor.xy) - toAnchor.zw;
    vec2 px = mix(a, b, blend) * scale;
    gl_Position = vec4(px * transform.xy + transform.zw, 0.0, 1.0);
}
)";

constexpr const char* areaFragment = R"(
uniform vec4 color;
out vec4 result;
void main()
{
    result = color;
}
)";

// As paint::spotIn. pictureOffset turns gl_FragCoord (y up in the cache) into picture pixels, y down.
constexpr const char* patternFragment = R"(
uniform vec4 color0;
uniform vec4 color1;
uniform vec4 color2;
uniform vec4 lastColor;
uniform vec2 endsPx;
uniform float periodPx;
uniform vec2 pictureOffset;
out vec4 result;
void main()
{
    float t = ((gl_FragCoord.x + pictureOffset.x) + (pictureOffset.y - gl_FragCoord.y)) * 0.70710678;
    float at = t - periodPx * floor(t / periodPx);
    vec4 own = color2;
    vec4 before = color1;
    vec4 after = color0;
    vec2 span = vec2(endsPx.y, periodPx);
    if (at < endsPx.x) {
        own = color0;
        before = lastColor;
        after = color1;
        span = vec2(0.0, endsPx.x);
    } else if (at < endsPx.y) {
        own = color1;
        before = color0;
        after = color2;
        span = endsPx;
    }
    // Transitions one pixel wide keep the bands from looking like stairs.
    float behind = at - span.x;
    float ahead = span.y - at;
    result = mix(own, ahead <= behind ? after : before, clamp(0.5 - min(behind, ahead), 0.0, 1.0));
}
)";

/// Moves a program into `T`, or passes the findings on.
template <class T, class Fill>
base::Result<T> made(base::Result<gl::Program> program, Fill fill)
{
    base::Result<T> result;
    result.diagnostics = std::move(program.diagnostics);
    if (program.value) result.value = fill(std::move(*program.value));
    return result;
}

AreaUniforms areaUniforms(const gl::Program& p)
{
    return {p.uniform("transform"), p.uniform("fromAnchor"), p.uniform("toAnchor"), p.uniform("scale"),
            p.uniform("blend")};
}

}  // namespace

base::Result<ShapeProgram> ShapeProgram::create()
{
    return made<ShapeProgram>(
        gl::Program::create({"shape", shapeVertex, shapeFragment, {"position", "edge", "color", "bend"}}),
        [](gl::Program p) {
            const int transform = p.uniform("transform");
            return ShapeProgram{std::move(p), transform};
        });
}

base::Result<TextProgram> TextProgram::create()
{
    return made<TextProgram>(
        gl::Program::create({"text", textVertex, textFragment, {"position", "texel", "ink", "halo"}}),
        [](gl::Program p) {
            const int transform = p.uniform("transform"), atlas = p.uniform("atlas");
            return TextProgram{std::move(p), transform, atlas};
        });
}

base::Result<AreaProgram> AreaProgram::create()
{
    return made<AreaProgram>(gl::Program::create({"area", areaVertex, areaFragment, {"fromM", "toM"}}),
                             [](gl::Program p) {
                                 const AreaUniforms area = areaUniforms(p);
                                 const int color = p.uniform("color");
                                 return AreaProgram{std::move(p), area, color};
                             });
}

base::Result<PatternProgram> PatternProgram::create()
{
    return made<PatternProgram>(
        gl::Program::create({"pattern", areaVertex, patternFragment, {"fromM", "toM"}}), [](gl::Program p) {
            const AreaUniforms area = areaUniforms(p);
            const std::array<int, 7> u{p.uniform("color0"),       p.uniform("color1"), p.uniform("color2"),
                                       p.uniform("lastColor"),    p.uniform("endsPx"), p.uniform("periodPx"),
                                       p.uniform("pictureOffset")};
            return PatternProgram{std::move(p), area, u[0], u[1], u[2], u[3], u[4], u[5], u[6]};
        });
}

}  // namespace render
