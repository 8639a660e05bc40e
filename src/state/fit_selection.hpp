// The camera that shows all that is known of the selected entries. Pure.
#pragma once

#include "geo/camera.hpp"
#include "model/atlas.hpp"
#include "state/app_state.hpp"

namespace state {

/// Shows seats, offices, known member places and documented countries (in the Germany view: states) of the
/// selection in `frame`; the present camera when the selection has no place at all.
geo::Camera fitSelection(const model::Atlas& atlas, const AppState& state, std::size_t frame);

}  // namespace state
