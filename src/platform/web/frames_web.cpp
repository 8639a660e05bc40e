// The browser decides when a frame is due: page.js asks for one when something happened or is due.
#include "platform/frames.hpp"

#include <emscripten.h>

#include "platform/web/calls.hpp"

namespace platform {

namespace {

/// Else it could not, and the page says why.
bool& isBegun()
{
    static bool one = false;
    return one;
}

std::unique_ptr<Frames>& running()
{
    static std::unique_ptr<Frames> one;
    return one;
}

}  // namespace

void run(std::unique_ptr<Frames> frames)
{
    isBegun() = true;
    running() = std::move(frames);
    pageWake();
}

}  // namespace platform

/// One frame. Seconds until the next one is due without an event, as Frames::waitSeconds; -2 when the program
/// has ended.
extern "C" EMSCRIPTEN_KEEPALIVE double atlasFrame()
{
    using platform::running;
    if (!running()) return platform::isBegun() ? -2 : -1;
    if (!running()->frame(running()->window().events(0))) {
        running().reset();
        return -2;
    }
    if (running()->window().hasPendingEvents()) return 0;
    const double wait = running()->waitSeconds();
    if (wait != 0) running()->rest();
    return wait;
}
