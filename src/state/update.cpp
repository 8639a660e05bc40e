#include "state/update.hpp"

#include <algorithm>
#include <cmath>
#include <type_traits>
#include <utility>

#include "filter/result.hpp"
#include "model/words.hpp"
#include "state/any_action.hpp"
#include "state/card_trail.hpp"
#include "state/edit_document.hpp"
#include "state/filter_steps.hpp"
#include "state/fit_selection.hpp"
#include "state/fit_town.hpp"
#include "state/history.hpp"
#include "state/open_page.hpp"
#include "state/presenting.hpp"
#include "state/room.hpp"
#include "state/saved_filters.hpp"
#include "state/seen.hpp"
#include "state/step_back.hpp"
#include "state/year_play.hpp"

namespace state {

namespace {

constexpr double zoomStepSeconds = 0.18;
constexpr double toastSeconds = 3.0;

template <class T>
void toggle(std::vector<T>& values, const T& value)
{
    const auto found = std::find(values.begin(), values.end(), value);
    if (found == values.end())
        values.push_back(value);
    else
        values.erase(found);
}

/// Actions that change the view as part of the presentation itself.
bool turnsPages(const Action& action)
{
    return std::visit(
        [](const auto& one) {
            using One = std::decay_t<decltype(one)>;
            return std::is_same_v<One, Tick> || std::is_same_v<One, ResizeMap> ||
                   std::is_same_v<One, NextScene> || std::is_same_v<One, PreviousScene> ||
                   std::is_same_v<One, ShowScene> || std::is_same_v<One, GoToTypedScene> ||
                   std::is_same_v<One, StepBack> || std::is_same_v<One, UpdateScene> ||
                   std::is_same_v<One, OpenTour> || std::is_same_v<One, OpenDocument> ||
                   std::is_same_v<One, Undo> || std::is_same_v<One, Redo>;
        },
        action.any().one);
}

/// Things that happen by themselves; everything else is done by somebody.
bool byItself(const Action& action)
{
    return is<Tick>(action) || is<ResizeMap>(action) || is<SetAudience>(action) || is<ShowToast>(action) ||
           is<LeaveCard>(action);
}

/// One overload for each action; the state is changed in place and handed back by `update`.
class Updater {
public:
    Updater(const model::Atlas& atlas, AppState& state) : atlas_(atlas), state_(state) {}

    // --- time and window
    void operator()(const Tick& action)
    {
        Transient& transient = state_.transient;
        transient.nowSeconds = std::max(transient.nowSeconds, action.nowSeconds);
        for (auto& motion : transient.motions)
            if (motion && transient.nowSeconds - motion->startSeconds >= motion->flight.durationSeconds)
                motion.reset();
        if (transient.nowSeconds >= transient.toastUntilSeconds) {
            transient.toast.clear();
            transient.refusal = Refusal::None;
        }
        transient.trail.leaving.reset();
        forgetSceneNumber(state_);
        playYears(state_);
        playScenes(state_);
    }
    void operator()(const ResizeMap& action)
    {
        if (!(action.widthPx >= 1) || !(action.heightPx >= 1)) return;
        Transient& transient = state_.transient;
        if (action.widthPx == transient.mapWidthPx && action.heightPx == transient.mapHeightPx)
            return;  // every frame says its size
        for (std::size_t frame = 0; frame < frameCount(state_.view.kind); ++frame) {
            geo::Camera& camera = state_.view.cameras[frame];
            const bool atHome =
                camera == homeCamera(state_.view.kind, transient.mapWidthPx, transient.mapHeightPx, frame);
            const FrameSize size = frameSize(state_.view.kind, action.widthPx, action.heightPx, frame);
            camera = atHome ? homeCamera(state_.view.kind, action.widthPx, action.heightPx, frame)
                            : geo::clamped(camera, size.widthPx, size.heightPx);
            // A scene on its way in has words of another height than the last: its flight goes on, see
            // refitPresented.
            if (atHome && !presentedScene(state_)) transient.motions[frame].reset();
        }
        const bool changed =
            transient.mapWidthPx != action.widthPx || transient.mapHeightPx != action.heightPx;
        transient.mapWidthPx = action.widthPx;
        transient.mapHeightPx = action.heightPx;
        if (changed) refitPresented(state_, {action.widthPx, action.heightPx});
    }

