// What presenting means for picture, panels and pointer: black and white screens, the spotlight, larger
// panels while the audience looks on. Follows the state; decides nothing about scenes or windows.
#pragma once

#include <memory>
#include <vector>

#include "platform/event.hpp"
#include "scene/scene.hpp"
#include "state/action.hpp"
#include "state/app_state.hpp"

namespace app {

/// The state as the panels show it: while the audience looks on they are as large as they may get (200 % and
/// a little), by the size of the room. The presenter's own window has the presenter's own letters.
state::Preferences panelPreferences(const state::AppState& state, double heightPx);

/// `scene` as the audience sees it now: blank, or with the spotlight. The same object if neither is on.
std::shared_ptr<const scene::Scene> asPresented(const std::shared_ptr<const scene::Scene>& scene,
                                                const state::AppState& state);

/// The spotlight while the right button is held. `mapPx`: where the picture stands in the window, device
/// pixels.
class SpotlightInput {
public:
    std::vector<state::Action> handle(const std::vector<platform::Event>& events, const geo::Box& mapPx,
                                      double scale, const state::AppState& state);

private:
    geo::Point pointerPx_;
    bool held_ = false;
};

/// `events` with the pointer in the pixels of a picture that is `widthPx` x `heightPx` and stands in the
/// window at `shownPx` in another size.
std::vector<platform::Event> inPicture(const std::vector<platform::Event>& events, const geo::Box& shownPx,
                                       double widthPx, double heightPx);

}  // namespace app
