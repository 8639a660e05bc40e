#include "state/page.hpp"

#include "state/action.hpp"
#include "state/app_state.hpp"
#include "state/entry_form.hpp"

namespace state {

namespace {

Page resting(const AppState& state)
{
    Page page;
    page.choosing = !state.transient.choosingFor.empty();
    if (state.transient.filtersOpen) {
        page.kind = PageKind::Filters;
        return page;
    }
    page.criteria = state.view.criteria;
    page.criteria.foundedFrom = page.criteria.foundedUntil = 0;
    return page;
}

}  // namespace

bool isCard(PageKind kind)
{
    switch (kind) {
    case PageKind::Entry:
    case PageKind::Compare:
    case PageKind::Region:
    case PageKind::Town:
    case PageKind::Without:
    case PageKind::Missing:
        return true;
    case PageKind::List:
    case PageKind::Filters:
    case PageKind::Results:
    case PageKind::Text:
    case PageKind::Words:
    case PageKind::Room:
    case PageKind::Quiz:
    case PageKind::Form:
        break;
    }
    return false;
}

bool hasTabs(const AppState& state) { return state.transient.mode != Mode::Explore; }

Page openPage(const AppState& state)
{
    const View& view = state.view;
    const Transient& transient = state.transient;
    const bool searching = !view.criteria.text.empty();
    if (transient.textOpen && !searching) return {.kind = PageKind::Text};
    if (transient.quiz && !searching) return {.kind = PageKind::Quiz};
    if (hasTabs(state) && transient.tab == PanelTab::Words)
        return {.kind = PageKind::Words, .scene = transient.scene};
    if (hasTabs(state) && transient.tab == PanelTab::Room) return {.kind = PageKind::Room};
    if (searching) return {.kind = PageKind::Results, .text = view.criteria.text};
    if (transient.voting) return resting(state);  // the list is what is pressed
    if (view.region) return {.kind = PageKind::Region, .region = view.region};
    if (!transient.choosingFor.empty()) return resting(state);
    if (const auto entry = formEntry(state)) return {.kind = PageKind::Form, .entries = {*entry}};
    if (view.selection.size() > 1) return {.kind = PageKind::Compare, .entries = view.selection};
    if (!view.selection.empty()) return {.kind = PageKind::Entry, .entries = view.selection};
    if (view.town) return {.kind = PageKind::Town, .town = view.town};
    if (view.withoutEntry) return {.kind = PageKind::Without, .question = view.withoutEntry};
    if (transient.panel.missing) return {.kind = PageKind::Missing};
    return resting(state);
}

Action pressEntry(const AppState& state, model::NetworkId network, bool withOthers)
{
    if (state.transient.voting) return Vote{network, 1};
    if (withOthers || !state.transient.choosingFor.empty()) return ToggleCompared{network};
    return Select{network};
}

std::vector<Action> pressMap(const AppState& state, const PressedOnMap& pressed, bool withOthers,
                             const Action* instead)
{
    const View& view = state.view;
    if (state.transient.quiz)
        return pressed.place ? std::vector<Action>{GuessSeat{*pressed.place}} : std::vector<Action>{};
    // While a field asks for a place, the map answers it and nothing else.
    if (fieldForPlaces(state)) return {TakePlace{pressed}};
    std::vector<Action> out{LeaveScene{}};
    if (instead)
        out.push_back(*instead);
    else if (pressed.network)
        out.push_back(pressEntry(state, *pressed.network, withOthers));
    else if (pressed.town)
        out.push_back(ShowTown{pressed.town});
    else if (pressed.region)
        out.push_back(PickRegion{pressed.region, pressed.place});
    else if (!view.selection.empty())
        out.push_back(Select{});
    else if (view.region)
        out.push_back(PickRegion{});
    else if (view.town)
        out.push_back(ShowTown{});
    return out;
}

}  // namespace state
