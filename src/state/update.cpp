#include "state/update.hpp"

#include <algorithm>

#include "state/apply.hpp"
#include "state/card_trail.hpp"
#include "state/entry_places.hpp"
#include "state/fit_selection.hpp"
#include "state/follow_panel.hpp"
#include "state/move_map.hpp"
#include "state/open_page.hpp"
#include "state/presenting.hpp"
#include "state/seen.hpp"
#include "state/year_play.hpp"

namespace state {

// --- time and window
void apply(const model::Atlas& atlas, AppState& state, const Tick& action)
{
    Transient& transient = state.transient;
    transient.nowSeconds = std::max(transient.nowSeconds, action.nowSeconds);
    if (!action.today.empty()) transient.today = action.today;
    for (auto& motion : transient.motions)
        if (motion && transient.nowSeconds - motion->startSeconds >= motion->flight.durationSeconds)
            motion.reset();
    if (transient.nowSeconds >= transient.toastUntilSeconds) {
        transient.toast.clear();
        transient.refusal = Refusal::None;
    }
    transient.trail.leaving.reset();
    forgetSceneNumber(state);
    playYears(state);
    playScenes(atlas, state);
}

void apply(const model::Atlas& atlas, AppState& state, const ResizeMap& action)
{
    if (!(action.widthPx >= 1) || !(action.heightPx >= 1)) return;
    Transient& transient = state.transient;
    if (action.widthPx == transient.mapWidthPx && action.heightPx == transient.mapHeightPx)
        return;  // every frame says its size
    // What fits what is asked goes on fitting it.
    const bool fits = fitsAsked(atlas, state.view, {transient.mapWidthPx, transient.mapHeightPx});
    for (std::size_t frame = 0; frame < frameCount(state.view.kind); ++frame) {
        geo::Camera& camera = state.view.cameras[frame];
        const bool atHome =
            camera == homeCamera(state.view.kind, transient.mapWidthPx, transient.mapHeightPx, frame);
        const FrameSize size = frameSize(state.view.kind, action.widthPx, action.heightPx, frame);
        camera = atHome ? homeCamera(state.view.kind, action.widthPx, action.heightPx, frame)
                        : geo::clamped(camera, size.widthPx, size.heightPx);
        // A scene on its way in has words of another height than the last: its flight goes on, see
        // refitPresented.
        if (atHome && !presentedScene(state)) transient.motions[frame].reset();
    }
    const bool changed = transient.mapWidthPx != action.widthPx || transient.mapHeightPx != action.heightPx;
    const double lowerByPx = transient.mapHeightPx - action.heightPx;
    transient.mapWidthPx = action.widthPx;
    transient.mapHeightPx = action.heightPx;
    if (fits) {
        state.view.cameras = fitted(atlas, state.view, {action.widthPx, action.heightPx});
        if (!presentedScene(state)) transient.motions = {};
    }
    if (hasSheet(state)) keepInSight(atlas, state, lowerByPx);
    if (changed) refitPresented(atlas, state, {action.widthPx, action.heightPx});
}

namespace {

void applyAny(const model::Atlas& atlas, AppState& state, const Action& action)
{
    switch (action.kind()) {
#define ATLAS_CASE(One)                                                                                      \
    case ActionKind::One:                                                                                    \
        return apply(atlas, state, *as<One>(action));
        ATLAS_ACTIONS(ATLAS_CASE)
#undef ATLAS_CASE
    }
}

/// Actions that change the view as part of the presentation itself.
bool turnsPages(const Action& action)
{
    return is<Tick>(action) || is<ResizeMap>(action) || is<ResizeWindow>(action) || is<PointBy>(action) ||
           is<NextScene>(action) || is<PreviousScene>(action) || is<ShowScene>(action) ||
           is<GoToTypedScene>(action) || is<StepBack>(action) || is<UpdateScene>(action) ||
           is<OpenTour>(action) || is<OpenDocument>(action) || is<Undo>(action) || is<Redo>(action);
}

/// Things that happen by themselves; everything else is done by somebody.
bool byItself(const Action& action)
{
    return is<Tick>(action) || is<ResizeMap>(action) || is<ResizeWindow>(action) || is<PointBy>(action) ||
           is<SetAudience>(action) || is<ShowToast>(action) || is<LeaveCard>(action);
}

}  // namespace

AppState update(const model::Atlas& atlas, AppState state, const Action& action)
{
    const Page page = openPage(state);
    const PageOpening opening = state.transient.opening;
    const bool onScene = presentedScene(state) != nullptr && !turnsPages(action);
    std::optional<View> viewBefore;
    if (onScene) viewBefore = state.view;
    const std::vector<filter::RegionRef> regions = state.view.criteria.regions;
    const std::optional<filter::RegionRef> region = state.view.region;
    const Card card = cardOf(state.view);
    const base::SharedValue<overlay::Overlay> entries = state.document->entries;
    applyAny(atlas, state, action);
    if (is<Undo>(action) || is<Redo>(action)) followEntries(atlas, state, *entries, *state.document->entries);
    leaveAbsent(atlas, state, *entries);
    followCard(state, card);
    if (state.transient.mode == Mode::Present && !byItself(action))
        state.transient.presentation.touchedSeconds = state.transient.nowSeconds;
    // An answer begins with what is sure.
    if (regions != state.view.criteria.regions || region != state.view.region)
        state.transient.mayBeOpen = false;
    // Whoever changes the picture by hand has left the scene.
    if (viewBefore && !(*viewBefore == state.view)) state.transient.presentation.exploring = true;
    // What a search found goes out with it, whoever ended it.
    if (state.view.criteria.text.empty()) state.transient.glow = {};
    followPanel(state);
    followSeen(atlas, state);
    followPage(state, page, opening, action);
    if (!(state.transient.opening == opening)) followSheet(state, page);
    return state;
}

}  // namespace state
