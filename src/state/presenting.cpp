#include "state/presenting.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "state/apply.hpp"
#include "state/autoplay.hpp"
#include "state/filter_steps.hpp"
#include "state/fit_selection.hpp"
#include "state/history.hpp"

namespace state {

namespace {

constexpr std::size_t mostSceneNumber = 9999;

const std::vector<TourScene>& scenesOf(const AppState& state) { return state.document->tour.scenes; }

void present(const model::Atlas& atlas, AppState& state, std::size_t index)
{
    const TourScene& scene = scenesOf(state)[index];
    state.transient.scene = index;
    state.transient.presentation.exploring = false;
    state.transient.presentation.ended = false;
    state.transient.presentation.shownSeconds = state.transient.nowSeconds;
    state.transient.presentation.typedScene = 0;
    state.transient.collecting = false;
    state.transient.townAsked.reset();
    state.transient.quiz.reset();
    showView(atlas, state, scene);
}

/// What any press of the clicker does before it turns the page; false if nothing was to be done.
bool clearTheWay(const model::Atlas& atlas, AppState& state)
{
    Presentation& presentation = state.transient.presentation;
    if (presentation.blank != Blank::None) {
        presentation.blank = Blank::None;
        return true;
    }
    if (presentation.exploring) {
        present(atlas, state, state.transient.scene);
        return true;
    }
    return false;
}

}  // namespace

void showView(const model::Atlas& atlas, AppState& state, const TourScene& scene)
{
    const FrameSize now{state.transient.mapWidthPx, state.transient.mapHeightPx};
    const std::array<geo::Camera, maxFrames> cameras = refitted(atlas, scene.view, scene.mapPx, now);
    View target = scene.view;
    target.cameras = cameras;
    forgetViewSteps(state);
    flyInto(state, std::move(target));
    state.view.cameras = cameras;
    state.transient.hoveredRegion.reset();
    state.transient.lastStep = HistoryStep::None;
}

void returnToScene(const model::Atlas& atlas, AppState& state)
{
    if (state.transient.scene < scenesOf(state).size()) present(atlas, state, state.transient.scene);
}

void stopPresenting(AppState& state)
{
    // The next start begins where this one was left, or anew after the end.
    if (state.transient.scene + 1 >= scenesOf(state).size()) state.transient.scene = 0;
    state.transient.mode = Mode::Explore;
    state.transient.tab = PanelTab::List;
    state.transient.collecting = false;
    state.transient.townAsked.reset();
    state.transient.presentation = {};
}

void playScenes(const model::Atlas& atlas, AppState& state)
{
    const std::optional<double> wait = secondsToNextScene(state);
    if (!wait || *wait > 0) return;
    Transient& transient = state.transient;
    transient.overlay = Overlay::None;
    // Who was looking around comes back to the scene that was left.
    present(atlas, state,
            transient.presentation.exploring ? transient.scene
                                             : (transient.scene + 1) % scenesOf(state).size());
}

void refitPresented(const model::Atlas& atlas, AppState& state, const FrameSize& mapPx)
{
    const TourScene* scene = presentedScene(state);
    if (!scene) return;
    const std::array<geo::Camera, maxFrames> cameras = refitted(atlas, scene->view, scene->mapPx, mapPx);
    for (std::size_t frame = 0; frame < frameCount(state.view.kind); ++frame) {
        if (state.transient.motions[frame]) flyTo(state, frame, cameras[frame]);
        state.view.cameras[frame] = cameras[frame];
    }
}

void apply(const model::Atlas& atlas, AppState& state, const SetMode& action)
{
    if (action.mode == Mode::Present) return apply(atlas, state, StartPresenting{});
    if (state.transient.mode == Mode::Present) stopPresenting(state);
    state.transient.mode = action.mode;
    state.transient.tab = PanelTab::List;
    state.transient.townAsked.reset();
}

void apply(const model::Atlas& atlas, AppState& state, const ShowScene& action)
{
    if (action.scene >= scenesOf(state).size()) return;
    if (state.transient.mode == Mode::Present) {
        state.transient.presentation.blank = Blank::None;
        return present(atlas, state, action.scene);
    }
    remember(state, HistoryStep::Other);
    state.transient.scene = action.scene;
    showView(atlas, state, scenesOf(state)[action.scene]);
}

void apply(const model::Atlas& atlas, AppState& state, const ShowStored& action)
{
    remember(state, HistoryStep::Other);
    showView(atlas, state, action.scene);
}

void apply(const model::Atlas& atlas, AppState& state, const StartPresenting& action)
{
    if (state.transient.mode == Mode::Present || scenesOf(state).empty()) return;
    remember(state, HistoryStep::Other);
    state.transient.mode = Mode::Present;
    state.transient.overlay = Overlay::None;
    state.transient.quiz.reset();
    state.transient.townAsked.reset();
    state.transient.tab = PanelTab::List;
    state.transient.presentation = {};
    const std::size_t first =
        action.fromFirst ? 0 : std::min(state.transient.scene, scenesOf(state).size() - 1);
    if (first == 0) state.transient.talkStartSeconds = state.transient.nowSeconds;
    present(atlas, state, first);
}

void apply(const model::Atlas&, AppState& state, const StopPresenting&)
{
    if (state.transient.mode == Mode::Present) stopPresenting(state);
}

void apply(const model::Atlas& atlas, AppState& state, const NextScene&)
{
    if (state.transient.mode != Mode::Present || clearTheWay(atlas, state)) return;
    if (state.transient.scene + 1 < scenesOf(state).size())
        present(atlas, state, state.transient.scene + 1);
    else
        state.transient.presentation.ended = true;
}

void apply(const model::Atlas& atlas, AppState& state, const PreviousScene&)
{
    if (state.transient.mode != Mode::Present || clearTheWay(atlas, state)) return;
    if (state.transient.scene > 0) present(atlas, state, state.transient.scene - 1);
}

void apply(const model::Atlas&, AppState& state, const ToggleBlank& action)
{
    if (state.transient.mode != Mode::Present) return;
    Blank& blank = state.transient.presentation.blank;
    blank = blank == action.blank ? Blank::None : action.blank;
}

void apply(const model::Atlas&, AppState& state, const Spotlight& action)
{
    if (state.transient.mode != Mode::Present) return;
    const bool usable = !action.atPx || (std::isfinite(action.atPx->x) && std::isfinite(action.atPx->y));
    if (usable) state.transient.presentation.spotlightPx = action.atPx;
}

void apply(const model::Atlas&, AppState& state, const SetAutoplay& action)
{
    const double seconds = action.secondsPerScene;
    state.transient.autoplaySeconds =
        seconds > 0 ? std::clamp(seconds, shortestAutoplaySeconds, longestAutoplaySeconds) : 0;
    state.transient.presentation.shownSeconds = state.transient.nowSeconds;
}

void apply(const model::Atlas&, AppState& state, const KeepLight& action)
{
    if (state.transient.mode != Mode::Present) return;
    state.transient.presentation.lightStays = action.on;
    if (!action.on) state.transient.presentation.spotlightPx.reset();
}

void apply(const model::Atlas&, AppState& state, const SetAudience& action)
{
    if (state.transient.mode != Mode::Present) return;
    state.transient.presentation.audience = action.screen;
    state.transient.presentation.offeredMonitor = action.offeredMonitor;
}

void apply(const model::Atlas&, AppState& state, const LeaveScene&)
{
    if (state.transient.mode != Mode::Present) return;
    state.transient.presentation.exploring = true;
    state.transient.presentation.blank = Blank::None;
    state.transient.presentation.typedScene = 0;
}

void apply(const model::Atlas&, AppState& state, const TypeSceneDigit& action)
{
    if (state.transient.mode != Mode::Present || action.digit < 0 || action.digit > 9) return;
    Presentation& presentation = state.transient.presentation;
    const double now = state.transient.nowSeconds;
    if (now - presentation.typedSeconds > sceneNumberSeconds) presentation.typedScene = 0;
    const std::size_t number = presentation.typedScene * 10 + static_cast<std::size_t>(action.digit);
    if (number <= mostSceneNumber) presentation.typedScene = number;
    presentation.typedSeconds = now;
}

void apply(const model::Atlas& atlas, AppState& state, const GoToTypedScene&)
{
    if (state.transient.mode != Mode::Present) return;
    const std::size_t number = std::exchange(state.transient.presentation.typedScene, 0);
    if (number > 0) apply(atlas, state, ShowScene{number - 1});
}

void forgetSceneNumber(AppState& state)
{
    Presentation& presentation = state.transient.presentation;
    if (state.transient.nowSeconds - presentation.typedSeconds > sceneNumberSeconds)
        presentation.typedScene = 0;
}

}  // namespace state
