// What the outside world does to the window, as values. Letters and signs are those printed on the
// user's keyboard, whatever the layout; AltGr is never Ctrl.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace platform {

enum class Key {
    Printed,  ///< a letter, digit or sign: see KeyEvent::printed
    Escape,
    Enter,
    Tab,
    Backspace,
    Delete,
    Insert,
    Left,
    Right,
    Up,
    Down,
    PageUp,
    PageDown,
    Home,
    End,
    Space,
    F1,
    F2,
    F3,
    F4,
    F5,
    F6,
    F7,
    F8,
    F9,
    F10,
    F11,
    F12,
    Shift,
    Control,
    Alt,
    Super,
    Other
};

struct Modifiers {
    bool ctrl = false, shift = false, alt = false, super = false;
    friend bool operator==(const Modifiers&, const Modifiers&) = default;
};

struct KeyEvent {
    Key key = Key::Other;
    char32_t printed = 0;  ///< lower case, what the key shows without modifiers; 0 unless key is Printed
    Modifiers modifiers;
    bool pressed = true;
    bool repeated = false;
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
