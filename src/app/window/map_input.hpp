// Mouse and fingers on the map: dragging, wheel, pinching, clicking entries and regions, hovering, swiping
// from scene to scene. Turns events into actions; keeps only the drag that is under way.
#pragma once

#include <optional>
#include <vector>

#include "model/atlas.hpp"
#include "platform/event.hpp"
#include "scene/hit.hpp"
#include "scene/scene.hpp"
#include "state/action.hpp"

namespace app {

class MapInput {
public:
    struct Place {
        const model::Atlas& atlas;
        const scene::Scene& scene;
        geo::Box mapPx;           ///< where the scene stands in the window, device pixels
        bool blocked = false;     ///< the pointer belongs to a panel
        bool resting = false;     ///< the pointer is hidden: it points at nothing
        bool byKeyboard = false;  ///< the cross in the middle of the first map takes the pointer's place
    };
    std::vector<state::Action> handle(const std::vector<platform::Event>& events, const Place& place,
                                      const state::AppState& state, double nowSeconds);
    /// Enter: what lies under the cross, or next to it, as a click would take it.
    static std::vector<state::Action> takeUnderCross(const model::Atlas& atlas, const scene::Scene& scene,
                                                     const state::AppState& state);

    bool dragging() const { return drag_.has_value(); }
    /// What the pointer or the cross lies on; nothing while it is elsewhere or moves the map.
    const std::optional<scene::Hit>& pointsAt() const { return hit_; }
    /// The pointer is on something that answers a click.
    bool answers() const
    {
        return hit_ && (hit_->network || hit_->town || hit_->opens != scene::Opens::Nothing ||
                        hit_->stands == scene::Stands::City || hit_->stands == scene::Stands::Gathered);
    }

private:
    struct Drag {
        std::size_t frame = 0;
        geo::Point startPx;
        bool moved = false;                    ///< farther than a click wobbles
        std::optional<scene::Movable> name{};  ///< goes along in place of the map
        bool carried = false;                  ///< the state knows
    };
    void press(const platform::MouseButtonEvent& event, const scene::Scene& scene,
               const state::AppState& state);
    void carry(const scene::Scene& scene, std::vector<state::Action>& out);
    void release(const platform::MouseButtonEvent& event, const Place& place, const state::AppState& state,
                 double nowSeconds, std::vector<state::Action>& out);
    void move(geo::Point to, const scene::Scene& scene, const state::AppState& state,
              std::vector<state::Action>& out);
    /// What a press at the pointer means; a finger also means what it nearly covers.
    std::optional<scene::Hit> hitHere(const scene::Scene& scene) const;
    double wobblePx() const;
    void updateHover(const Place& place, const state::AppState& state, std::vector<state::Action>& out);

    std::optional<geo::Point> inWindow_;  ///< window pixels; nothing while the pointer is elsewhere
    geo::Point pointer_{-1, -1};          ///< scene pixels
    std::optional<Drag> drag_;
    bool touch_ = false;  ///< fingers point, not a mouse
    std::optional<scene::Hit> hit_;
    double lastClickSeconds_ = -10;
    geo::Point lastClickPx_;
};

}  // namespace app
