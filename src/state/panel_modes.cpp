#include "state/follow_panel.hpp"

#include "state/apply.hpp"

namespace state {

namespace {

template <class E>
void put(base::EnumSet<E>& set, E value, bool in)
{
    if (in)
        set.insert(value);
    else
        set.erase(value);
}

}  // namespace

void apply(const model::Atlas&, AppState& state, const SetMenu& action)
{
    state.transient.panel.menu = action.menu;
}

void apply(const model::Atlas&, AppState& state, const Unfold& action)
{
    put(state.transient.panel.unfolded, action.fold, action.open);
}

void apply(const model::Atlas&, AppState& state, const UnfoldTopic& action)
{
    put(state.transient.panel.unfoldedTopics, action.topic, action.open);
}

void apply(const model::Atlas&, AppState& state, const UnfoldLevel& action)
{
    put(state.transient.panel.unfoldedLevels, action.level, action.open);
}

void apply(const model::Atlas&, AppState& state, const TurnFilterGroup& action)
{
    std::vector<std::string>& turned = state.transient.panel.turnedGroups;
    if (std::erase(turned, action.key) == 0) turned.push_back(action.key);
}

void apply(const model::Atlas&, AppState& state, const OrderRegion& action)
{
    state.transient.panel.regionOrder = action.order;
}

void apply(const model::Atlas&, AppState& state, const ChooseWorldPart& action)
{
    state.transient.panel.worldPart = action.part;
}

void apply(const model::Atlas& atlas, AppState& state, const CountOverlap& action)
{
    // A bar that is lit counts something else.
    if (state.view.overlap && state.view.overlap->of != action.of) apply(atlas, state, ChooseOverlap{});
    state.transient.panel.counts = action.of;
}

void apply(const model::Atlas&, AppState& state, const WriteOther& action)
{
    state.transient.panel.writesOther = action.on;
}

void apply(const model::Atlas&, AppState& state, const ChooseSave& action)
{
    state.transient.panel.save = action.choices;
}

void apply(const model::Atlas&, AppState& state, const ResizeWindow& action)
{
    const bool narrow = action.widthPx < narrowBelowPx * state.preferences.textScale;
    if (narrow == state.transient.narrow) return;
    state.transient.narrow = narrow;
    // What was open beside the map still is.
    PanelModes& panel = state.transient.panel;
    panel.sheetRose = narrow && openPage(state).kind != PageKind::List;
    panel.sheet = panel.sheetRose ? SheetRest::Half : SheetRest::Handle;
}

void apply(const model::Atlas&, AppState& state, const PointBy& action)
{
    state.transient.touch = action.touch;
}

void apply(const model::Atlas&, AppState& state, const RestSheet& action)
{
    state.transient.panel.sheet = action.rest;
    state.transient.panel.sheetRose = false;
}

void followSheet(AppState& state, const Page& before)
{
    if (!hasSheet(state)) return;
    PanelModes& panel = state.transient.panel;
    const Page now = openPage(state);
    const bool leadsBack = state.transient.opening.leadsBack;
    // The list lies below everything: it comes up with another question, not because something was closed.
    const bool shows = now.kind != PageKind::List || now.choosing ||
                       (!leadsBack && before.kind == PageKind::List && now.criteria != before.criteria &&
                        !now.criteria.empty());
    if (shows && panel.sheet == SheetRest::Handle) {
        panel.sheet = SheetRest::Half;
        panel.sheetRose = true;
    } else if (!shows && panel.sheetRose && before.kind != PageKind::List) {
        panel.sheet = SheetRest::Handle;
        panel.sheetRose = false;
    }
}

void followPanel(AppState& state)
{
    PanelModes& panel = state.transient.panel;
    const WindowFace face = faceOf(state);
    if (face == WindowFace::Scene || face == WindowFace::Room) panel.menu = Menu::None;  // no bar
    if (state.view.town && state.view.town != panel.foldsOfTown) {
        panel.foldsOfTown = state.view.town;
        panel.unfolded.erase(Fold::TownWithoutList);
        panel.unfolded.erase(Fold::TownPossible);
        panel.unfolded.erase(Fold::TownLinked);
    }
    const std::vector<model::NetworkId>& compared = state.view.selection;
    if (compared.size() < 2) return;
    if (panel.countsOfCompared != compared) panel.counts.reset();
    panel.countsOfCompared = compared;
    if (state.view.overlap) panel.counts = state.view.overlap->of;
}

}  // namespace state
