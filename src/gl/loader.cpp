#include "gl/loader.hpp"

#include <utility>

#include "gl/functions.hpp"

namespace gl {

namespace {

std::string text(GLenum name)
{
    const auto* bytes = reinterpret_cast<const char*>(glGetString(name));
    return bytes != nullptr ? bytes : "";
}

bool contains(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

}  // namespace

ContextInfo contextInfo(int major, int minor)
{
    return {major, minor, text(GL_VENDOR), text(GL_RENDERER), text(GL_VERSION), isSoftware()};
}

bool isSoftware()
{
    const std::string renderer = text(GL_RENDERER);
    return contains(renderer, "llvmpipe") || contains(renderer, "softpipe") ||
           contains(renderer, "SwiftShader");
}

std::string pendingErrors()
{
    std::string found;
    for (GLenum error = glGetError(); error != GL_NO_ERROR; error = glGetError()) {
        if (!found.empty()) found += ", ";
        switch (error) {
        case GL_INVALID_ENUM:
            found += "GL_INVALID_ENUM";
            break;
        case GL_INVALID_VALUE:
            found += "GL_INVALID_VALUE";
            break;
        case GL_INVALID_OPERATION:
            found += "GL_INVALID_OPERATION";
            break;
        case GL_INVALID_FRAMEBUFFER_OPERATION:
            found += "GL_INVALID_FRAMEBUFFER_OPERATION";
            break;
        case GL_OUT_OF_MEMORY:
            found += "GL_OUT_OF_MEMORY";
            break;
        default:
            found += "error " + std::to_string(error);
            break;
        }
        if (found.size() > 500) break;  // a lost context reports for ever
    }
    return found;
}

}  // namespace gl
