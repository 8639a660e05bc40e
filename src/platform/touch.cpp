#include "platform/touch.hpp"

#include <algorithm>
#include <cmath>

namespace platform {

namespace {

constexpr double wobblePx = 10;  // logical, as all lengths here
constexpr double longPressSeconds = 0.5;
constexpr double swipePx = 48, swipeSeconds = 0.5;
constexpr double leastSpreadPx = 16;  // of two fingers that touch each other

}  // namespace

Touches::Finger* Touches::find(int id)
{
    const auto found =
        std::find_if(fingers_.begin(), fingers_.end(), [&](const Finger& finger) { return finger.id == id; });
    return found == fingers_.end() ? nullptr : &*found;
}

Touches::Grip Touches::grip() const
{
    if (fingers_.empty()) return {};
    const Finger& a = fingers_.front();
    const Finger& b = fingers_.back();
    return {(a.xPx + b.xPx) / 2, (a.yPx + b.yPx) / 2,
            std::max(leastSpreadPx * scale_, std::hypot(a.xPx - b.xPx, a.yPx - b.yPx))};
}

Touches::Events Touches::pinchBy(const Grip& before)
{
    const Grip now = grip();
    return {PinchEvent{now.spreadPx / before.spreadPx, before.xPx, before.yPx, now.xPx - before.xPx,
                       now.yPx - before.yPx}};
}

Touches::Events Touches::down(int finger, double xPx, double yPx, double seconds)
{
    if (fingers_.size() >= 2 || find(finger)) return {};
    fingers_.push_back({finger, xPx, yPx});
    if (doing_ == Doing::Pinch) return {};
    if (fingers_.size() == 2) {
        const bool pressed = doing_ == Doing::Press || doing_ == Doing::Drag;
        doing_ = Doing::Pinch;
        return pressed ? Events{PressEndsEvent{}, PointerLeftEvent{}} : Events{PointerLeftEvent{}};
    }
    doing_ = Doing::Press;
    startX_ = xPx;
    startY_ = yPx;
    startSeconds_ = seconds;
    return {PointerEvent{Pointer::Touch}, MouseMoveEvent{xPx, yPx}, MouseButtonEvent{0, true, {}}};
}

Touches::Events Touches::move(int finger, double xPx, double yPx, double seconds)
{
    Finger* const moved = find(finger);
    if (!moved || (moved->xPx == xPx && moved->yPx == yPx)) return {};
    Events events = tick(seconds);
    const Grip before = grip();
    moved->xPx = xPx;
    moved->yPx = yPx;
    switch (doing_) {
    case Doing::Nothing:
        break;
    case Doing::Press:
        // A click stays where it began, however the finger rolls.
        if (std::hypot(xPx - startX_, yPx - startY_) < wobblePx * scale_) break;
        doing_ = Doing::Drag;
        [[fallthrough]];
    case Doing::Drag:
    case Doing::Hover:
        events.push_back(MouseMoveEvent{xPx, yPx});
        break;
    case Doing::Pinch:
        return pinchBy(before);
    }
    return events;
}

Touches::Events Touches::up(int finger, double seconds)
{
    const Finger* const lifted = find(finger);
    if (!lifted) return {};
    Events events = tick(seconds);
    const double dx = lifted->xPx - startX_, dy = lifted->yPx - startY_;
    fingers_.erase(fingers_.begin() + (lifted - fingers_.data()));
    if (!fingers_.empty()) return events;  // the other one goes on moving
    const Doing did = doing_;
    doing_ = Doing::Nothing;
    if (did == Doing::Pinch) return {PointerLeftEvent{}};
    // What rested stays lit.
    if (did != Doing::Press && did != Doing::Drag) return events;
    events.push_back(MouseButtonEvent{0, false, {}});
    const bool sideways = std::abs(dx) >= swipePx * scale_ && std::abs(dx) > 2 * std::abs(dy);
    if (did == Doing::Drag && sideways && seconds - startSeconds_ <= swipeSeconds)
        events.push_back(SwipeEvent{dx < 0 ? 1 : -1});
    events.push_back(PointerLeftEvent{});
    return events;
}

Touches::Events Touches::cancel()
{
    const bool pressed = doing_ == Doing::Press || doing_ == Doing::Drag;
    fingers_.clear();
    doing_ = Doing::Nothing;
    return pressed ? Events{PressEndsEvent{}, PointerLeftEvent{}} : Events{PointerLeftEvent{}};
}

Touches::Events Touches::tick(double seconds)
{
    const double due = dueSeconds();
    if (due < 0 || seconds < due) return {};
    doing_ = Doing::Hover;
    return {PressEndsEvent{}, LongPressEvent{startX_, startY_}};
}

double Touches::dueSeconds() const { return doing_ == Doing::Press ? startSeconds_ + longPressSeconds : -1; }

}  // namespace platform
