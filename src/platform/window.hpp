// A window: an OpenGL 3.3 core context, its events, clipboard, full screen and place on the desktop. The
// first one owns GLFW; a second one shares its textures. Draws nothing and knows nothing of maps or panels.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "platform/event.hpp"
#include "platform/monitors.hpp"

namespace platform {

enum class Cursor : std::uint8_t { Arrow, Hand, None };

struct WindowOptions {
    std::string title = "Kommunalatlas";
    Geometry geometry;
    bool scaleToMonitor = true;  ///< the size is logical; false for one that was in use before
    bool fitsDesk =
        true;  ///< made smaller where the monitors are smaller; false for a size that was asked for
};

class Window {
public:
    /// Opens the window, hidden. Without OpenGL 3.3 it tries once more with software rendering; then the
    /// result has no value and the diagnostics say what to do.
    static base::Result<std::unique_ptr<Window>> open(const WindowOptions& options);
    /// A further window that fills `monitor` and shares textures and buffers with this one. It does not take
    /// the keyboard from this one. Must be destroyed before this one; afterwards this one's context is
    /// current.
    base::Result<std::unique_ptr<Window>> openOn(const Monitor& monitor);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    void show();
    void setTitle(const std::string& title);
    void makeCurrent();
    /// Shows what was drawn; waits for the monitor unless `atOnce`. The context must be current.
    void swap(bool atOnce = false);
    /// Device pixels.
    int widthPx() const;
    int heightPx() const;
    double contentScale() const;

    /// Events of the next frame; waits at most `waitSeconds` for the first one when none is there
    /// (negative: as long as it takes).
    std::vector<Event> events(double waitSeconds);
    /// Those that are there already, without asking the system.
    std::vector<Event> pendingEvents();
    bool hasPendingEvents() const;

    double seconds() const;  ///< since the program's start, steady

    bool fullscreen() const;
    void setFullscreen(bool on);        ///< on the monitor that shows most of the window
    void fill(const Monitor& monitor);  ///< full screen there
    Geometry geometry() const;          ///< of the window when not in full screen
    Geometry place() const;             ///< where it is now
    /// Asks the system only if something may have changed: monitors come with a RedrawEvent, so do new sizes.
    const Monitors& monitors() const;

    /// How the desktop's dialogs name this window as the one they belong to; empty if they cannot.
    std::string portalName() const;

    std::string clipboard() const;
    void setClipboard(const std::string& text);
    void setCursor(Cursor cursor);

    // Of a page; on a desktop these do nothing.
    /// The view line in the page's address, as a step of its own for the browser's way back or in place of
    /// the last one.
    void setAddress(const std::string& view, bool isNew);
    /// Letters are waited for: where there is no keyboard one is shown.
    void setTyping(bool on);

    /// A second window of a page has no OpenGL of its own: what it shows is given to it, RGBA bytes in rows
    /// from the bottom up, as wide and high as it is.
    bool takesPictures() const;
    /// Nobody but the user moves the window of a page to another screen.
    bool staysOnItsMonitor() const;
    void showPicture(const std::vector<std::uint8_t>& rgba);

    /// For the OpenGL loader.
    using GlFunction = void (*)();
    static GlFunction glFunction(const char* name);

private:
    struct Impl;
    explicit Window(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace platform
