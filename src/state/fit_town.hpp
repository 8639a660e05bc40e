// Where a town is to be seen: in the present view if it can, as near as its surroundings are of interest.
#pragma once

#include "model/atlas.hpp"
#include "state/app_state.hpp"

namespace state {

struct TownSight {
    ViewKind kind = ViewKind::World;
    std::size_t frame = 0;
    geo::Camera camera;
};

/// `town` must be one of the gazetteer's.
TownSight sightOf(const model::Atlas& atlas, const AppState& state, model::PlaceId town);

}  // namespace state
