// The drawing calls: where to, how to mix, what. State is set anew by everybody who draws; nothing here
// remembers what was set before.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "gl/framebuffer.hpp"

namespace gl {

/// Draws into `target` from now on, with the picture's whole size as viewport, "source over" blending of
/// colours that are not premultiplied, no depth, no stencil, no culling, no scissor.
void beginDrawing(const DrawTarget& target);

/// Nothing outside `part` changes until the next call or beginDrawing().
void setScissor(const Rect& part);

/// Fills the scissor rectangle. sRGB values in [0, 1].
void clear(std::array<float, 4> rgba);

/// A texture that is known by its name alone.
void bindTexture(int unit, std::uint32_t name);

/// Triangles of the bound vertex array with 32-bit indices [first, first + count).
void drawTriangles(std::size_t first, std::size_t count);

struct IndexRange {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};
/// Several such ranges in one call.
void drawTriangles(std::span<const IndexRange> ranges);

/// Leaves no scissor, program or vertex array behind for whoever draws next.
void endDrawing();

/// Waits until everything is drawn. For measurements and tests.
void finish();

}  // namespace gl
