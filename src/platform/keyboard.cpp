#include "platform/keyboard.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include "base/utf8.hpp"

namespace platform {

namespace {

Key namedKey(int key)
{
    if (key >= GLFW_KEY_F1 && key <= GLFW_KEY_F12)
        return static_cast<Key>(static_cast<int>(Key::F1) + key - GLFW_KEY_F1);
    switch (key) {
    case GLFW_KEY_ESCAPE:
        return Key::Escape;
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER:
        return Key::Enter;
    case GLFW_KEY_TAB:
        return Key::Tab;
    case GLFW_KEY_BACKSPACE:
        return Key::Backspace;
    case GLFW_KEY_DELETE:
        return Key::Delete;
    case GLFW_KEY_INSERT:
        return Key::Insert;
    case GLFW_KEY_LEFT:
        return Key::Left;
    case GLFW_KEY_RIGHT:
        return Key::Right;
    case GLFW_KEY_UP:
        return Key::Up;
    case GLFW_KEY_DOWN:
        return Key::Down;
    case GLFW_KEY_PAGE_UP:
        return Key::PageUp;
    case GLFW_KEY_PAGE_DOWN:
        return Key::PageDown;
    case GLFW_KEY_HOME:
        return Key::Home;
    case GLFW_KEY_END:
        return Key::End;
    case GLFW_KEY_SPACE:
        return Key::Space;
    case GLFW_KEY_LEFT_SHIFT:
    case GLFW_KEY_RIGHT_SHIFT:
        return Key::Shift;
    case GLFW_KEY_LEFT_CONTROL:
    case GLFW_KEY_RIGHT_CONTROL:
        return Key::Control;
    case GLFW_KEY_LEFT_ALT:
    case GLFW_KEY_RIGHT_ALT:
        return Key::Alt;
    case GLFW_KEY_LEFT_SUPER:
    case GLFW_KEY_RIGHT_SUPER:
        return Key::Super;
    default:
        return Key::Other;
    }
}

/// Signs of the number pad, which no layout names.
char32_t padSign(int key)
{
    if (key >= GLFW_KEY_KP_0 && key <= GLFW_KEY_KP_9) return static_cast<char32_t>('0' + key - GLFW_KEY_KP_0);
    switch (key) {
    case GLFW_KEY_KP_ADD:
        return '+';
    case GLFW_KEY_KP_SUBTRACT:
        return '-';
    case GLFW_KEY_KP_MULTIPLY:
        return '*';
    case GLFW_KEY_KP_DIVIDE:
        return '/';
    case GLFW_KEY_KP_DECIMAL:
        return '.';
    default:
        return 0;
    }
}

/// First code point of a key's name, lower case for ASCII and Latin-1.
char32_t firstCodePoint(const std::string& text)
{
    if (text.empty()) return 0;
    std::size_t offset = 0;
    const char32_t c = base::decodeUtf8(text, offset);
    const bool upperAscii = c >= 'A' && c <= 'Z';
    const bool upperLatin1 = c >= 0xC0 && c <= 0xDE && c != 0xD7;
    return upperAscii || upperLatin1 ? c + 0x20 : c;
}

}  // namespace

KeyEvent Keyboard::translate(int glfwKey, int scancode, int action, int glfwMods, const KeyName& name)
{
    if (glfwKey == GLFW_KEY_RIGHT_ALT) rightAltHeld_ = action != GLFW_RELEASE;
    KeyEvent event;
    event.key = namedKey(glfwKey);
    event.code = glfwKey == GLFW_KEY_UNKNOWN ? 4096 + scancode : glfwKey;
    event.pressed = action != GLFW_RELEASE;
    event.repeated = action == GLFW_REPEAT;
    event.modifiers = modifiers(glfwMods);
    if (event.key == Key::Other) {
        event.printed = padSign(glfwKey);
        if (!event.printed) event.printed = firstCodePoint(name(glfwKey, scancode));
        if (event.printed) event.key = Key::Printed;
    }
    return event;
}

Modifiers Keyboard::modifiers(int glfwMods) const
{
    Modifiers result;
    result.shift = (glfwMods & GLFW_MOD_SHIFT) != 0;
    result.super = (glfwMods & GLFW_MOD_SUPER) != 0;
    result.ctrl = (glfwMods & GLFW_MOD_CONTROL) != 0;
    result.alt = (glfwMods & GLFW_MOD_ALT) != 0;
    // AltGr arrives as the right Alt key, on some systems as Ctrl and Alt together: it writes characters
    // (on German keyboards @, €, \) and starts no shortcut.
    if (rightAltHeld_ || (result.ctrl && result.alt)) result.ctrl = result.alt = false;
    return result;
}

}  // namespace platform
