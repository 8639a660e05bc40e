// The state machine of a presentation: which scene is on, when it was left to explore, what a press of the
// clicker does, and the questions of "Wo sitzt ...?". Used by update only; knows no window, monitor or key.
#pragma once

#include "state/app_state.hpp"

namespace state {

/// The scene's view becomes the state's, its cameras made for the present map area; flies there.
void showView(const model::Atlas& atlas, AppState& state, const TourScene& scene);

/// The scene that was left, as it was.
void returnToScene(const model::Atlas& atlas, AppState& state);

void stopPresenting(AppState& state);

/// With the time.
void forgetSceneNumber(AppState& state);

/// With the time: the next scene of a tour that plays by itself, the first one after the last.
void playScenes(const model::Atlas& atlas, AppState& state);

/// After the map area changed its size: a scene that is on keeps the same part of the globe in the picture.
void refitPresented(const model::Atlas& atlas, AppState& state, const FrameSize& mapPx);

}  // namespace state
