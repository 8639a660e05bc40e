// What the panels of questions remember between frames: what is typed, and what it found. Part
// of Memory; never saved.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "filter/answers/without_entry.hpp"
#include "filter/text/place_search.hpp"
#include "model/gazetteer.hpp"
#include "state/page.hpp"
#include "state/panel_modes.hpp"
#include "ui/workshop/workshop_memory.hpp"

namespace ui {

using state::Chooser;
using state::RegionOrder;
using state::WorldPart;

struct FindMemory {
    // --- chooser; whether it is open is state.transient.chooser
    EditedText text;             ///< what narrows its values, or the town's name
    bool wantsKeyboard = false;  ///< its field is to get the keyboard
    bool drawn = false;          ///< in this frame; a field that is not there has no keyboard

    // --- towns of that name
    std::string lookedUp;
    std::vector<filter::PlaceHit> towns;
    std::size_t sameName = 0;  ///< so many of them, at the beginning, bear the name: which one is meant?
    std::optional<std::size_t> chosenTown;  ///< highlighted, taken by Enter
};

}  // namespace ui
