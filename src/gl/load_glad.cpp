// The functions of a desktop's OpenGL, found one by one (glad).
#include <utility>

#include "gl/functions.hpp"
#include "gl/loader.hpp"

namespace gl {

namespace {

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

bool functionsLoaded() { return glGenBuffers != nullptr; }

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
    result.value = contextInfo(GLAD_VERSION_MAJOR(version), GLAD_VERSION_MINOR(version));
    return result;
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

}  // namespace gl