    // --- camera
    void operator()(const ShowView& action)
    {
        remember(state_, HistoryStep::Other);
        change(action.kind);
        flyHome(0);
    }
    void operator()(const GoHome&)
    {
        remember(state_, HistoryStep::Other);
        for (std::size_t frame = 0; frame < frameCount(state_.view.kind); ++frame) flyHome(frame);
    }
    void operator()(const PanBy& action)
    {
        if (!inFrame(action.frame) || !std::isfinite(action.dxPx) || !std::isfinite(action.dyPx)) return;
        remember(state_, HistoryStep::Camera);
        settle(action.frame, geo::panned(displayedCamera(state_, action.frame), action.dxPx, action.dyPx));
    }
    void operator()(const ZoomBy& action)
    {
        if (!inFrame(action.frame) || !std::isfinite(action.factor) || action.factor <= 0) return;
        remember(state_, HistoryStep::Camera);
        const geo::Camera from = displayedCamera(state_, action.frame);
        // Wheel notches that arrive while the last step is under way add up.
        double factor = action.factor;
        if (const auto& motion = state_.transient.motions[action.frame]; motion && motion->zoomFactor != 0)
            factor *= from.metresPerPx / motion->flight.to.metresPerPx;
        const FrameSize size = sizeOf(action.frame);
        settle(action.frame, geo::zoomed(from, factor, action.anchorPx, size.widthPx, size.heightPx));
        if (!action.animated || state_.preferences.reducedMotion) return;
        const geo::Camera to = state_.view.cameras[action.frame];
        if (to == from) return;
        state_.transient.motions[action.frame] = Motion{geo::Flight{from, to, zoomStepSeconds},
                                                        state_.transient.nowSeconds, factor, action.anchorPx};
    }
    void operator()(const FlyTo& action)
    {
        if (!inFrame(action.frame)) return;
        remember(state_, HistoryStep::Other);
        flyTo(state_, action.frame, action.camera);
    }
    void operator()(const FitSelection&)
    {
        if (state_.view.selection.empty()) return;
        remember(state_, HistoryStep::Other);
        for (std::size_t frame = 0; frame < frameCount(state_.view.kind); ++frame)
            flyTo(state_, frame, fitSelection(atlas_, state_, frame));
    }
    void operator()(const GoBack&)
    {
        goBack(state_);
        stopShows();
    }
    void operator()(const GoForward&)
    {
        goForward(state_);
        stopShows();
    }

    // --- selection
    void operator()(const Select& action)
    {
        if (action.network && !known(*action.network)) return;
        std::vector<model::NetworkId> selection;
        if (action.network) selection.push_back(*action.network);
        if (selection == state_.view.selection && !state_.view.region) return;
        remember(state_, HistoryStep::Other);
        state_.view.selection = std::move(selection);
        state_.view.region.reset();
        state_.view.overlap.reset();
    }
    void operator()(const ToggleCompared& action)
    {
        if (!known(action.network)) return;
        auto& selection = state_.view.selection;
        const bool chosen = std::find(selection.begin(), selection.end(), action.network) != selection.end();
        if (!chosen && selection.size() >= maxSelection) return refuse(Refusal::ComparisonFull);
        remember(state_, HistoryStep::Other);
        toggle(selection, action.network);
        state_.view.region.reset();
        state_.view.overlap.reset();
    }
    void operator()(const ChooseToCompare& action)
    {
        const std::vector<model::NetworkId>& selection = state_.view.selection;
        if (action.on && selection.size() >= maxSelection) return refuse(Refusal::ComparisonFull);
        state_.transient.choosingFor = action.on ? selection : std::vector<model::NetworkId>{};
    }
    void operator()(const SelectNeighbour& action)
    {
        const std::vector<model::NetworkId> order =
            filter::inListOrder(atlas_, filter::evaluate(atlas_, state_.view.criteria), state_.view.listOrder,
                                state_.preferences.language);
        if (order.empty()) return;
        const auto size = static_cast<int>(order.size());
        int next = action.step > 0 ? 0 : size - 1;
        if (!state_.view.selection.empty()) {
            const auto found = std::find(order.begin(), order.end(), state_.view.selection.front());
            if (found != order.end())
                next = ((static_cast<int>(found - order.begin()) + action.step) % size + size) % size;
        }
        (*this)(Select{order[static_cast<std::size_t>(next)]});
    }
    void operator()(const Hover& action)
    {
        state_.transient.hovered = action.network && known(*action.network) ? action.network : std::nullopt;
    }
    void operator()(const HoverRegion& action) { state_.transient.hoveredRegion = action.region; }
    void operator()(const PickRegion& action)
    {
        state_.transient.clickedAt = action.region ? action.at : std::nullopt;
        if (action.region == state_.view.region && !action.flyThere) return;
        remember(state_, HistoryStep::Other);
        state_.view.region = action.region;
        if (!action.region) return;
        clearSelection();
        state_.view.town.reset();
        if (const auto sight = sightOf(atlas_, state_, *action.region); sight && action.flyThere)
            show(*sight);
    }

