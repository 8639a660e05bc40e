// The monitors of a desk as plain values, and what a presentation makes of them: which one the audience looks
// at, where the program's own window goes, what happens when one is unplugged in the middle. Pure; the list
// comes from Window::monitors() or from a test.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace platform {

struct Geometry {
    int x = -1, y = -1;              ///< screen coordinates; -1: let the system choose
    int width = 1600, height = 900;  ///< screen coordinates
    bool maximised = false;
    friend bool operator==(const Geometry&, const Geometry&) = default;
};

/// What can still be worked with.
inline constexpr Geometry smallestWindow{-1, -1, 360, 360, false};

struct Monitor {
    std::string name;
    int x = 0, y = 0, width = 0, height = 0;  ///< screen coordinates
    double scale = 1;
    friend bool operator==(const Monitor&, const Monitor&) = default;
};

using Monitors = std::vector<Monitor>;

/// Two of a kind may have one name: the second is called "DELL (2)", so that each can be chosen and found
/// again.
Monitors withOwnNames(Monitors monitors);

/// Those that show something of their own: of mirrored ones the first, and none without pixels.
Monitors differing(const Monitors& monitors);

/// The one that shows most of the window, else the first; nothing if there is none.
std::optional<Monitor> showingMost(const Monitors& monitors, const Geometry& window);

/// The place of a window that was stored, or the usual one if nobody could work in a window of that size.
Geometry usableOr(const Geometry& stored, const Geometry& usual);

/// `window`, moved to where it can be seen and reached if its monitor is no longer there; maximised if it is
/// larger than all monitors together, as one of a larger desk is.
Geometry withinReach(const Geometry& window, const Monitors& monitors);

/// Where a presentation is shown.
struct StagePlace {
    std::optional<Monitor> main;      ///< of the program's own window
    std::optional<Monitor> audience;  ///< of a window for the audience alone; nothing: they see the own one
    friend bool operator==(const StagePlace&, const StagePlace&) = default;
};

/// The audience looks at the monitor called `wanted`; without one of that name at the first that the
/// program's window is not on. With one monitor there is no choice. Where that window cannot be moved
/// (`stays`), those who are to look at its monitor look at the window itself.
StagePlace placeStage(const Monitors& monitors, const std::string& wanted, const Geometry& window,
                      bool stays = false);

/// Follows the monitors through one presentation: whatever is unplugged, the talk goes on where something is
/// left; what is plugged in is offered, never taken unasked.
class StageWatch {
public:
    enum class News : std::uint8_t { None, MonitorLost, MonitorOffered };

    void begin(const Monitors& monitors, const std::string& wanted, const Geometry& window,
               bool stays = false);
    /// Call whenever the list or the wish may have changed.
    News follow(const Monitors& monitors, const std::string& wanted);
    void accept();
    void refuse();

    const StagePlace& place() const { return place_; }
    /// A second monitor that the audience could look at.
    std::optional<Monitor> offered() const { return offered_ ? offered_->audience : std::nullopt; }
    /// The name of what was unplugged last.
    const std::string& lost() const { return lost_; }

private:
    StagePlace place_;
    std::optional<StagePlace> offered_;
    std::string wanted_, lost_, refused_;
    bool stays_ = false;
};

}  // namespace platform
