// The colours of the four themes by meaning, from the decided tables. Contrast and distance of every pair in
// use are tested, for colour-blind eyes too. No sizes, no drawing.
#pragma once

#include <array>

#include "layout/scene.hpp"
#include "model/vocabulary.hpp"
#include "state/app_state.hpp"

namespace layout {

struct Palette {
    // base map
    Rgba sea, land, lake, coast, countryBorder, stateBorder, river, disputed;
    // text
    Rgba text, textMuted, halo;
    // panel (used by ui too)
    Rgba panel, panelRaised, panelBorder, accent, onAccent, hover, warning;
    // entries
    std::array<Rgba, 7> family;      ///< by model::Family
    std::array<Rgba, 3> slot;        ///< selection slots A, B, C: symbols
    std::array<Rgba, 3> slotInk;     ///< their names and lines: as readable as text
    std::array<Rgba, 3> slotFill;    ///< their region fills
    Rgba unselected;                 ///< families while something is selected
    Rgba symbolEdge;                 ///< line around symbols; transparent: the ground's colour keeps them off
    std::array<Rgba, 4> countClass;  ///< regions by their number of entries, fewest first
    Rgba hatchLine, hatchGround;     ///< no entry in our data
};

const Palette& palette(state::Theme theme);

}  // namespace layout
