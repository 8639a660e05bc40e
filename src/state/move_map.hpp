// Moving the maps: steps of the camera, and going where something is to be seen. Used by update and its
// parts.
#pragma once

#include "state/app_state.hpp"
#include "state/fit_town.hpp"

namespace state {

/// The view of another kind, its first map where the present one is.
void changeKind(AppState& state, ViewKind kind);

/// Flies to the home of one of the view's maps.
void flyHome(AppState& state, std::size_t frame);

/// The map became lower: the one place that is asked about is not left outside.
void keepInSight(const model::Atlas& atlas, AppState& state, double lowerByPx);

/// Flies to where something is to be seen, in another view if that is where it is.
void showSight(AppState& state, const Sight& sight);

}  // namespace state
