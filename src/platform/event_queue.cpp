#include "platform/event_queue.hpp"

#include <algorithm>
#include <optional>

namespace platform {

namespace {

/// A number for the key or button that changes its state in `event`.
std::optional<int> transition(const Event& event)
{
    constexpr int firstButton = 1 << 20;
    if (const auto* key = std::get_if<KeyEvent>(&event)) return key->code;
    if (const auto* button = std::get_if<MouseButtonEvent>(&event)) return firstButton + button->button;
    return std::nullopt;
}

}  // namespace

void EventQueue::push(Event event)
{
    // Only the newest of successive pointer positions matters.
    if (std::holds_alternative<MouseMoveEvent>(event) && !events_.empty() && std::holds_alternative<MouseMoveEvent>(events_.back()))
        events_.back() = std::move(event);
    else
        events_.push_back(std::move(event));
}

std::vector<Event> EventQueue::takeFrame()
{
    std::vector<Event> frame;
    std::vector<int> seen;
    bool buttonChanged = false;
    while (!events_.empty()) {
        const Event& next = events_.front();
        if (const auto changed = transition(next)) {
            if (std::find(seen.begin(), seen.end(), *changed) != seen.end()) break;
            seen.push_back(*changed);
        }
        // A button acts where the pointer is: a move after a click belongs to the next frame.
        if (buttonChanged && std::holds_alternative<MouseMoveEvent>(next)) break;
        buttonChanged |= std::holds_alternative<MouseButtonEvent>(next);
        frame.push_back(std::move(events_.front()));
        events_.pop_front();
    }
    return frame;
}

}  // namespace platform
