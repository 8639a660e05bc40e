// What each action does: one function for every name in the list of actions. Those of one matter stand in one
// file: move_map (cameras), ask (selection and questions), change_filter and filter_steps, choose
// (preferences, what the map shows), open_page and panel_modes (the panel), edit_document, edit_entries,
// room, presenting, quiz. One that is missing does not link. Used by update and its parts only.
#pragma once

#include "model/atlas.hpp"
#include "state/action.hpp"
#include "state/app_state.hpp"

namespace state {

#define ATLAS_DECLARE(One) void apply(const model::Atlas& atlas, AppState& state, const One& action);
ATLAS_ACTIONS(ATLAS_DECLARE)
#undef ATLAS_DECLARE

inline bool known(const model::Atlas& atlas, model::NetworkId id)
{
    return id.index < atlas.networks().size() && !atlas[id].absent;
}
inline bool known(const model::Atlas& atlas, model::PlaceId id) { return atlas.gazetteer().contains(id); }

}  // namespace state
