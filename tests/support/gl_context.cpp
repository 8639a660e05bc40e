#include "support/gl_context.hpp"

#include <EGL/egl.h>
#include <EGL/eglext.h>

#include <cstring>

namespace test_support {

GlContext::GlContext()
{
    const auto getDisplay =
        reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(eglGetProcAddress("eglGetPlatformDisplayEXT"));
    EGLDisplay display = EGL_NO_DISPLAY;
    if (getDisplay != nullptr)
        display = getDisplay(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
    if (display == EGL_NO_DISPLAY || eglInitialize(display, nullptr, nullptr) == EGL_FALSE) {
        problem_ = "EGL without a surface is missing (packages libegl1, libgl1-mesa-dri)";
        return;
    }
    display_ = display;
    eglBindAPI(EGL_OPENGL_API);
    const EGLint attributes[] = {EGL_CONTEXT_MAJOR_VERSION,
                                 3,
                                 EGL_CONTEXT_MINOR_VERSION,
                                 3,
                                 EGL_CONTEXT_OPENGL_PROFILE_MASK,
                                 EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                                 EGL_CONTEXT_OPENGL_FORWARD_COMPATIBLE,
                                 EGL_TRUE,
                                 EGL_CONTEXT_OPENGL_DEBUG,
                                 EGL_TRUE,
                                 EGL_NONE};
    EGLContext context = eglCreateContext(display, EGL_NO_CONFIG_KHR, EGL_NO_CONTEXT, attributes);
    if (context == EGL_NO_CONTEXT ||
        eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context) == EGL_FALSE) {
        problem_ = "no OpenGL 3.3 core context (package libgl1-mesa-dri)";
        return;
    }
    context_ = context;
    const auto loaded = gl::loadFunctions(
        [](const char* name) { return reinterpret_cast<gl::Function>(eglGetProcAddress(name)); });
    if (!loaded) {
        problem_ = base::toString(loaded.diagnostics.front(), base::Language::En);
        return;
    }
    info_ = *loaded.value;
    gl::reportErrors([this](const std::string& message) { complaints_.push_back(message); });
}

GlContext::~GlContext()
{
    if (problem_.empty()) gl::reportErrors({});
    if (display_ == nullptr) return;
    eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    if (context_ != nullptr) eglDestroyContext(display_, context_);
    eglTerminate(display_);
}

Picture readPicture(const gl::DrawTarget& target)
{
    Picture picture{target.width, target.height, {}};
    const std::vector<std::uint8_t> bytes = gl::readPixels(target, {0, 0, target.width, target.height});
    const auto width = static_cast<std::size_t>(target.width);
    picture.pixels.resize(bytes.size() / 4);
    for (std::size_t row = 0; row < static_cast<std::size_t>(target.height); ++row) {
        const std::size_t from = (static_cast<std::size_t>(target.height) - 1 - row) * width * 4;
        for (std::size_t x = 0; x < width; ++x) {
            const std::uint8_t* p = bytes.data() + from + x * 4;
            picture.pixels[row * width + x] = {p[0], p[1], p[2], p[3]};
        }
    }
    return picture;
}

}  // namespace test_support
