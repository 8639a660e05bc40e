// The colours of the four themes by meaning, from the decided tables. Contrast and distance of every pair in
// use are tested, for colour-blind eyes too. No sizes, no drawing.
#pragma once

#include <array>

#include "model/vocabulary.hpp"
#include "scene/scene.hpp"
#include "state/app_state.hpp"

namespace look {

struct Palette {
    // base map
    scene::Rgba sea, land, lake, coast, countryBorder, stateBorder, river, disputed;
    // text
    scene::Rgba text, textMuted, halo;
    // panel (used by ui too)
    scene::Rgba panel, panelRaised, panelBorder, accent, onAccent, hover, warning;
    // entries
    std::array<scene::Rgba, 7> family;    ///< by model::Family
    std::array<scene::Rgba, 3> slot;      ///< selection slots A, B, C: symbols
    std::array<scene::Rgba, 3> slotInk;   ///< their names and lines: as readable as text
    std::array<scene::Rgba, 3> slotFill;  ///< their region fills
    scene::Rgba unselected;               ///< families while something is selected
    scene::Rgba symbolEdge;  ///< line around symbols; transparent: the ground's colour keeps them off
    std::array<scene::Rgba, 4> countClass;  ///< regions by their number of entries, fewest first
    scene::Rgba hatchLine, hatchGround;     ///< no entry in our data
};

const Palette& palette(state::Theme theme);

}  // namespace look
