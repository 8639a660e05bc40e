#include <doctest/doctest.h>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include "platform/keyboard.hpp"

using namespace platform;

namespace {

// A German keyboard: the key GLFW calls Y prints z, the one right of P prints ü, the one left of 1 nothing
// (dead).
std::string german(int key, int)
{
    switch (key) {
    case GLFW_KEY_Y:
        return "z";
    case GLFW_KEY_Z:
        return "y";
    case GLFW_KEY_LEFT_BRACKET:
        return "ü";
    case GLFW_KEY_RIGHT_BRACKET:
        return "+";
    case GLFW_KEY_SLASH:
        return "-";
    case GLFW_KEY_Q:
        return "q";
    case GLFW_KEY_1:
        return "1";
    default:
        return "";
    }
}

KeyEvent press(Keyboard& keyboard, int key, int mods = 0)
{
    return keyboard.translate(key, 0, GLFW_PRESS, mods, german);
}

}  // namespace

TEST_CASE("letters and signs follow what is printed on the key")
{
    Keyboard keyboard;
    CHECK(press(keyboard, GLFW_KEY_Y, GLFW_MOD_CONTROL).printed == U'z');
    CHECK(press(keyboard, GLFW_KEY_Y, GLFW_MOD_CONTROL).modifiers.ctrl);
    CHECK(press(keyboard, GLFW_KEY_LEFT_BRACKET).printed == U'ü');
    CHECK(press(keyboard, GLFW_KEY_RIGHT_BRACKET, GLFW_MOD_CONTROL).printed == U'+');
    CHECK(press(keyboard, GLFW_KEY_SLASH, GLFW_MOD_CONTROL).printed == U'-');
}

TEST_CASE("named keys keep their names, the number pad gives its signs")
{
    Keyboard keyboard;
    CHECK(press(keyboard, GLFW_KEY_PAGE_DOWN).key == Key::PageDown);
    CHECK(press(keyboard, GLFW_KEY_F11).key == Key::F11);
    CHECK(press(keyboard, GLFW_KEY_KP_ADD).printed == U'+');
    CHECK(press(keyboard, GLFW_KEY_KP_3).printed == U'3');
    CHECK(press(keyboard, GLFW_KEY_WORLD_1).key == Key::Other);
}

TEST_CASE("AltGr is never Ctrl")
{
    Keyboard keyboard;
    press(keyboard, GLFW_KEY_RIGHT_ALT);
    const KeyEvent at = press(keyboard, GLFW_KEY_Q, GLFW_MOD_ALT | GLFW_MOD_CONTROL);
    CHECK_FALSE(at.modifiers.ctrl);
    CHECK_FALSE(at.modifiers.alt);
    keyboard.translate(GLFW_KEY_RIGHT_ALT, 0, GLFW_RELEASE, 0, german);
    CHECK(press(keyboard, GLFW_KEY_Q, GLFW_MOD_CONTROL).modifiers.ctrl);
    // Systems that report AltGr as both keys.
    CHECK_FALSE(press(keyboard, GLFW_KEY_Q, GLFW_MOD_ALT | GLFW_MOD_CONTROL).modifiers.ctrl);
}
