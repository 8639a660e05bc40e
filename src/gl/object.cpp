#include "gl/object.hpp"

#include "gl/functions.hpp"

namespace gl {

namespace {

int live = 0;  // contexts belong to one thread (see ARCHITECTURE.md), so does this

}  // namespace

int liveObjects() { return live; }

std::uint32_t createObject(ObjectKind kind)
{
    if (!functionsLoaded()) return 0;
    GLuint name = 0;
    switch (kind) {
    case ObjectKind::Buffer:
        glGenBuffers(1, &name);
        break;
    case ObjectKind::VertexArray:
        glGenVertexArrays(1, &name);
        break;
    case ObjectKind::Texture:
        glGenTextures(1, &name);
        break;
    case ObjectKind::Program:
        name = glCreateProgram();
        break;
    case ObjectKind::Framebuffer:
        glGenFramebuffers(1, &name);
        break;
    }
    if (name != 0) ++live;
    return name;
}

void deleteObject(ObjectKind kind, std::uint32_t name)
{
    if (name == 0) return;
    --live;
    switch (kind) {
    case ObjectKind::Buffer:
        glDeleteBuffers(1, &name);
        break;
    case ObjectKind::VertexArray:
        glDeleteVertexArrays(1, &name);
        break;
    case ObjectKind::Texture:
        glDeleteTextures(1, &name);
        break;
    case ObjectKind::Program:
        glDeleteProgram(name);
        break;
    case ObjectKind::Framebuffer:
        glDeleteFramebuffers(1, &name);
        break;
    }
}

}  // namespace gl
