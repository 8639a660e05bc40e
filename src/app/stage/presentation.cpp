#include "app/stage/presentation.hpp"

#include <algorithm>

#include "layout/stage/room_size.hpp"
#include "layout/stage/spotlight.hpp"

namespace app {

namespace {

// 32 px of 1080 in the panels' body type of 14 px.
constexpr double largestPanelText = 2.3;

}  // namespace

state::Preferences panelPreferences(const state::AppState& state, double heightPx)
{
    state::Preferences preferences = state.preferences;
    if (state.transient.mode != state::Mode::Present || state.transient.presentation.audience)
        return preferences;
    const layout::PictureStyle audience = layout::forAudience(layout::styleOf(state.preferences), heightPx);
    preferences.textScale =
        std::min(audience.textScale, std::max(largestPanelText, state.preferences.textScale));
    preferences.theme = audience.theme;
    return preferences;
}

std::shared_ptr<const scene::Scene> asPresented(const std::shared_ptr<const scene::Scene>& scene,
                                                const state::AppState& state)
{
    if (state.transient.mode != state::Mode::Present) return scene;
    const state::Presentation& presentation = state.transient.presentation;
    if (presentation.blank != state::Blank::None) {
        const bool black = presentation.blank == state::Blank::Black;
        const scene::Rgba color = black ? scene::Rgba{0, 0, 0, 255} : scene::Rgba{255, 255, 255, 255};
        return std::make_shared<const scene::Scene>(
            layout::blankScene(scene->widthPx, scene->heightPx, scene->scale, color));
    }
    if (!presentation.spotlightPx) return scene;
    return std::make_shared<const scene::Scene>(
        layout::withSpotlight(*scene, *presentation.spotlightPx * scene->scale));
}

std::vector<state::Action> SpotlightInput::handle(const std::vector<platform::Event>& events,
                                                  const geo::Box& mapPx, double scale,
                                                  const state::AppState& state)
{
    std::vector<state::Action> out;
    const auto light = [&] {
        out.push_back(state::Spotlight{(pointerPx_ - geo::Point{mapPx.minX, mapPx.minY}) * (1 / scale)});
    };
    for (const platform::Event& event : events) {
        if (const auto* moved = std::get_if<platform::MouseMoveEvent>(&event)) {
            pointerPx_ = {moved->xPx, moved->yPx};
            const bool stays =
                state.transient.mode == state::Mode::Present && state.transient.presentation.lightStays;
            if (held_ || (stays && mapPx.contains(pointerPx_))) light();
        } else if (const auto* button = std::get_if<platform::MouseButtonEvent>(&event);
                   button && button->button == 1) {
            held_ =
                button->pressed && state.transient.mode == state::Mode::Present && mapPx.contains(pointerPx_);
            if (held_)
                light();
            else if (!state.transient.presentation.lightStays)
                out.push_back(state::Spotlight{});
        } else if (const auto* focus = std::get_if<platform::FocusEvent>(&event);
                   focus && !focus->focused && held_) {
            held_ = false;
            out.push_back(state::Spotlight{});
        }
    }
    return out;
}

std::vector<platform::Event> inPicture(const std::vector<platform::Event>& events, const geo::Box& shownPx,
                                       double widthPx, double heightPx)
{
    std::vector<platform::Event> result = events;
    const double x = widthPx / shownPx.width(), y = heightPx / shownPx.height();
    const auto place = [&](double& xPx, double& yPx) {
        xPx = (xPx - shownPx.minX) * x;
        yPx = (yPx - shownPx.minY) * y;
    };
    for (platform::Event& event : result) {
        if (auto* moved = std::get_if<platform::MouseMoveEvent>(&event)) place(moved->xPx, moved->yPx);
        if (auto* rests = std::get_if<platform::LongPressEvent>(&event)) place(rests->xPx, rests->yPx);
        if (auto* pinch = std::get_if<platform::PinchEvent>(&event)) {
            place(pinch->xPx, pinch->yPx);
            pinch->dxPx *= x;
            pinch->dyPx *= y;
        }
    }
    return result;
}

}  // namespace app
