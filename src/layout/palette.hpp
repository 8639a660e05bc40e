// The colours of the four themes by meaning, from the decided tables (contrast and colour distance are
// tested). No sizes, no drawing.
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
    std::array<Rgba, 7> family;     ///< by model::Family
    std::array<Rgba, 3> slot;       ///< selection slots A, B, C
    std::array<Rgba, 3> slotFill;   ///< their region fills
    Rgba unselected;                ///< families while something is selected
    Rgba hatchLine, hatchGround;    ///< no entry in our data
};

const Palette& palette(state::Theme theme);

}  // namespace layout
