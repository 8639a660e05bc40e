// The switches in the menu of the map. Rows of the table of commands; the order is that of help and manual. A
// new one is a row here, its words, and its name in the list at the end.
#pragma once

#include "command/steps.hpp"

namespace command {

inline constexpr Command entryCounts{
    .name = "map:entry-counts",
    .words = Word::EntryCounts,
    .isOn = isOn<&state::View::showEntryCounts>,
    .run = turns<state::SetShowEntryCounts, &state::View::showEntryCounts>,
};
inline constexpr Command arcs{
    .name = "map:arcs",
    .words = Word::ShowArcs,
    .isOn = isOn<&state::View::showArcs>,
    .run = [](const Ask& ask,
              Wishes& wishes) { wishes.actions.emplace_back(state::SetShowArcs{!ask.state.view.showArcs}); },
};
inline constexpr Command graticule{
    .name = "map:graticule",
    .words = Word::Graticule,
    .isOn = isOn<&state::View::showGraticule>,
    .run = turns<state::SetShowGraticule, &state::View::showGraticule>,
};
inline constexpr Command sizes{
    .name = "map:sizes",
    .words = Word::SizeByMembers,
    .isOn = [](const AppState& state) { return !state.view.sizeUnit.empty(); },
    .run =
        [](const Ask& ask, Wishes& wishes) {
            wishes.actions.emplace_back(state::SetSizes{ask.state.view.sizeUnit.empty()});
        },
};
inline constexpr Command thenAndNow{
    .name = "map:then-and-now",
    .words = Word::ThenAndNow,
    .isOn = isOn<&state::View::thenAndNow>,
    .run = turns<state::SetThenAndNow, &state::View::thenAndNow>,
};
inline constexpr Command bilingual{
    .name = "map:bilingual",
    .words = Word::Bilingual,
    .isOn = isOn<&state::Preferences::bilingual>,
    .run = turns<state::SetBilingual, &state::Preferences::bilingual>,
};
inline constexpr Command reducedMotion{
    .name = "map:reduced-motion",
    .words = Word::ReducedMotion,
    .isOn = isOn<&state::Preferences::reducedMotion>,
    .run = turns<state::SetReducedMotion, &state::Preferences::reducedMotion>,
};
/// Its switch stands among what moves the map (rows/map).
inline constexpr Command namesByItself{
    .name = "map:names-by-itself",
    .words = Word::NamesByItself,
    .isEnabled = [](const AppState& state) { return !state.view.byHand.empty(); },
    .whyNot = Word::WhyNoName,
    .run = does<state::PlaceByItself>,
};
inline constexpr Command copyView{
    .name = "map:copy-view",
    .words = Word::CopyView,
    .run = asksFor<state::CopyViewLine>,
};

namespace rows {
inline constexpr std::array map_menu{&entryCounts, &arcs,          &graticule,     &sizes,   &thenAndNow,
                                     &bilingual,   &reducedMotion, &namesByItself, &copyView};
}  // namespace rows

}  // namespace command
