// The camera that shows all that is asked about: the selection, else the town, else what passes the filter.
// Pure.
#pragma once

#include "geo/camera.hpp"
#include "model/atlas.hpp"
#include "state/app_state.hpp"

namespace state {

/// Something is selected, asked or filtered, so that there is something to fit.
bool asksForPlaces(const View& view);

/// Shows seats, offices, known member places and documented countries (in the Germany view: states) of the
/// selection in `frame`, or the town with its surroundings, or the seats of what the filter leaves, with room
/// for their names; the present camera when none of them has a place there.
geo::Camera fitAsked(const model::Atlas& atlas, const AppState& state, std::size_t frame);

}  // namespace state
