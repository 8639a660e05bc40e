#include <doctest/doctest.h>

#include "platform/event_queue.hpp"

using namespace platform;

namespace {

KeyEvent key(int code, bool pressed)
{
    KeyEvent event;
    event.code = code;
    event.pressed = pressed;
    return event;
}

}  // namespace

TEST_CASE("a press and its release reach two frames")
{
    EventQueue queue;
    queue.push(key(5, true));
    queue.push(key(5, false));
    CHECK(queue.takeFrame().size() == 1);
    CHECK_FALSE(queue.empty());
    const auto second = queue.takeFrame();
    REQUIRE(second.size() == 1);
    CHECK_FALSE(std::get<KeyEvent>(second[0]).pressed);
    CHECK(queue.empty());
}

TEST_CASE("different keys may share a frame")
{
    EventQueue queue;
    queue.push(key(5, true));
    queue.push(key(6, true));
    queue.push(CharEvent{'a'});
    CHECK(queue.takeFrame().size() == 3);
}

TEST_CASE("a move after a click waits for the next frame, so that the click acts where it was made")
{
    EventQueue queue;
    queue.push(MouseMoveEvent{1, 1});
    queue.push(MouseMoveEvent{10, 10});
    queue.push(MouseButtonEvent{0, true, {}});
    queue.push(MouseMoveEvent{50, 50});
    queue.push(MouseButtonEvent{0, false, {}});
    const auto first = queue.takeFrame();
    REQUIRE(first.size() == 2);
    CHECK(std::get<MouseMoveEvent>(first[0]).xPx == 10);
    CHECK(queue.takeFrame().size() == 2);
    CHECK(queue.empty());
}