    // --- questions
    void operator()(const ShowTown& action)
    {
        if (action.town && !known(*action.town)) return;
        const bool shown = action.town == state_.view.town &&
                           (!action.town || (state_.view.selection.empty() && !state_.view.region));
        if (shown && !action.flyThere) return;
        remember(state_, HistoryStep::Other);
        state_.view.town = action.town;
        if (!action.town) return;
        clearSelection();
        state_.view.region.reset();
        state_.view.withoutEntry.reset();
        if (action.flyThere) flyToTown();
    }
    void operator()(const AskWithoutEntry& action)
    {
        const auto& question = action.question;
        if (question && !question->topic && !question->level) return;
        if (question == state_.view.withoutEntry) return;
        remember(state_, HistoryStep::Other);
        state_.view.withoutEntry = question;
        if (!question) return;
        clearSelection();
        state_.view.region.reset();
        state_.view.town.reset();
    }
    void operator()(const Ask& action)
    {
        if (action.town && !known(*action.town)) return;
        remember(state_, HistoryStep::Other);
        stopShows();
        filter::Criteria before = std::exchange(state_.view.criteria, action.criteria);
        before.text.clear();
        if (action.town || action.withoutEntry)
            forgetFilterSteps(state_);
        else
            noteFilterStep(state_, std::move(before));
        state_.view.withoutEntry = action.withoutEntry;
        state_.view.town = action.town;
        state_.view.region.reset();
        clearSelection();
        if (action.town) {
            flyToTown();
        } else if (action.kind && *action.kind != state_.view.kind) {
            change(*action.kind);
            flyHome(0);
        }
    }
    void operator()(const ChooseOverlap& action)
    {
        const std::size_t compared = state_.view.selection.size();
        if (action.choice &&
            (compared < 2 || action.choice->mask == 0 || action.choice->mask >> compared != 0))
            return;
        if (action.choice == state_.view.overlap) return;
        remember(state_, HistoryStep::Other);
        state_.view.overlap = action.choice;
    }
    void operator()(const SetLens& action) { state_.view.lens = action.lens; }
    void operator()(const SetListOrder& action) { state_.view.listOrder = action.order; }
    void operator()(const SetMayBeOpen& action) { state_.transient.mayBeOpen = action.open; }
    void operator()(const SetRelatedWeights& action) { state_.transient.relatedWeights = action.weights; }
    void operator()(const SetGlow& action) { state_.transient.glow = action.glow; }

