// Mouse on the map: dragging, wheel, clicking entries and regions, hovering. Turns events into actions;
// keeps only the drag that is under way.
#pragma once

#include <optional>
#include <vector>

#include "layout/hit.hpp"
#include "layout/scene.hpp"
#include "platform/event.hpp"
#include "state/action.hpp"

namespace app {

class MapInput {
public:
    /// `mapPx` is where the scene stands in the window, device pixels. `blocked`: the pointer belongs to a panel.
    std::vector<state::Action> handle(const std::vector<platform::Event>& events, const layout::Scene& scene,
                                      const geo::Box& mapPx, const state::AppState& state, bool blocked, double nowSeconds);

    bool dragging() const { return drag_.has_value(); }
    /// What the pointer is on, for cursor and tooltip.
    const std::optional<layout::Hit>& hit() const { return hit_; }
    geo::Point pointerPx() const { return pointer_; }  ///< scene pixels

private:
    struct Drag {
        std::size_t frame = 0;
        geo::Point startPx;
        bool moved = false;  ///< farther than a click wobbles
    };
    void press(const platform::MouseButtonEvent& event, const layout::Scene& scene);
    void release(const platform::MouseButtonEvent& event, const layout::Scene& scene, const state::AppState& state,
                 double nowSeconds, std::vector<state::Action>& out);
    void move(geo::Point to, const layout::Scene& scene, std::vector<state::Action>& out);
    void updateHover(const layout::Scene& scene, const state::AppState& state, bool blocked, std::vector<state::Action>& out);

    std::optional<geo::Point> inWindow_;  ///< window pixels; nothing while the pointer is elsewhere
    geo::Point pointer_{-1, -1};          ///< scene pixels
    std::optional<Drag> drag_;
    std::optional<layout::Hit> hit_;
    double lastClickSeconds_ = -10;
    geo::Point lastClickPx_;
};

}  // namespace app
