#include "gl/draw.hpp"

#include <vector>

#include "gl/functions.hpp"

namespace gl {

namespace {

const void* indexOffset(std::size_t first)
{
    return reinterpret_cast<const void*>(first * sizeof(std::uint32_t));
}

}  // namespace

void beginDrawing(const DrawTarget& target)
{
    glBindFramebuffer(GL_FRAMEBUFFER, target.framebuffer);
    glViewport(0, 0, target.width, target.height);
    glDisable(GL_SCISSOR_TEST);
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_STENCIL_TEST);
    glDisable(GL_CULL_FACE);
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
    glEnable(GL_BLEND);
    glBlendEquation(GL_FUNC_ADD);
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
}

void setScissor(const Rect& part)
{
    glEnable(GL_SCISSOR_TEST);
    glScissor(part.x, part.y, part.empty() ? 0 : part.width, part.empty() ? 0 : part.height);
}

void clear(std::array<float, 4> rgba)
{
    glClearColor(rgba[0], rgba[1], rgba[2], rgba[3]);
    glClear(GL_COLOR_BUFFER_BIT);
}

void bindTexture(int unit, std::uint32_t name)
{
    glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(unit));
    glBindTexture(GL_TEXTURE_2D, name);
}

void drawTriangles(std::size_t first, std::size_t count)
{
    if (count > 0)
        glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(count), GL_UNSIGNED_INT, indexOffset(first));
}

void drawTriangles(std::span<const IndexRange> ranges)
{
#ifdef __EMSCRIPTEN__  // WebGL 2 has no glMultiDrawElements
    for (const IndexRange& range : ranges) drawTriangles(range.first, range.count);
#else
    std::vector<GLsizei> counts;
    std::vector<const void*> offsets;
    for (const IndexRange& range : ranges) {
        if (range.count == 0) continue;
        counts.push_back(static_cast<GLsizei>(range.count));
        offsets.push_back(indexOffset(range.first));
    }
    if (counts.empty()) return;
    glMultiDrawElements(GL_TRIANGLES, counts.data(), GL_UNSIGNED_INT, offsets.data(),
                        static_cast<GLsizei>(counts.size()));
#endif
}

void endDrawing()
{
    glDisable(GL_SCISSOR_TEST);
    glBindVertexArray(0);
    glUseProgram(0);
}

void finish() { glFinish(); }

}  // namespace gl
