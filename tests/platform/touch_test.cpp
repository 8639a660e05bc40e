// Fingers that come, move and go, as a browser tells of them.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "platform/touch.hpp"

using namespace platform;

namespace {

/// The events as words, so that a whole gesture can be read.
std::string said(const std::vector<Event>& events)
{
    std::string out;
    const auto add = [&](const std::string& word) { out += (out.empty() ? "" : " ") + word; };
    const auto at = [](double x, double y) {
        return "(" + std::to_string(static_cast<int>(x)) + "," + std::to_string(static_cast<int>(y)) + ")";
    };
    for (const Event& event : events) {
        if (std::holds_alternative<PointerEvent>(event)) add("touch");
        if (const auto* moved = std::get_if<MouseMoveEvent>(&event)) add("at" + at(moved->xPx, moved->yPx));
        if (const auto* button = std::get_if<MouseButtonEvent>(&event)) add(button->pressed ? "down" : "up");
        if (std::holds_alternative<PressEndsEvent>(event)) add("ends");
        if (const auto* pinch = std::get_if<PinchEvent>(&event))
            add("pinch" + std::to_string(static_cast<int>(pinch->factor * 100)) + at(pinch->xPx, pinch->yPx) +
                at(pinch->dxPx, pinch->dyPx));
        if (const auto* rests = std::get_if<LongPressEvent>(&event))
            add("rests" + at(rests->xPx, rests->yPx));
        if (const auto* swipe = std::get_if<SwipeEvent>(&event)) add(swipe->steps > 0 ? "next" : "previous");
        if (std::holds_alternative<PointerLeftEvent>(event)) add("left");
    }
    return out;
}

}  // namespace

TEST_CASE("a finger that comes and goes clicks where it came, and points at nothing afterwards")
{
    Touches touches;
    touches.setScale(2);
    CHECK(said(touches.down(7, 100, 50, 0)) == "touch at(100,50) down");
    CHECK(said(touches.move(7, 112, 60, 0.1)).empty());  // rolls by 8 logical pixels
    CHECK(said(touches.up(7, 0.2)) == "up left");
    CHECK(touches.dueSeconds() < 0);
}

TEST_CASE("one finger drags")
{
    Touches touches;
    touches.down(1, 100, 100, 0);
    CHECK(said(touches.move(1, 100, 130, 0.1)) == "at(100,130)");
    CHECK(said(touches.move(1, 100, 131, 2)) == "at(100,131)");  // however slowly
    CHECK(said(touches.up(1, 2)) == "up left");
}

TEST_CASE("two fingers zoom and move, turn nothing, and click nothing")
{
    Touches touches;
    touches.down(1, 100, 100, 0);
    CHECK(said(touches.down(2, 200, 100, 0.1)) == "ends left");
    CHECK(said(touches.move(2, 300, 100, 0.2)) == "pinch200(150,100)(50,0)");
    // Round the first finger: as far apart as before.
    CHECK(said(touches.move(2, 100, 300, 0.3)) == "pinch100(200,100)(-100,100)");
    CHECK(said(touches.down(3, 0, 0, 0.4)).empty());
    CHECK(said(touches.up(1, 0.5)).empty());
    CHECK(said(touches.move(2, 110, 300, 0.6)) == "pinch100(100,300)(10,0)");
    CHECK(said(touches.up(2, 0.7)) == "left");
    CHECK(said(touches.down(4, 5, 5, 1)) == "touch at(5,5) down");
}

TEST_CASE("fingers that touch each other do not zoom without bounds")
{
    Touches touches;
    touches.down(1, 100, 100, 0);
    touches.down(2, 100, 100, 0);
    CHECK(said(touches.move(2, 108, 100, 0.1)) == "pinch100(100,100)(4,0)");
}

TEST_CASE("a finger that rests hovers, and what it lit stays lit")
{
    Touches touches;
    touches.down(1, 100, 100, 1);
    CHECK(touches.dueSeconds() == doctest::Approx(1.5));
    CHECK(said(touches.tick(1.4)).empty());
    CHECK(said(touches.tick(1.5)) == "ends rests(100,100)");
    CHECK(said(touches.tick(9)).empty());
    CHECK(said(touches.move(1, 102, 100, 9)) == "at(102,100)");
    CHECK(said(touches.up(1, 9)).empty());
}

TEST_CASE("a quick finger to the side turns a page")
{
    Touches touches;
    const auto swipe = [&](double dx, double dy, double seconds) {
        touches.down(1, 200, 200, 0);
        touches.move(1, 200 + dx, 200 + dy, seconds / 2);
        return said(touches.up(1, seconds));
    };
    CHECK(swipe(-60, 10, 0.2) == "up next left");
    CHECK(swipe(60, 10, 0.2) == "up previous left");
    CHECK(swipe(-60, 40, 0.2) == "up left");
    CHECK(swipe(-40, 0, 0.2) == "up left");
    CHECK(swipe(-60, 0, 0.8) == "up left");
}

TEST_CASE("fingers that the system takes away meant nothing")
{
    Touches touches;
    touches.down(1, 200, 200, 0);
    CHECK(said(touches.cancel()) == "ends left");
    CHECK(said(touches.up(1, 0.1)).empty());
    CHECK(said(touches.down(1, 5, 5, 1)) == "touch at(5,5) down");
}
