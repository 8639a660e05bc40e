// Events between the system and the frames. A frame gets at most one transition of each key and button, so
// that a press and its release that arrive together are both seen even at few frames a second; either letters
// or a key that does something, because a frame looks at its keys before its letters. What is dragged is seen
// over its target before it is let go, because who receives it has to offer himself first. What is typed
// after a press, or after a key that may open something, waits until what they opened has the keyboard:
// people type ahead of a slow machine.
#pragma once

#include <deque>
#include <vector>

#include "platform/event.hpp"

namespace platform {

class EventQueue {
public:
    void push(Event event);
    /// The events of the next frame, in order; the rest stays.
    std::vector<Event> takeFrame();
    bool empty() const { return events_.empty(); }

private:
    /// Whether a button that goes up next was moved too recently for a receiver to have offered itself.
    bool mustHover(const Event& next, bool movedThisFrame) const;

    /// Whether what was pressed before may not have opened its field yet.
    bool mustWaitForAnswer(const Event& next) const;

    std::deque<Event> events_;
    unsigned held_ = 0;       ///< bit of each button that is down
    int framesToAnswer_ = 0;  ///< of what was pressed, until it has the keyboard
    int framesToHover_ = 0;   ///< frames that a dragged thing still has to be seen where it is
};

}  // namespace platform
