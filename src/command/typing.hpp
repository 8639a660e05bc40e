// What a letter means that no text field has asked for: typing anywhere searches, unless it is a key, a
// number of a scene or the name of a town that is called out. Pure; the panels keep the text.
#pragma once

#include <cstdint>

#include "state/app_state.hpp"

namespace command {

enum class Typed : std::uint8_t {
    Nothing,       ///< it presses the focused control, or is a key of the map
    TownName,      ///< of a town that is called out
    SceneDigit,    ///< of the number of a scene
    MayBeClicker,  ///< a clicker sends it, too: text only if another letter follows at once
    Search
};

/// What the panels know of text that was typed so far.
struct TypedSoFar {
    bool search = false;          ///< the search box has text
    bool searchWaits = false;     ///< it is to get the keyboard
    bool controlHasKeys = false;  ///< the focused control answers to Space
    bool town = false;            ///< the field for towns has text
};

Typed meaningOf(const state::AppState& state, const TypedSoFar& soFar, char32_t letter);

}  // namespace command
