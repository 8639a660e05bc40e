// What the outside world does to the window, as values. Letters and signs are those printed on the
// user's keyboard, whatever the layout; AltGr is never Ctrl.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/key.hpp"

namespace platform {

using base::Key;
using base::Modifiers;

struct KeyEvent : base::KeyPress {
    bool pressed = true;
    int code = 0;  ///< identifies the physical key for pairing press and release
};
struct CharEvent {
    char32_t codePoint = 0;
};
/// Device pixels from the window's upper left corner
struct MouseMoveEvent {
    double xPx = 0, yPx = 0;
};
/// 0 left, 1 right, 2 middle
struct MouseButtonEvent {
    int button = 0;
    bool pressed = true;
    Modifiers modifiers;
};
/// Wheel notches; touchpads send fractions
struct ScrollEvent {
    double dx = 0, dy = 0;
};
struct FocusEvent {
    bool focused = true;
};
struct PointerLeftEvent {};
struct CloseEvent {};
struct DropEvent {
    std::vector<std::string> paths;
};
struct RedrawEvent {};  ///< size, scale or contents changed

using Event = std::variant<KeyEvent, CharEvent, MouseMoveEvent, MouseButtonEvent, ScrollEvent, FocusEvent,
                           PointerLeftEvent, CloseEvent, DropEvent, RedrawEvent>;

}  // namespace platform