    // --- filter
    void operator()(const ToggleScope& action)
    {
        changeCriteria([&](auto& c) { c.scopes.toggle(action.value); });
    }
    void operator()(const ToggleTopic& action)
    {
        changeCriteria([&](auto& c) { c.topics.toggle(action.value); });
    }
    void operator()(const ToggleLevel& action)
    {
        changeCriteria([&](auto& c) { c.levels.toggle(action.value); });
    }
    void operator()(const ToggleStatus& action)
    {
        changeCriteria([&](auto& c) { c.statuses.toggle(action.value); });
    }
    void operator()(const ToggleRegion& action)
    {
        changeCriteria([&](auto& c) { toggle(c.regions, action.region); });
    }
    void operator()(const ToggleCity& action)
    {
        changeCriteria([&](auto& c) { toggle(c.cities, action.city); });
    }
    void operator()(const SetKnownOnly& action)
    {
        changeCriteria([&](auto& c) { c.knownOnly = action.on; });
    }
    void operator()(const SetCriteria& action)
    {
        stopShows();
        changeCriteria([&](auto& c) { c = action.criteria; });
    }
    void operator()(const SetFounded& action)
    {
        stopShows();
        filter::Criteria criteria = state_.view.criteria;
        criteria.foundedFrom = std::max(0, action.from);
        criteria.foundedUntil = std::max(0, action.until);
        if (criteria == state_.view.criteria) return;
        const bool isNew = remember(state_, HistoryStep::Years);
        std::swap(state_.view.criteria, criteria);
        noteFilterStep(state_, std::move(criteria), !isNew);
    }
    void operator()(const PlayYears& action)
    {
        stopShows();
        if (action.fromYear <= 0 || action.fromYear >= action.toYear) return;
        remember(state_, HistoryStep::Other);
        filter::Criteria before = state_.view.criteria;
        state_.transient.yearPlay = YearPlay{action.fromYear, action.toYear, state_.transient.nowSeconds};
        playYears(state_);
        noteFilterStep(state_, std::move(before));
    }
    void operator()(const SetDimOthers& action)
    {
        if (action.on == state_.view.dimOthers) return;
        remember(state_, HistoryStep::Other);
        state_.view.dimOthers = action.on;
    }
    void operator()(const ResetFilters&)
    {
        stopShows();
        changeCriteria([](auto& c) { c = {}; });
    }
    void operator()(const SaveFilter& action) { saveFilter(state_, action.name); }
    void operator()(const RemoveSavedFilter& action) { removeSavedFilter(state_, action.name); }
    void operator()(const UseSavedFilter& action)
    {
        if (const auto criteria = savedCriteria(atlas_, state_, action.name)) (*this)(SetCriteria{*criteria});
    }
    void operator()(const SetText& action)
    {
        if (action.text == state_.view.criteria.text) return;
        remember(state_, HistoryStep::Text);
        // Whoever types wants to see what is found.
        if (!action.text.empty()) state_.transient.tab = PanelTab::List;
        state_.view.criteria.text = action.text;
    }

    // --- appearance
    void operator()(const SetLanguage& action)
    {
        choose(Preference::Language, &Preferences::language, action.language);
    }
    void operator()(const SetTheme& action) { choose(Preference::Theme, &Preferences::theme, action.theme); }
    void operator()(const SetTextScale& action)
    {
        if (std::isfinite(action.scale))
            choose(Preference::TextScale, &Preferences::textScale,
                   textScales.nearest(std::round(action.scale * 20) / 20));
    }
    void operator()(const SetPanelWidth& action)
    {
        if (std::isfinite(action.widthPx))
            choose(Preference::PanelWidth, &Preferences::panelWidthPx, panelWidthsPx.nearest(action.widthPx));
    }
    void operator()(const SetPanelVisible& action)
    {
        choose(Preference::PanelVisible, &Preferences::panelVisible, action.visible);
    }
    void operator()(const SetReducedMotion& action)
    {
        choose(Preference::ReducedMotion, &Preferences::reducedMotion, action.on);
        if (action.on) state_.transient.motions = {};
    }
    void operator()(const SetRoom& action) { choose(Preference::Room, &Preferences::room, action.room); }
    void operator()(const SetBilingual& action)
    {
        choose(Preference::Bilingual, &Preferences::bilingual, action.on);
    }
    void operator()(const SetAudienceMonitor& action)
    {
        choose(Preference::AudienceMonitor, &Preferences::audienceMonitor, action.name);
    }
    void operator()(const SetShowTowns& action) { state_.view.showTowns = action.on; }
    void operator()(const SetShowVotes& action) { state_.view.showVotes = action.on; }
    void operator()(const SetThenAndNow& action) { state_.view.thenAndNow = action.on; }
    void operator()(const SetShowArcs& action) { state_.view.showArcs = action.on; }
    void operator()(const SetShowEntryCounts& action) { state_.view.showEntryCounts = action.on; }
    void operator()(const SetShowGraticule& action) { state_.view.showGraticule = action.on; }
    void operator()(const SetSizeUnit& action)
    {
        if (action.unit.empty() || !model::unitWord(action.unit).de.empty())
            state_.view.sizeUnit = action.unit;
    }
    void operator()(const SetPreview& action) { state_.transient.preview = action.preview; }
    void operator()(const SetOverlay& action)
    {
        state_.transient.overlay = action.overlay;
        if (action.overlay == Overlay::None) state_.transient.fileReply = {};
    }
    void operator()(const ShowToast& action)
    {
        state_.transient.refusal = Refusal::None;
        state_.transient.toast = action.text;
        state_.transient.toastUntilSeconds = state_.transient.nowSeconds + toastSeconds;
    }
    void operator()(const ShowCode& action)
    {
        if (action.network && !known(*action.network)) return;
        state_.transient.codeOf = action.network;
        state_.transient.overlay = Overlay::Code;
    }
    void operator()(const SetSaveStatus& action) { state_.transient.save = action.status; }
    void operator()(const StepBack&) { stepBack(state_); }
    void operator()(const CloseCard&) { closeCard(state_); }
    void operator()(const LeaveCard&) { state_.transient.trail.leaving = cardOf(state_.view); }

