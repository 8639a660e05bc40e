// Esc goes one step back, always: which step that is, innermost first. The one order of it, for what the
// state knows and for what only the panels know of.
#pragma once

#include <cstdint>

#include "state/app_state.hpp"

namespace state {

/// What is open in the panels and not part of the state.
struct OpenInPanels {
    bool fieldOnSheet = false;  ///< a text field of a sheet has the keyboard
    bool field = false;         ///< one below it has, and has something to lose
    bool emptySearch = false;   ///< the search box has it, without text
    bool townText = false;      ///< a name stands in the field for towns, with or without the keyboard
};

enum class BackStep : std::uint8_t {
    None,
    // In the panels alone
    FieldOnSheet,
    Field,
    // In the state
    Menu,
    Overlay,
    TownQuestion,  ///< which of several is meant
    Chooser,
    SceneNumber,
    Blank,
    Light,
    Years,
    TextPanel,
    Quiz,
    Tab,
    SearchText,
    Collecting,
    Placing,  ///< of names by hand: what is carried, then the mode
    Voting,
    Card,
    Form,  ///< to the card of its entry
    Missing,
    Choosing,  ///< of one more to compare
    Filters,
    Sheet,  ///< of a narrow window: farther down
    ReturnToScene,
    EndPresentation
};

/// What Esc does now.
BackStep nextStepBack(const AppState& state, const OpenInPanels& open = {});

/// Takes the next step that is the state's.
void stepBack(AppState& state);

}  // namespace state
