// Fingers on a screen to events: one finger is the left button, two zoom and move and turn nothing, a finger
// that rests hovers, a quick one to the side turns a page. Whoever knows of fingers (a browser) tells each as
// it comes, moves and goes, in device pixels of the window, with the time. Knows no window and no clock.
#pragma once

#include <vector>

#include "platform/event.hpp"

namespace platform {

class Touches {
public:
    /// Device pixels in a logical one; what wobbles or swipes is measured in logical ones.
    void setScale(double scale) { scale_ = scale; }

    using Events = std::vector<Event>;
    Events down(int finger, double xPx, double yPx, double seconds);
    Events move(int finger, double xPx, double yPx, double seconds);
    Events up(int finger, double seconds);
    /// The system took the fingers away: nothing was meant.
    Events cancel();
    /// A finger may have rested long enough.
    Events tick(double seconds);
    /// When tick() next has something to say; negative: not before something else happens.
    double dueSeconds() const;

private:
    struct Finger {
        int id = 0;
        double xPx = 0, yPx = 0;
    };
    /// Of one finger or two: what they hold.
    struct Grip {
        double xPx = 0, yPx = 0, spreadPx = 0;
    };
    enum class Doing : std::uint8_t { Nothing, Press, Drag, Hover, Pinch };

    Finger* find(int id);
    Grip grip() const;
    Events pinchBy(const Grip& before);

    std::vector<Finger> fingers_;  ///< at most two are heeded
    Doing doing_ = Doing::Nothing;
    double scale_ = 1;
    double startX_ = 0, startY_ = 0, startSeconds_ = 0;
};

}  // namespace platform
