// What moves the map. Rows of the table of commands; the order is that of help and manual. A new one is a row
// here, its words, and its name in the list at the end.
#pragma once

#include "command/steps.hpp"
#include "state/fit_selection.hpp"

namespace command {

inline constexpr Command world{
    .name = "view:world",
    .words = Word::ViewWorld,
    .heading = Heading::Map,
    .help = Word::HelpViews,
    .keys = {ctrl(U'1')},
    .isOn = isShown<state::ViewKind::World>,
    .run = goesTo<state::ViewKind::World>,
};
inline constexpr Command europe{
    .name = "view:europe",
    .words = Word::ViewEurope,
    .heading = Heading::Map,
    .help = Word::HelpViews,
    .keys = {ctrl(U'2')},
    .isOn = isShown<state::ViewKind::Europe>,
    .run = goesTo<state::ViewKind::Europe>,
};
inline constexpr Command germany{
    .name = "view:germany",
    .words = Word::ViewGermany,
    .heading = Heading::Map,
    .help = Word::HelpViews,
    .keys = {ctrl(U'3')},
    .isOn = isShown<state::ViewKind::Germany>,
    .run = goesTo<state::ViewKind::Germany>,
};
inline constexpr Command twin{
    .name = "view:twin",
    .words = Word::ViewTwin,
    .heading = Heading::Map,
    .help = Word::HelpViews,
    .keys = {ctrl(U'4')},
    .isOn = isShown<state::ViewKind::Twin>,
    .run = goesTo<state::ViewKind::Twin>,
};
inline constexpr Command home{
    .name = "button:home",
    .words = Word::Home,
    .heading = Heading::Map,
    .keys = {key(Key::Home)},
    .phase = Phase::Desk,
    .run = does<state::GoHome>,
};
inline constexpr Command pan{
    .name = "map:pan",
    .words = Word::HelpMove,
    .heading = Heading::Map,
    .keys = {gesture(Gesture::Drag), key(Key::Left), key(Key::Right), key(Key::Up), key(Key::Down)},
    .phase = Phase::Desk,
    .repeats = true,
    .run = panByArrow,
};
inline constexpr Command zoomIn{
    .name = "button:zoom-in",
    .words = Word::ZoomIn,
    .heading = Heading::Map,
    .help = Word::HelpZoom,
    .keys = {gesture(Gesture::Wheel), sign(U'+'), sign(U'=').asFurther()},
    .repeats = true,
    .run = [](const Ask& ask, Wishes& wishes) { zoomBy(ask, wishes, zoomStep); },
};
inline constexpr Command zoomOut{
    .name = "button:zoom-out",
    .words = Word::ZoomOut,
    .heading = Heading::Map,
    .help = Word::HelpZoom,
    .keys = {sign(U'-')},
    .repeats = true,
    .run = [](const Ask& ask, Wishes& wishes) { zoomBy(ask, wishes, 1 / zoomStep); },
};
inline constexpr Command fit{
    .name = "button:fit",
    .words = Word::FitSelection,
    .heading = Heading::Map,
    .keys = {ctrl(U'e')},
    .isEnabled = [](const AppState& state) { return state::asksForPlaces(state.view); },
    .whyNot = Word::WhyNothingSelected,
    .run = does<state::FitSelection>,
};
inline constexpr Command back{
    .name = "button:back",
    .words = Word::HistoryBack,
    .heading = Heading::Map,
    .help = Word::HelpHistory,
    .keys = {held(With::Alt, Key::Left)},
    .repeats = true,
    .isEnabled = [](const AppState& state) { return !state.back.empty(); },
    .whyNot = Word::WhyNoViewBefore,
    .run = does<state::GoBack>,
};
inline constexpr Command forward{
    .name = "button:forward",
    .words = Word::HistoryForward,
    .heading = Heading::Map,
    .help = Word::HelpHistory,
    .keys = {held(With::Alt, Key::Right)},
    .repeats = true,
    .isEnabled = [](const AppState& state) { return !state.forward.empty(); },
    .whyNot = Word::WhyNoViewAfter,
    .run = does<state::GoForward>,
};
inline constexpr Command placeNames{
    .name = "map:place-names",
    .words = Word::PlaceNames,
    .heading = Heading::Map,
    .help = Word::PlaceNamesHelp,
    .keys = {ctrl(U'm'), gesture(Gesture::CtrlDrag)},
    .phase = Phase::Desk,
    .isOn = [](const AppState& state) { return state.transient.placing; },
    .run =
        [](const Ask& ask, Wishes& wishes) {
            wishes.actions.emplace_back(state::SetPlacing{!ask.state.transient.placing});
        },
};

namespace rows {
inline constexpr std::array map{&world,  &europe,  &germany, &twin, &home,    &pan,
                                &zoomIn, &zoomOut, &fit,     &back, &forward, &placeNames};
}  // namespace rows

}  // namespace command
