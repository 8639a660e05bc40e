// Events between the system and the frames. A frame gets at most one transition of each key and button,
// so that a press and its release that arrive together are both seen even at few frames a second; and either
// letters or a key that does something, because a frame looks at its keys before its letters.
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
    std::deque<Event> events_;
};

}  // namespace platform
