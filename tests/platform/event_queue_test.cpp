#include <doctest/doctest.h>

#include <initializer_list>
#include <vector>

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
    CHECK(std::get<MouseMoveEvent>(queue.takeFrame().at(0)).xPx == 50);
}

TEST_CASE("what is dragged in one stroke hovers over its target for two frames before it is let go")
{
    EventQueue queue;
    queue.push(MouseMoveEvent{10, 10});
    queue.push(MouseButtonEvent{0, true, {}});
    queue.push(MouseMoveEvent{30, 30});
    queue.push(MouseMoveEvent{50, 50});
    queue.push(MouseButtonEvent{0, false, {}});
    CHECK(queue.takeFrame().size() == 2);  // the press, at its place
    const auto over = queue.takeFrame();
    REQUIRE(over.size() == 1);
    CHECK(std::get<MouseMoveEvent>(over[0]).xPx == 50);
    CHECK(queue.takeFrame().empty());
    CHECK_FALSE(queue.empty());
    const auto letGo = queue.takeFrame();
    REQUIRE(letGo.size() == 1);
    CHECK_FALSE(std::get<MouseButtonEvent>(letGo[0]).pressed);
    CHECK(queue.empty());
}

TEST_CASE("a click without a move waits for nothing, and a release of a button that was never pressed passes")
{
    EventQueue queue;
    queue.push(MouseButtonEvent{0, true, {}});
    CHECK(queue.takeFrame().size() == 1);
    queue.push(MouseButtonEvent{0, false, {}});
    CHECK(queue.takeFrame().size() == 1);
    queue.push(MouseMoveEvent{1, 1});
    queue.push(MouseButtonEvent{1, false, {}});
    CHECK(queue.takeFrame().size() == 2);
}

namespace {

KeyEvent named(Key which, int code)
{
    KeyEvent event = key(code, true);
    event.key = which;
    return event;
}

/// How many events each frame gets.
std::vector<std::size_t> frames(std::initializer_list<Event> events)
{
    EventQueue queue;
    for (const Event& event : events) queue.push(event);
    std::vector<std::size_t> sizes;
    while (!queue.empty()) sizes.push_back(queue.takeFrame().size());
    return sizes;
}

}  // namespace

TEST_CASE("letters that were written before a key acts are there when it does, and the other way round")
{
    using Sizes = std::vector<std::size_t>;
    const KeyEvent e = named(Key::Printed, 1), r = named(Key::Printed, 2);
    // Two letters, then the clicker: at few frames a second they arrive together.
    CHECK(frames({e, CharEvent{U'e'}, r, CharEvent{U'r'}, named(Key::PageDown, 3)}) == Sizes{4, 1});
    CHECK(frames({e, CharEvent{U'e'}, named(Key::Enter, 3)}) == Sizes{2, 1});
    CHECK(frames({named(Key::Backspace, 3), r, CharEvent{U'r'}}) == Sizes{2, 1});
    // Holding Shift acts on nothing, and the space bar writes its own blank.
    CHECK(frames({e, CharEvent{U'e'}, named(Key::Shift, 3), r, CharEvent{U'R'}}) == Sizes{5});
    CHECK(frames({e, CharEvent{U'e'}, named(Key::Space, 3), CharEvent{U' '}, r}) == Sizes{2, 3});
    CHECK(frames({named(Key::Right, 3), named(Key::Down, 4)}) == Sizes{2});
}

TEST_CASE("what is typed after a press or a command waits until what they opened can have the keyboard")
{
    using Sizes = std::vector<std::size_t>;
    const KeyEvent e = named(Key::Printed, 1);
    const MouseButtonEvent down{0, true, {}}, up{0, false, {}};
    CHECK(frames({down, up, e, CharEvent{U'e'}}) == Sizes{1, 1, 0, 0, 2});
    CHECK(frames({named(Key::Enter, 3), e, CharEvent{U'e'}}) == Sizes{1, 0, 0, 2});
    KeyEvent command = named(Key::Printed, 2);
    command.modifiers.ctrl = true;
    CHECK(frames({command, e, CharEvent{U'e'}}) == Sizes{1, 0, 0, 2});
    // Editing goes on at once.
    CHECK(frames({named(Key::Left, 3), e, CharEvent{U'e'}}) == Sizes{2, 1});
}

TEST_CASE("a finger that is lifted leaves only after its click was answered")
{
    EventQueue queue;
    queue.push(MouseButtonEvent{0, true, {}});
    queue.push(MouseButtonEvent{0, false, {}});
    queue.push(PointerLeftEvent{});
    CHECK(queue.takeFrame().size() == 1);
    CHECK(queue.takeFrame().size() == 1);
    CHECK(queue.takeFrame().size() == 1);
    CHECK(queue.empty());
}
