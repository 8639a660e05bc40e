// From the system's key codes to keys as printed. Pure apart from the layout function passed in.
#pragma once

#include <functional>
#include <string>

#include "platform/event.hpp"

namespace platform {

/// What the layout prints on a key, UTF-8, empty if nothing (glfwGetKeyName).
using KeyName = std::function<std::string(int key, int scancode)>;

/// Translates one GLFW key event and remembers whether AltGr is held.
class Keyboard {
public:
    KeyEvent translate(int glfwKey, int scancode, int action, int glfwMods, const KeyName& name);
    /// Modifiers for mouse events.
    Modifiers modifiers(int glfwMods) const;

private:
    bool rightAltHeld_ = false;
};

}  // namespace platform
