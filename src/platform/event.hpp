// What the outside world does to the window, as values. Letters and signs are those printed on the
// user's keyboard, whatever the layout; AltGr is never Ctrl.
#pragma once

#include <cstdint>
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
/// What points from here on. A finger hides what lies below it and cannot hover. At first it is a mouse.
enum class Pointer : std::uint8_t { Mouse, Touch };
struct PointerEvent {
    Pointer pointer = Pointer::Mouse;
};
/// What went down became something else, two fingers or a finger that rests: nothing was clicked.
struct PressEndsEvent {};
/// Two fingers, or a touchpad that can say so: what lies under (xPx, yPx) becomes `factor` times as large and
/// goes (dxPx, dyPx) along, first the one, then the other. Nothing is ever turned.
struct PinchEvent {
    double factor = 1;
    double xPx = 0, yPx = 0;
    double dxPx = 0, dyPx = 0;
};
/// A finger rests: until the next one comes down it only hovers, wherever it moves.
struct LongPressEvent {
    double xPx = 0, yPx = 0;
};
/// One finger went quickly to one side and was lifted. Comes after the release.
struct SwipeEvent {
    int steps = 0;  ///< +1: to the left, where the next page comes from
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
/// The address of the page has another view line: somebody went back or forward, or pasted a link.
struct LinkEvent {
    std::string view;
};
struct GraphicsRenewedEvent {};  ///< the graphics card forgot everything, and is back

using Event =
    std::variant<KeyEvent, CharEvent, MouseMoveEvent, MouseButtonEvent, ScrollEvent, PointerEvent,
                 PressEndsEvent, PinchEvent, LongPressEvent, SwipeEvent, FocusEvent, PointerLeftEvent,
                 CloseEvent, DropEvent, RedrawEvent, LinkEvent, GraphicsRenewedEvent>;

}  // namespace platform
