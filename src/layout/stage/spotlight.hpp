// A finished picture with a spotlight: everything but a disc around one place is dimmed. The rest of the
// Scene stays as it is, so that moving the light lays out nothing anew.
#pragma once

#include "scene/items.hpp"

namespace layout {

/// `centrePx` in picture pixels.
scene::Scene withSpotlight(const scene::Scene& scene, geo::Point centrePx);

/// Nothing but one colour: the black or white screen of a presentation.
scene::Scene blankScene(int widthPx, int heightPx, double scale, scene::Rgba color);

/// Width of the amber frame around a picture whose scene was left, picture pixels.
double amberWidthPx(double scale);
inline constexpr scene::Rgba amber{255, 170, 0, 255};
/// That frame.
void paintAmberFrame(const scene::Scene& scene, scene::Items& items);

}  // namespace layout
