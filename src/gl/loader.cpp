#include "gl/loader.hpp"

#include <glad/gl.h>

#include <utility>

namespace gl {

namespace {

std::string text(GLenum name)
{
    const auto* bytes = reinterpret_cast<const char*>(glGetString(name));
    return bytes != nullptr ? bytes : "";
}

bool contains(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

std::function<void(const std::string&)>& errorSink()
{
    static std::function<void(const std::string&)> sink;
    return sink;
}

void GLAD_API_PTR onDebugMessage(GLenum /*source*/, GLenum type, GLuint /*id*/, GLenum severity,
                                 GLsizei length, const GLchar* message, const void* /*user*/)
{
    // Shader recompilation and buffer placement are chatter; mistakes are what we want to hear of.
    const bool mistake = type == GL_DEBUG_TYPE_ERROR || type == GL_DEBUG_TYPE_UNDEFINED_BEHAVIOR ||
                         type == GL_DEBUG_TYPE_DEPRECATED_BEHAVIOR || type == GL_DEBUG_TYPE_PORTABILITY;
    if (!mistake || severity == GL_DEBUG_SEVERITY_NOTIFICATION || !errorSink()) return;
    errorSink()(length >= 0 ? std::string(message, static_cast<std::size_t>(length)) : std::string(message));
}

}  // namespace

base::Result<ContextInfo> loadFunctions(FunctionFinder find)
{
    base::Result<ContextInfo> result;
    const int version = gladLoadGL(reinterpret_cast<GLADloadfunc>(find));
    if (version < GLAD_MAKE_VERSION(3, 3)) {
        const std::string found = version == 0 ? "no OpenGL"
                                               : "OpenGL " + std::to_string(GLAD_VERSION_MAJOR(version)) +
                                                     "." + std::to_string(GLAD_VERSION_MINOR(version));
        result.diagnostics.push_back(
            {base::Severity::Error, "OpenGL", 0, "",
             base::filled({"{0} ist da, aber die Karte braucht OpenGL 3.3 oder neuer",
                           "{0} was found, but the map needs OpenGL 3.3 or newer"},
                          {found})});
        return result;
    }
    ContextInfo info;
    info.major = GLAD_VERSION_MAJOR(version);
    info.minor = GLAD_VERSION_MINOR(version);
    info.vendor = text(GL_VENDOR);
    info.renderer = text(GL_RENDERER);
    info.version = text(GL_VERSION);
    info.software = isSoftware();
    result.value = std::move(info);
    return result;
}

bool isSoftware()
{
    const std::string renderer = text(GL_RENDERER);
    return contains(renderer, "llvmpipe") || contains(renderer, "softpipe") ||
           contains(renderer, "SwiftShader");
}

bool reportErrors(std::function<void(const std::string&)> sink)
{
    if (GLAD_GL_KHR_debug == 0) return false;
    errorSink() = std::move(sink);
    glEnable(GL_DEBUG_OUTPUT);
    glEnable(GL_DEBUG_OUTPUT_SYNCHRONOUS);
    glDebugMessageCallback(onDebugMessage, nullptr);
    return true;
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
