#include "state/history.hpp"

#include <algorithm>

#include "state/filter_steps.hpp"

namespace state {

namespace {

constexpr std::size_t maxHistory = 100;
constexpr double togetherSeconds = 1.0;

void push(std::vector<View>& stack, View view)
{
    if (stack.size() >= maxHistory) stack.erase(stack.begin());
    stack.push_back(std::move(view));
}

void travel(AppState& state, std::vector<View>& from, std::vector<View>& to)
{
    if (from.empty()) return;
    push(to, state.view);
    View target = std::move(from.back());
    from.pop_back();

    if (target.criteria != state.view.criteria || target.byHand != state.view.byHand) forgetViewSteps(state);
    flyInto(state, std::move(target));
    state.transient.lastStep = HistoryStep::None;
}

}  // namespace

bool remember(AppState& state, HistoryStep step)
{
    Transient& transient = state.transient;
    const bool joins = step != HistoryStep::Other && step == transient.lastStep &&
                       transient.nowSeconds - transient.lastStepSeconds < togetherSeconds;
    if (!joins) push(state.back, state.view);
    state.forward.clear();
    transient.lastStep = step;
    transient.lastStepSeconds = transient.nowSeconds;
    return !joins;
}

void flyInto(AppState& state, View target)
{
    const std::size_t framesBefore = frameCount(state.view.kind);
    std::array<geo::Camera, maxFrames> start;
    for (std::size_t frame = 0; frame < maxFrames; ++frame) start[frame] = displayedCamera(state, frame);
    const std::array<geo::Camera, maxFrames> end = target.cameras;
    state.view = std::move(target);
    state.transient.motions = {};
    for (std::size_t frame = 0; frame < frameCount(state.view.kind); ++frame) {
        // A map that was not on the screen has nowhere to come from: it is there.
        state.view.cameras[frame] = frame < framesBefore ? start[frame] : end[frame];
        flyTo(state, frame, end[frame]);
    }
}

void goBack(AppState& state) { travel(state, state.back, state.forward); }
void goForward(AppState& state) { travel(state, state.forward, state.back); }

const View* viewBeforeFilter(const AppState& state)
{
    const auto found = std::find_if(state.back.rbegin(), state.back.rend(),
                                    [&](const View& view) { return view.criteria != state.view.criteria; });
    return found == state.back.rend() ? nullptr : &*found;
}

void undoFilter(AppState& state)
{
    const View* before = viewBeforeFilter(state);
    if (!before) return;
    push(state.forward, state.view);
    const filter::Criteria criteria = before->criteria;
    const auto at = state.back.begin() + (before - state.back.data());
    // Steps since then (the map was moved) stay on the way back, with the filter that is shown now.
    for (auto later = state.back.erase(at); later != state.back.end(); ++later) later->criteria = criteria;
    state.view.criteria = criteria;
    state.transient.lastStep = HistoryStep::None;
}

void flyTo(AppState& state, std::size_t frame, const geo::Camera& target)
{
    const geo::Camera from = displayedCamera(state, frame);
    const FrameSize size =
        frameSize(state.view.kind, state.transient.mapWidthPx, state.transient.mapHeightPx, frame);
    state.view.cameras[frame] = geo::clamped(target, size.widthPx, size.heightPx);
    state.transient.motions[frame].reset();
    if (state.preferences.reducedMotion) return;
    geo::Flight flight =
        geo::makeFlight(from, state.view.cameras[frame], std::max(size.widthPx, size.heightPx));
    if (flight.durationSeconds > 0)
        state.transient.motions[frame] = Motion{flight, state.transient.nowSeconds, 0, {}};
}

}  // namespace state
