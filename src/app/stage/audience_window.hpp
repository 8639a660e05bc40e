// The window that the audience sees on a second monitor: a picture of a Scene, nothing else. The picture is
// painted in the main window's context, so that there is one painter and one set of map data; this window
// only copies it from a texture that both contexts share.
#pragma once

#include <memory>
#include <optional>

#include "app/session.hpp"
#include "gl/framebuffer.hpp"
#include "platform/window.hpp"

namespace app {

class AudienceWindow {
public:
    /// Nothing if the system gives no second window. `main` must outlive it; its context is current before
    /// and after every call.
    static std::unique_ptr<AudienceWindow> open(platform::Window& main, const platform::Monitor& monitor);
    ~AudienceWindow();
    AudienceWindow(const AudienceWindow&) = delete;
    AudienceWindow& operator=(const AudienceWindow&) = delete;

    /// The picture's size; follows the window's.
    Canvas canvas() const;
    /// What the picture is to be painted into; null if there is no memory for it.
    const gl::Framebuffer* picture();
    /// Brings the picture to the monitor.
    void show();

    platform::Window& window() { return *window_; }

private:
    AudienceWindow(platform::Window& main, std::unique_ptr<platform::Window> window)
        : main_(main), window_(std::move(window))
    {
    }
    void forgetPicture();

    platform::Window& main_;
    std::unique_ptr<platform::Window> window_;
    std::optional<gl::Framebuffer> picture_;
    std::optional<gl::SharedPicture> shared_;  ///< in the window's own context
    std::optional<gl::Fence> copied_;
};

}  // namespace app
