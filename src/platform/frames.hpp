// Who decides when a frame is due: a loop on a desktop, the browser in a page. Draws nothing.
#pragma once

#include <memory>
#include <vector>

#include "platform/event.hpp"
#include "platform/window.hpp"

namespace platform {

/// What goes on frame by frame while a window is open.
class Frames {
public:
    Frames() = default;
    virtual ~Frames() = default;
    Frames(const Frames&) = delete;
    Frames& operator=(const Frames&) = delete;

    virtual Window& window() = 0;
    /// Seconds until the next frame is due without an event: 0 at once, negative never.
    virtual double waitSeconds() = 0;
    /// One frame with the window's events. False: it was the last one.
    virtual bool frame(const std::vector<Event>& events) = 0;
    /// Nothing is due now. Nobody is told of the end of a page or of a killed program: what is to be
    /// remembered is written now.
    virtual void rest() = 0;
};

/// On a desktop: runs all frames, then destroys `frames`. In a page: returns at once; the browser runs them
/// as long as the page is open.
void run(std::unique_ptr<Frames> frames);

}  // namespace platform
