// An OpenGL 3.3 core context without a window, a display or a graphics card (EGL, surfaceless Mesa), for
// tests that draw into framebuffers and read them back.
#pragma once

#include <string>
#include <vector>

#include "gl/framebuffer.hpp"
#include "gl/loader.hpp"
#include "support/picture_compare.hpp"

namespace test_support {

/// Current as long as it lives. One at a time.
class GlContext {
public:
    GlContext();
    ~GlContext();
    GlContext(const GlContext&) = delete;
    GlContext& operator=(const GlContext&) = delete;

    /// Why there is none; empty if there is one.
    const std::string& problem() const { return problem_; }
    const gl::ContextInfo& info() const { return info_; }
    /// What the driver complained about so far.
    const std::vector<std::string>& complaints() const { return complaints_; }

private:
    void* display_ = nullptr;
    void* context_ = nullptr;
    std::string problem_;
    gl::ContextInfo info_;
    std::vector<std::string> complaints_;
};

/// The whole target, rows from top to bottom.
Picture readPicture(const gl::DrawTarget& target);

}  // namespace test_support
