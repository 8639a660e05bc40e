#include "state/move_map.hpp"

#include <cmath>

#include "state/apply.hpp"
#include "state/fit_selection.hpp"
#include "state/history.hpp"
#include "state/year_play.hpp"

namespace state {

namespace {

constexpr double zoomStepSeconds = 0.18;

bool inFrame(const AppState& state, std::size_t frame) { return frame < frameCount(state.view.kind); }

FrameSize sizeOf(const AppState& state, std::size_t frame)
{
    return frameSize(state.view.kind, state.transient.mapWidthPx, state.transient.mapHeightPx, frame);
}

geo::Camera home(const AppState& state, std::size_t frame)
{
    return homeCamera(state.view.kind, state.transient.mapWidthPx, state.transient.mapHeightPx, frame);
}

/// Ends any motion of the frame at `camera`.
void settle(AppState& state, std::size_t frame, const geo::Camera& camera)
{
    const FrameSize size = sizeOf(state, frame);
    state.transient.motions[frame].reset();
    state.view.cameras[frame] = geo::clamped(camera, size.widthPx, size.heightPx);
}

}  // namespace

void changeKind(AppState& state, ViewKind kind)
{
    const geo::Camera from = displayedCamera(state, 0);
    state.transient.motions = {};
    state.view.kind = kind;
    state.view.cameras[0] = from;
    if (kind == ViewKind::Twin) state.view.cameras[1] = home(state, 1);
}

namespace {

std::optional<geo::LonLat> askedPlace(const model::Atlas& atlas, const AppState& state)
{
    const View& view = state.view;
    if (view.selection.size() == 1) {
        const model::Seat* seat = atlas[view.selection.front()].mainSeat();
        return seat ? std::optional(seat->place) : std::nullopt;
    }
    if (view.town && atlas.gazetteer().contains(*view.town)) return atlas.gazetteer()[*view.town].position;
    return view.region ? state.transient.clickedAt : std::nullopt;
}

}  // namespace

void keepInSight(const model::Atlas& atlas, AppState& state, double lowerByPx)
{
    constexpr double marginPx = 48;  // the symbol and its name
    const std::optional<geo::LonLat> place = askedPlace(atlas, state);
    if (!place || !(lowerByPx > 0)) return;
    for (std::size_t frame = 0; frame < frameCount(state.view.kind); ++frame) {
        if (state.transient.motions[frame]) continue;
        const FrameSize size = sizeOf(state, frame);
        geo::Camera& camera = state.view.cameras[frame];
        const geo::Point at = geo::Viewport(camera, {0, 0, size.widthPx, size.heightPx}, 1).toPx(*place);
        const double margin = std::min(marginPx, size.heightPx / 3);
        const bool wasSeen = at.x >= 0 && at.x <= size.widthPx && at.y >= -lowerByPx / 2 &&
                             at.y <= size.heightPx + lowerByPx / 2;
        const double by = std::clamp(at.y, margin, size.heightPx - margin) - at.y;
        if (wasSeen && by != 0)
            camera = geo::clamped(geo::panned(camera, 0, by), size.widthPx, size.heightPx);
    }
}

void flyHome(AppState& state, std::size_t frame) { flyTo(state, frame, home(state, frame)); }

void showSight(AppState& state, const Sight& sight)
{
    if (sight.kind != state.view.kind) changeKind(state, sight.kind);
    flyTo(state, sight.frame, sight.camera);
}

void apply(const model::Atlas&, AppState& state, const ShowView& action)
{
    remember(state, HistoryStep::Other);
    changeKind(state, action.kind);
    flyHome(state, 0);
}

void apply(const model::Atlas&, AppState& state, const GoHome&)
{
    remember(state, HistoryStep::Other);
    for (std::size_t frame = 0; frame < frameCount(state.view.kind); ++frame) flyHome(state, frame);
}

void apply(const model::Atlas&, AppState& state, const PanBy& action)
{
    if (!inFrame(state, action.frame) || !std::isfinite(action.dxPx) || !std::isfinite(action.dyPx)) return;
    const FrameSize size = sizeOf(state, action.frame);
    const geo::Camera to =
        geo::clamped(geo::panned(displayedCamera(state, action.frame), action.dxPx, action.dyPx),
                     size.widthPx, size.heightPx);
    // Against its edge the map does not move: nothing to come back to.
    if (!state.transient.motions[action.frame] && to == state.view.cameras[action.frame]) return;
    remember(state, HistoryStep::Camera);
    settle(state, action.frame, to);
}

void apply(const model::Atlas&, AppState& state, const ZoomBy& action)
{
    if (!inFrame(state, action.frame) || !std::isfinite(action.factor) || action.factor <= 0) return;
    const geo::Camera from = displayedCamera(state, action.frame);
    // Wheel notches that arrive while the last step is under way add up.
    double factor = action.factor;
    const auto& motion = state.transient.motions[action.frame];
    if (motion && motion->zoomFactor != 0) factor *= from.metresPerPx / motion->flight.to.metresPerPx;
    const FrameSize size = sizeOf(state, action.frame);
    const geo::Camera to = geo::clamped(
        geo::zoomed(from, factor, action.anchorPx, size.widthPx, size.heightPx), size.widthPx, size.heightPx);
    if (!motion && to == from) return;
    remember(state, HistoryStep::Camera);
    settle(state, action.frame, to);
    if (!action.animated || state.preferences.reducedMotion || to == from) return;
    state.transient.motions[action.frame] =
        Motion{geo::Flight{from, to, zoomStepSeconds}, state.transient.nowSeconds, factor, action.anchorPx};
}

void apply(const model::Atlas&, AppState& state, const FlyTo& action)
{
    if (!inFrame(state, action.frame)) return;
    remember(state, HistoryStep::Other);
    flyTo(state, action.frame, action.camera);
}

void apply(const model::Atlas& atlas, AppState& state, const FitSelection&)
{
    if (!asksForPlaces(state.view)) return;
    remember(state, HistoryStep::Other);
    for (std::size_t frame = 0; frame < frameCount(state.view.kind); ++frame)
        flyTo(state, frame, fitAsked(atlas, state, frame));
}

void apply(const model::Atlas&, AppState& state, const GoBack&)
{
    goBack(state);
    stopYears(state);
}

void apply(const model::Atlas&, AppState& state, const GoForward&)
{
    goForward(state);
    stopYears(state);
}

}  // namespace state
