// A finished picture with a spotlight: everything but a disc around one place is dimmed. The rest of the
// Scene stays as it is, so that moving the light lays out nothing anew.
#pragma once

#include "layout/scene.hpp"

namespace layout {

/// `centrePx` in picture pixels.
Scene withSpotlight(const Scene& scene, geo::Point centrePx);

/// Nothing but one colour: the black or white screen of a presentation.
Scene blankScene(int widthPx, int heightPx, double scale, Rgba color);

/// Width of the amber frame around a picture whose scene was left, picture pixels.
double amberWidthPx(double scale);
inline constexpr Rgba amber{255, 170, 0, 255};

}  // namespace layout
