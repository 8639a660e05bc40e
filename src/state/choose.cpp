// Preferences, what the map shows beside its entries, and what is said for a moment.
#include <cmath>

#include "filter/answers/member_sizes.hpp"
#include "model/words.hpp"
#include "state/apply.hpp"
#include "state/card_trail.hpp"
#include "state/notice.hpp"
#include "state/presenting.hpp"
#include "state/step_back.hpp"

namespace state {

namespace {

constexpr double noticeSeconds = 3.0;

/// Somebody decided.
template <class Value>
void choose(AppState& state, Preference which, Value Preferences::*preference, const Value& value)
{
    state.preferences.*preference = value;
    state.chosen.insert(which);
}

}  // namespace

void refuse(AppState& state, Refusal why)
{
    state.transient.toast.clear();
    state.transient.refusal = why;
    state.transient.toastUntilSeconds = state.transient.nowSeconds + noticeSeconds;
}

void apply(const model::Atlas&, AppState& state, const SetLanguage& action)
{
    choose(state, Preference::Language, &Preferences::language, action.language);
}

void apply(const model::Atlas&, AppState& state, const SetTheme& action)
{
    choose(state, Preference::Theme, &Preferences::theme, action.theme);
}

void apply(const model::Atlas&, AppState& state, const SetTextScale& action)
{
    if (std::isfinite(action.scale))
        choose(state, Preference::TextScale, &Preferences::textScale,
               textScales.nearest(std::round(action.scale * 20) / 20));
}

void apply(const model::Atlas&, AppState& state, const SetPanelWidth& action)
{
    if (std::isfinite(action.widthPx))
        choose(state, Preference::PanelWidth, &Preferences::panelWidthPx,
               panelWidthsPx.nearest(action.widthPx));
}

void apply(const model::Atlas&, AppState& state, const SetPanelVisible& action)
{
    choose(state, Preference::PanelVisible, &Preferences::panelVisible, action.visible);
}

void apply(const model::Atlas&, AppState& state, const SetReducedMotion& action)
{
    choose(state, Preference::ReducedMotion, &Preferences::reducedMotion, action.on);
    if (action.on) state.transient.motions = {};
}

void apply(const model::Atlas&, AppState& state, const SetRoom& action)
{
    choose(state, Preference::Room, &Preferences::room, action.room);
}

void apply(const model::Atlas&, AppState& state, const SetBilingual& action)
{
    choose(state, Preference::Bilingual, &Preferences::bilingual, action.on);
}

void apply(const model::Atlas&, AppState& state, const SetAudienceMonitor& action)
{
    choose(state, Preference::AudienceMonitor, &Preferences::audienceMonitor, action.name);
}

void apply(const model::Atlas&, AppState& state, const SetShowTowns& action)
{
    state.view.showTowns = action.on;
}

void apply(const model::Atlas&, AppState& state, const SetShowVotes& action)
{
    state.view.showVotes = action.on;
}

void apply(const model::Atlas&, AppState& state, const SetThenAndNow& action)
{
    state.view.thenAndNow = action.on;
}

void apply(const model::Atlas&, AppState& state, const SetShowArcs& action)
{
    state.view.showArcs = action.on;
}

void apply(const model::Atlas&, AppState& state, const SetShowEntryCounts& action)
{
    state.view.showEntryCounts = action.on;
}

void apply(const model::Atlas&, AppState& state, const SetShowGraticule& action)
{
    state.view.showGraticule = action.on;
}

void apply(const model::Atlas&, AppState& state, const SetSizeUnit& action)
{
    if (action.unit.empty() || !model::unitWord(action.unit).de.empty()) state.view.sizeUnit = action.unit;
}

void apply(const model::Atlas& atlas, AppState& state, const SetSizes& action)
{
    if (action.on != state.view.sizeUnit.empty()) return;
    const std::vector<filter::UnitCount> units =
        action.on ? filter::sizeUnits(atlas) : std::vector<filter::UnitCount>{};
    state.view.sizeUnit = units.empty() ? std::string() : units.front().unit;
}

void apply(const model::Atlas&, AppState& state, const ForgetFile& action)
{
    std::vector<std::string> files = state.preferences.recentFiles;
    if (std::erase(files, action.path) > 0)
        choose(state, Preference::RecentFiles, &Preferences::recentFiles, files);
}

void apply(const model::Atlas&, AppState& state, const SetPreview& action)
{
    state.transient.preview = action.preview;
}

void apply(const model::Atlas&, AppState& state, const SetOverlay& action)
{
    state.transient.overlay = action.overlay;
    if (action.overlay == Overlay::None) state.transient.fileReply = {};
}

void apply(const model::Atlas&, AppState& state, const ShowToast& action)
{
    state.transient.refusal = Refusal::None;
    state.transient.toast = action.text;
    state.transient.toastUntilSeconds = state.transient.nowSeconds + noticeSeconds;
}

void apply(const model::Atlas& atlas, AppState& state, const ShowCode& action)
{
    if (action.network && !known(atlas, *action.network)) return;
    state.transient.codeOf = action.network;
    state.transient.overlay = Overlay::Code;
}

void apply(const model::Atlas&, AppState& state, const SetSaveStatus& action)
{
    state.transient.save = action.status;
}

void apply(const model::Atlas& atlas, AppState& state, const StepBack&)
{
    if (nextStepBack(state) == BackStep::ReturnToScene) return returnToScene(atlas, state);
    stepBack(state);
}

void apply(const model::Atlas&, AppState& state, const CloseCard&) { closeCard(state); }

void apply(const model::Atlas&, AppState& state, const LeaveCard&)
{
    state.transient.trail.leaving = cardOf(state.view);
}

}  // namespace state