    void operator()(const StartQuiz& action)
    {
        apply(atlas_, state_, action);
        showAskedSeat();
    }
    void operator()(const RevealSeat& action)
    {
        apply(atlas_, state_, action);
        showAskedSeat();
    }

    /// Scenes, the room, presenting and undoing and the panel's pages have files of their own.
    template <class Other>
    void operator()(const Other& action)
    {
        apply(atlas_, state_, action);
    }

private:
    void refuse(Refusal why)
    {
        state_.transient.toast.clear();
        state_.transient.refusal = why;
        state_.transient.toastUntilSeconds = state_.transient.nowSeconds + toastSeconds;
    }

    /// Somebody decided.
    template <class Value>
    void choose(Preference which, Value Preferences::*preference, const Value& value)
    {
        state_.preferences.*preference = value;
        state_.chosen.insert(which);
    }

    /// Nobody can point at a place that is not in the picture, and an answer there would be a line to
    /// nowhere.
    void showAskedSeat()
    {
        if (!state_.transient.quiz) return;
        const auto sight = sightUnlessShown(state_, atlas_[state_.transient.quiz->asked()].mainSeat()->place);
        if (!sight) return;
        remember(state_, HistoryStep::Other);
        show(*sight);
    }

    bool known(model::NetworkId id) const { return id.index < atlas_.networks().size(); }
    bool known(model::PlaceId id) const { return id.index < atlas_.gazetteer().size(); }
    bool inFrame(std::size_t frame) const { return frame < frameCount(state_.view.kind); }
    FrameSize sizeOf(std::size_t frame) const
    {
        return frameSize(state_.view.kind, state_.transient.mapWidthPx, state_.transient.mapHeightPx, frame);
    }
    geo::Camera home(std::size_t frame) const
    {
        return homeCamera(state_.view.kind, state_.transient.mapWidthPx, state_.transient.mapHeightPx, frame);
    }
    void flyHome(std::size_t frame) { flyTo(state_, frame, home(frame)); }
    /// The view of another kind, its first map where the present one is.
    void change(ViewKind kind)
    {
        const geo::Camera from = displayedCamera(state_, 0);
        state_.transient.motions = {};
        state_.view.kind = kind;
        state_.view.cameras[0] = from;
        if (kind == ViewKind::Twin) state_.view.cameras[1] = home(1);
    }
    void flyToTown() { show(sightOf(atlas_, state_, *state_.view.town)); }
    void show(const Sight& sight)
    {
        if (sight.kind != state_.view.kind) change(sight.kind);
        flyTo(state_, sight.frame, sight.camera);
    }
    /// Ends any motion of the frame at `camera`.
    void settle(std::size_t frame, const geo::Camera& camera)
    {
        const FrameSize size = sizeOf(frame);
        state_.transient.motions[frame].reset();
        state_.view.cameras[frame] = geo::clamped(camera, size.widthPx, size.heightPx);
    }
    void clearSelection()
    {
        state_.view.selection.clear();
        state_.view.overlap.reset();
    }
    /// What runs by itself ends when the user takes over.
    void stopShows() { state_.transient.yearPlay.reset(); }
    template <class Change>
    void changeCriteria(Change change)
    {
        filter::Criteria criteria = state_.view.criteria;
        change(criteria);
        if (criteria == state_.view.criteria) return;
        remember(state_, HistoryStep::Other);
        std::swap(state_.view.criteria, criteria);
        noteFilterStep(state_, std::move(criteria));
    }

    const model::Atlas& atlas_;
    AppState& state_;
};

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
    std::visit(Updater(atlas, state), action.any().one);
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
    followSeen(atlas, state);
    followPage(state, page, opening, action);
    return state;
}

}  // namespace state
