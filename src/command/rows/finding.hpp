// What finds something, and what leads the keyboard there. Rows of the table of commands; the order is that
// of help and manual. A new one is a row here, its words, and its name in the list at the end.
#pragma once

#include "command/steps.hpp"
#include "state/entry_form.hpp"

namespace command {

inline constexpr Command search{
    .name = "search",
    .words = Word::HelpSearch,
    .heading = Heading::Finding,
    .keys = {gesture(Gesture::Letters), ctrl(U'f', With::CtrlNoShift)},
    .run = goToSearch,
};
inline constexpr Command filters{
    .name = "button:filters",
    .words = Word::Filters,
    .heading = Heading::Finding,
    .keys = {ctrl(U'f', With::CtrlShift)},
    .run = does<state::GoToFilters>,
};
inline constexpr Command previousEntry{
    .name = "entry:previous",
    .words = Word::HelpNeighbour,
    .heading = Heading::Finding,
    .keys = {key(Key::PageUp)},
    .phase = Phase::Desk,
    .repeats = true,
    .run = [](const Ask&, Wishes& wishes) { wishes.actions.emplace_back(state::SelectNeighbour{-1}); },
};
inline constexpr Command nextEntry{
    .name = "entry:next",
    .words = Word::HelpNeighbour,
    .heading = Heading::Finding,
    .keys = {key(Key::PageDown)},
    .phase = Phase::Desk,
    .repeats = true,
    .run = [](const Ask&, Wishes& wishes) { wishes.actions.emplace_back(state::SelectNeighbour{1}); },
};
inline constexpr Command compare{
    .name = "entry:compare",
    .words = Word::HelpCompare,
    .heading = Heading::Finding,
    .keys = {gesture(Gesture::ShiftClick)},
};
inline constexpr Command text{
    .name = "button:text",
    .words = Word::TextTitle,
    .heading = Heading::Finding,
    .help = Word::HelpText,
    .keys = {ctrl(U't')},
    .isOn = [](const AppState& state) { return state.transient.textOpen; },
    .run =
        [](const Ask& ask, Wishes& wishes) {
            wishes.actions.emplace_back(state::SetTextOpen{!ask.state.transient.textOpen, ask.byKey()});
        },
};
inline constexpr Command nextControl{
    .name = "focus:next",
    .words = Word::HelpNextControl,
    .heading = Heading::Finding,
    .keys = {key(Key::Tab).in(Reach::OfControl),
             held(With::Shift, Key::Tab).in(Reach::OfControl).asFurther()},
};
inline constexpr Command areas{
    .name = "focus:area",
    .words = Word::HelpAreas,
    .heading = Heading::Finding,
    .keys = {held(With::NoShift, Key::F6), held(With::Shift, Key::F6)},
    .repeats = true,
    .run =
        [](const Ask& ask, Wishes& wishes) {
            wishes.effects.emplace_back(state::StepArea{ask.pressed.modifiers.shift ? -1 : 1});
        },
};
inline constexpr Command takeOnMap{
    .name = "map:take",
    .words = Word::HelpMapKeys,
    .heading = Heading::Finding,
    .keys = {key(Key::Enter)},
    .means = [](const Ask& ask) { return ask.mapHasKeys; },
    .run = asksFor<state::TakeUnderCross>,
};

inline constexpr Command addEntry{
    .name = "entry:add",
    .words = Word::EntryAdd,
    .heading = Heading::Finding,
    .keys = {ctrl(U'i'), key(Key::Insert).asFurther()},
    .run =
        [](const Ask& ask, Wishes& wishes) {
            wishes.actions.emplace_back(
                state::AddEntry{state::blankEntry({}, ask.state.preferences.language)});
            wishes.actions.emplace_back(state::SetFormOpen{true});
        },
};
inline constexpr Command editEntry{
    .name = "entry:edit",
    .words = Word::EntryEdit,
    .heading = Heading::Finding,
    .keys = {held(With::NoShift, Key::F2)},
    .isEnabled = [](const AppState& state) { return state.view.selection.size() == 1; },
    .whyNot = Word::WhyNothingSelected,
    .run =
        [](const Ask& ask, Wishes& wishes) {
            wishes.actions.emplace_back(state::SetFormOpen{!state::formEntry(ask.state)});
        },
};

namespace rows {
inline constexpr std::array finding{&search,   &filters,   &previousEntry, &nextEntry, &compare,  &text,
                                    &addEntry, &editEntry, &nextControl,   &areas,     &takeOnMap};
}  // namespace rows

}  // namespace command
