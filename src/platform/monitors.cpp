#include "platform/monitors.hpp"

#include <algorithm>
#include <utility>

namespace platform {

namespace {

// Enough of a title bar to take hold of.
constexpr int graspWidth = 120, graspHeight = 40;

struct Overlap {
    int width = 0, height = 0;
    long long area() const { return static_cast<long long>(width) * height; }
};

Overlap overlap(const Monitor& monitor, int x, int y, int width, int height)
{
    const int left = std::max(monitor.x, x), right = std::min(monitor.x + monitor.width, x + width);
    const int top = std::max(monitor.y, y), bottom = std::min(monitor.y + monitor.height, y + height);
    return {std::max(0, right - left), std::max(0, bottom - top)};
}

long long area(const Monitor& monitor) { return static_cast<long long>(monitor.width) * monitor.height; }

/// Both show the same part of the desktop, or most of it.
bool mirror(const Monitor& a, const Monitor& b)
{
    return 2 * overlap(a, b.x, b.y, b.width, b.height).area() > std::min(area(a), area(b));
}

std::optional<Monitor> named(const Monitors& monitors, const std::string& name)
{
    const auto found = std::find_if(monitors.begin(), monitors.end(),
                                    [&](const Monitor& monitor) { return monitor.name == name; });
    return found != monitors.end() ? std::optional(*found) : std::nullopt;
}

std::optional<Monitor> firstBut(const Monitors& monitors, const Monitor& other)
{
    const auto found = std::find_if(monitors.begin(), monitors.end(),
                                    [&](const Monitor& monitor) { return !(monitor == other); });
    return found != monitors.end() ? std::optional(*found) : std::nullopt;
}

/// All monitors together, as one.
Monitor deskOf(const Monitors& monitors)
{
    Monitor desk = monitors.front();
    int right = desk.x + desk.width, bottom = desk.y + desk.height;
    for (const Monitor& monitor : monitors) {
        desk.x = std::min(desk.x, monitor.x);
        desk.y = std::min(desk.y, monitor.y);
        right = std::max(right, monitor.x + monitor.width);
        bottom = std::max(bottom, monitor.y + monitor.height);
    }
    desk.width = right - desk.x;
    desk.height = bottom - desk.y;
    return desk;
}

Geometry geometryOf(const Monitor& monitor)
{
    return {monitor.x, monitor.y, monitor.width, monitor.height, false};
}

}  // namespace

Monitors withOwnNames(Monitors monitors)
{
    for (std::size_t i = 0; i < monitors.size(); ++i) {
        const std::string shared = monitors[i].name;
        const auto isTaken = [&](const std::string& name) {
            return std::any_of(monitors.begin(), monitors.begin() + static_cast<std::ptrdiff_t>(i),
                               [&](const Monitor& other) { return other.name == name; });
        };
        for (int number = 2; isTaken(monitors[i].name); ++number)
            monitors[i].name = shared + " (" + std::to_string(number) + ")";
    }
    return monitors;
}

Monitors differing(const Monitors& monitors)
{
    Monitors result;
    for (const Monitor& monitor : monitors)
        if (area(monitor) > 0 && std::none_of(result.begin(), result.end(),
                                              [&](const Monitor& kept) { return mirror(kept, monitor); }))
            result.push_back(monitor);
    return result;
}

std::optional<Monitor> showingMost(const Monitors& monitors, const Geometry& window)
{
    if (monitors.empty()) return std::nullopt;
    const auto shown = [&](const Monitor& monitor) {
        return overlap(monitor, window.x, window.y, window.width, window.height).area();
    };
    return *std::max_element(monitors.begin(), monitors.end(),
                             [&](const Monitor& a, const Monitor& b) { return shown(a) < shown(b); });
}

Geometry usableOr(const Geometry& stored, const Geometry& usual)
{
    const bool usable = stored.width >= smallestWindow.width && stored.height >= smallestWindow.height;
    return usable || stored.maximised ? stored : usual;
}

Geometry withinReach(const Geometry& window, const Monitors& monitors)
{
    const auto reachable = [&](const Monitor& monitor) {
        const Overlap seen = overlap(monitor, window.x, window.y, window.width, graspHeight);
        return seen.width >= std::min(graspWidth, window.width) && seen.height >= graspHeight / 2;
    };
    if (monitors.empty()) return window;
    const bool isReached = std::any_of(monitors.begin(), monitors.end(), reachable);
    const Monitor desk = deskOf(monitors);
    const bool fits = window.width <= desk.width && window.height <= desk.height;
    if (isReached && fits) return window;
    const Monitor monitor = isReached ? *showingMost(monitors, window) : monitors.front();
    Geometry result = window;
    result.width = std::min(window.width, monitor.width);
    result.height = std::min(window.height, monitor.height);
    // Its frame would lie beyond the edges, with the button that closes it.
    result.maximised = window.maximised || !fits;
    result.x = monitor.x + (monitor.width - result.width) / 2;
    result.y = monitor.y + (monitor.height - result.height) / 2;
    return result;
}

StagePlace placeStage(const Monitors& monitors, const std::string& wanted, const Geometry& window, bool stays)
{
    const Monitors usable = differing(monitors);
    StagePlace place{showingMost(usable, window), std::nullopt};
    if (usable.size() < 2) return place;
    place.audience = named(usable, wanted);
    if (!place.audience) place.audience = firstBut(usable, *place.main);
    if (place.audience != place.main) return place;
    if (stays)
        place.audience.reset();
    else
        place.main = firstBut(usable, *place.audience);
    return place;
}

void StageWatch::begin(const Monitors& monitors, const std::string& wanted, const Geometry& window,
                       bool stays)
{
    *this = {};
    wanted_ = wanted;
    stays_ = stays;
    place_ = placeStage(monitors, wanted, window, stays_);
}

StageWatch::News StageWatch::follow(const Monitors& monitors, const std::string& wanted)
{
    const Monitors usable = differing(monitors);
    if (usable.empty()) return News::None;  // between two arrangements; there will be one again
    if (std::exchange(wanted_, wanted) != wanted) {
        offered_.reset();
        place_ = placeStage(usable, wanted, place_.main ? geometryOf(*place_.main) : Geometry{}, stays_);
        return News::None;
    }

    const bool two = place_.audience.has_value();
    const std::optional<Monitor> main = place_.main ? named(usable, place_.main->name) : std::nullopt;
    const std::optional<Monitor> audience = two ? named(usable, place_.audience->name) : std::nullopt;
    if (two && main && audience) {
        place_ = {main, audience};  // their sizes may have changed
        return News::None;
    }
    const bool mainLost = place_.main && !main;
    if (two || mainLost) {
        lost_ = two && !audience ? place_.audience->name : place_.main->name;
        place_ = {main ? main : audience ? audience : usable.front(), std::nullopt};
    } else {
        place_.main = main ? main : usable.front();
    }

    if (!named(usable, refused_)) refused_.clear();
    const std::string before = offered_ ? offered_->audience->name : std::string();
    offered_.reset();
    if (StagePlace other =
            placeStage(usable, wanted_.empty() ? lost_ : wanted_, geometryOf(*place_.main), stays_);
        other.audience && other.audience->name != refused_)
        offered_ = std::move(other);
    if (two || mainLost) return News::MonitorLost;
    return offered_ && offered_->audience->name != before ? News::MonitorOffered : News::None;
}

void StageWatch::accept()
{
    if (offered_) place_ = *std::exchange(offered_, std::nullopt);
}

void StageWatch::refuse()
{
    if (offered_) refused_ = std::exchange(offered_, std::nullopt)->audience->name;
}

}  // namespace platform
