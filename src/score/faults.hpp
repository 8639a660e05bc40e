// The faults of one picture: raw counts of what a cartographer would send back. A pure function of the Scene,
// of what it was asked for and of the data; equal pictures have equal faults. Draws and moves nothing.
#pragma once

#include "layout/picture_input.hpp"
#include "model/atlas.hpp"
#include "scene/scene.hpp"
#include "score/asked.hpp"
#include "score/measure.hpp"

namespace score {

/// Of frame heights: a list or a leader within this is beside its city.
inline constexpr double nearShare = 0.12;

Faults faultsOf(const layout::PictureInput& picture, const scene::Scene& scene, const model::Atlas& atlas,
                const Asked& asked);

}  // namespace score
