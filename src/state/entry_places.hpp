// Views name entries by their place in the Atlas; own entries stand behind those of the data, in the order of
// Document::entries. When another document comes, or one goes with an undo, their places are others. Used by
// update and its parts only.
#pragma once

#include "model/atlas.hpp"
#include "overlay/overlay.hpp"
#include "state/app_state.hpp"

namespace state {

/// `atlas` is made with `before`; it is about to be made with `now`. What is shown, and the ways back, name
/// the same entries afterwards, without those that are gone.
void followEntries(const model::Atlas& atlas, AppState& state, const overlay::Overlay& before,
                   const overlay::Overlay& now);

/// What was hidden or deleted is no longer selected, pointed at or asked about. `before`: as `atlas` has it.
void leaveAbsent(const model::Atlas& atlas, AppState& state, const overlay::Overlay& before);

/// The place of an own entry in Document::entries; nothing: the entry is one of the data.
std::optional<std::size_t> ownPlace(const model::Atlas& atlas, const AppState& state, model::NetworkId entry);

}  // namespace state
