// The one window: an OpenGL 3.3 core context, its events, clipboard, full screen and place on the desktop.
// Owns GLFW. Draws nothing and knows nothing of maps or panels.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "platform/event.hpp"

namespace platform {

struct Geometry {
    int x = -1, y = -1;             ///< screen coordinates; -1: let the system choose
    int width = 1600, height = 900; ///< screen coordinates
    bool maximised = false;
    friend bool operator==(const Geometry&, const Geometry&) = default;
};

struct Monitor {
    std::string name;
    int x = 0, y = 0, width = 0, height = 0;  ///< screen coordinates
    double scale = 1;
};

struct WindowOptions {
    std::string title = "Kommunalatlas";
    Geometry geometry;
    bool scaleToMonitor = true;  ///< the size is logical; false for one that was in use before
};

class Window {
public:
    /// Opens the window, hidden. Without OpenGL 3.3 it tries once more with software rendering; then the result
    /// has no value and the diagnostics say what to do.
    static base::Result<std::unique_ptr<Window>> open(const WindowOptions& options);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    void show();
    void swap();
    /// Device pixels.
    int widthPx() const;
    int heightPx() const;
    double contentScale() const;

    /// Events of the next frame; waits at most `waitSeconds` for the first one when none is there
    /// (negative: as long as it takes).
    std::vector<Event> events(double waitSeconds);
    bool hasPendingEvents() const;
    /// Wakes a waiting `events` from another thread.
    static void wake();

    double seconds() const;  ///< since the program's start, steady

    bool fullscreen() const;
    void setFullscreen(bool on);  ///< on the monitor that shows most of the window
    Geometry geometry() const;    ///< of the window when not in full screen
    std::vector<Monitor> monitors() const;

    std::string clipboard() const;
    void setClipboard(const std::string& text);
    void setCursor(bool hand);

    /// For the OpenGL loader.
    using GlFunction = void (*)();
    static GlFunction glFunction(const char* name);
    bool usesSoftwareRendering() const;

private:
    struct Impl;
    explicit Window(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace platform
