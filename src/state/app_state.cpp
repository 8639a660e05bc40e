#include "state/app_state.hpp"

#include <algorithm>
#include <cmath>

#include "state/entry_form.hpp"

namespace state {

namespace {

double easeOut(double t)
{
    const double rest = 1 - std::clamp(t, 0.0, 1.0);
    return 1 - rest * rest * rest;
}

}  // namespace

geo::Camera displayedCamera(const AppState& state, std::size_t frame)
{
    const auto& motion = state.transient.motions[frame];
    if (!motion) return state.view.cameras[frame];
    const double seconds = state.transient.nowSeconds - motion->startSeconds;
    const FrameSize size =
        frameSize(state.view.kind, state.transient.mapWidthPx, state.transient.mapHeightPx, frame);
    if (motion->zoomFactor == 0)
        return geo::cameraAt(motion->flight, seconds, std::max(size.widthPx, size.heightPx));
    if (seconds >= motion->flight.durationSeconds) return motion->flight.to;
    const double share = easeOut(seconds / motion->flight.durationSeconds);
    return geo::zoomed(motion->flight.from, std::pow(motion->zoomFactor, share), motion->anchorPx,
                       size.widthPx, size.heightPx);
}

bool isMoving(const AppState& state)
{
    return std::any_of(state.transient.motions.begin(), state.transient.motions.end(),
                       [](const auto& motion) { return motion.has_value(); });
}

bool isUnsaved(const AppState& state) { return !isStored(state.storage, state.document); }

const TourScene* presentedScene(const AppState& state)
{
    const Transient& transient = state.transient;
    if (transient.mode != Mode::Present || transient.presentation.exploring) return nullptr;
    const std::vector<TourScene>& scenes = state.document->tour.scenes;
    return transient.scene < scenes.size() ? &scenes[transient.scene] : nullptr;
}

WindowFace faceOf(const AppState& state)
{
    if (state.transient.mode != Mode::Present) return WindowFace::Desk;
    if (state.transient.presentation.audience) return WindowFace::Presenter;
    // Whoever fills in an entry needs the panel.
    if (formEntry(state)) return WindowFace::Desk;
    return state.transient.presentation.exploring ? WindowFace::Room : WindowFace::Scene;
}

bool hasSheet(const AppState& state) { return state.transient.narrow && faceOf(state) == WindowFace::Desk; }

bool seesPanel(const AppState& state)
{
    if (hasSheet(state)) return state.transient.panel.sheet != SheetRest::Handle;
    return state.preferences.panelVisible;
}

bool typingNamesTowns(const AppState& state)
{
    const Transient& now = state.transient;
    if (now.overlay != Overlay::None || now.quiz) return false;
    switch (faceOf(state)) {
    case WindowFace::Room:
        return now.collecting;
    case WindowFace::Scene:
        return false;
    case WindowFace::Desk:
    case WindowFace::Presenter:
        break;
    }
    return now.mode != Mode::Explore && now.tab == PanelTab::Room && seesPanel(state) && !now.textOpen;
}

AppState initialState(ViewKind kind, const Preferences& preferences, double mapWidthPx, double mapHeightPx)
{
    AppState state;
    state.preferences = preferences;
    state.view.kind = kind;
    state.transient.mapWidthPx = mapWidthPx;
    state.transient.mapHeightPx = mapHeightPx;
    for (std::size_t frame = 0; frame < frameCount(kind); ++frame)
        state.view.cameras[frame] = homeCamera(kind, mapWidthPx, mapHeightPx, frame);
    return state;
}

}  // namespace state
