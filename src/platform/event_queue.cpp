#include "platform/event_queue.hpp"

#include <algorithm>
#include <array>
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

/// A key that does something else than write, turn a page or delete a letter for instance, goes down.
bool acts(const Event& event)
{
    const auto* key = std::get_if<KeyEvent>(&event);
    if (!key || !key->pressed) return false;
    constexpr std::array idle{Key::Printed, Key::Other, Key::Shift, Key::Control, Key::Alt, Key::Super};
    return std::find(idle.begin(), idle.end(), key->key) == idle.end();
}

bool isSpace(const Event& event)
{
    const auto* character = std::get_if<CharEvent>(&event);
    return character && character->codePoint == U' ';
}

}  // namespace

void EventQueue::push(Event event)
{
    // Only the newest of successive pointer positions matters.
    if (std::holds_alternative<MouseMoveEvent>(event) && !events_.empty() &&
        std::holds_alternative<MouseMoveEvent>(events_.back()))
        events_.back() = std::move(event);
    else
        events_.push_back(std::move(event));
}

std::vector<Event> EventQueue::takeFrame()
{
    std::vector<Event> frame;
    std::vector<int> seen;
    bool buttonChanged = false, written = false, acted = false;
    while (!events_.empty()) {
        const Event& next = events_.front();
        if (const auto changed = transition(next)) {
            if (std::find(seen.begin(), seen.end(), *changed) != seen.end()) break;
            seen.push_back(*changed);
        }
        // A button acts where the pointer is: a move after a click belongs to the next frame.
        if (buttonChanged && std::holds_alternative<MouseMoveEvent>(next)) break;
        // What was written first must be there first, and the other way round. The space bar writes and acts.
        const bool writes = std::holds_alternative<CharEvent>(next);
        if ((written && acts(next)) || (acted && writes && !isSpace(next))) break;
        written |= writes;
        acted |= acts(next);
        buttonChanged |= std::holds_alternative<MouseButtonEvent>(next);
        frame.push_back(std::move(events_.front()));
        events_.pop_front();
    }
    return frame;
}

}  // namespace platform
