// A key as somebody knows it, whatever pressed it: by its meaning or by what is printed on it. Platform says
// which one was pressed, command what it does.
#pragma once

namespace base {

enum class Key {
    Printed,  ///< a letter, digit or sign: see KeyPress::printed
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

struct KeyPress {
    Key key = Key::Other;
    char32_t printed = 0;  ///< lower case, what the key shows without modifiers; 0 unless key is Printed
    Modifiers modifiers;
    bool repeated = false;  ///< it is being held down
};

}  // namespace base
