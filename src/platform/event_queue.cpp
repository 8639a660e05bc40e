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

/// A press is answered in the next frame, what opens asks for the keyboard in the one after, and has it in
/// the third.
constexpr int answerFrames = 2;

unsigned bit(int button) { return 0 <= button && button < 32 ? 1U << button : 0U; }

/// A key goes down that may open something with a text field: Enter on a button, a command's letter.
bool mayOpen(const Event& event)
{
    const auto* key = std::get_if<KeyEvent>(&event);
    if (!key || !key->pressed) return false;
    constexpr std::array editing{Key::Backspace, Key::Delete,   Key::Left, Key::Right,
                                 Key::Up,        Key::Down,     Key::Home, Key::End,
                                 Key::PageUp,    Key::PageDown, Key::Space};
    if (key->key == Key::Printed) return key->modifiers.ctrl;
    return acts(event) && std::find(editing.begin(), editing.end(), key->key) == editing.end();
}

/// The pointer is elsewhere from then on.
bool movesPointer(const Event& event)
{
    return std::holds_alternative<MouseMoveEvent>(event) || std::holds_alternative<LongPressEvent>(event) ||
           std::holds_alternative<PointerLeftEvent>(event);
}

bool isTyped(const Event& event)
{
    const auto* key = std::get_if<KeyEvent>(&event);
    return std::holds_alternative<CharEvent>(event) || (key && key->pressed);
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

bool EventQueue::mustHover(const Event& next, bool movedThisFrame) const
{
    const auto* button = std::get_if<MouseButtonEvent>(&next);
    if (!button || button->pressed || !(held_ & bit(button->button))) return false;
    return movedThisFrame || framesToHover_ > 0;
}

bool EventQueue::mustWaitForAnswer(const Event& next) const { return framesToAnswer_ > 0 && isTyped(next); }

std::vector<Event> EventQueue::takeFrame()
{
    std::vector<Event> frame;
    std::vector<int> seen;
    bool buttonChanged = false, written = false, acted = false, dragged = false, opened = false;
    const unsigned heldBefore = held_;
    while (!events_.empty()) {
        const Event& next = events_.front();
        if (const auto changed = transition(next)) {
            if (std::find(seen.begin(), seen.end(), *changed) != seen.end()) break;
            seen.push_back(*changed);
        }
        // A button acts where the pointer is: a move after a click belongs to the next frame.
        if (buttonChanged && movesPointer(next)) break;
        if (std::holds_alternative<PressEndsEvent>(next)) held_ = 0;
        if (mustHover(next, dragged) || mustWaitForAnswer(next)) break;
        if ((buttonChanged || opened) && isTyped(next)) break;
        // What was written first must be there first, and the other way round. The space bar writes and acts.
        const bool writes = std::holds_alternative<CharEvent>(next);
        if ((written && acts(next)) || (acted && writes && !isSpace(next))) break;
        written |= writes;
        acted |= acts(next);
        opened |= mayOpen(next);
        if (const auto* button = std::get_if<MouseButtonEvent>(&next)) {
            buttonChanged = true;
            held_ = button->pressed ? held_ | bit(button->button) : held_ & ~bit(button->button);
        }
        dragged |= heldBefore != 0 && std::holds_alternative<MouseMoveEvent>(next);
        frame.push_back(std::move(events_.front()));
        events_.pop_front();
    }
    // The first frame after a move lets a receiver see what is dragged, the second one lets it answer.
    framesToHover_ = dragged ? 1 : std::max(0, framesToHover_ - 1);
    framesToAnswer_ = buttonChanged || opened ? answerFrames : std::max(0, framesToAnswer_ - 1);
    return frame;
}

}  // namespace platform
