// Arithmetic on colours: mixing, transparency and the contrast ratio of WCAG 2.1. Knows no meanings.
#pragma once

#include "scene/scene.hpp"

namespace look {

/// Channels proportional to light; 0 to 1 for colours a screen can show.
struct LinearRgb {
    double r = 0, g = 0, b = 0;
};
/// Without the alpha.
LinearRgb toLinear(scene::Rgba color);
/// The nearest opaque colour a screen can show.
scene::Rgba toRgba(const LinearRgb& color);
/// Relative luminance of WCAG 2.1.
double luminance(const LinearRgb& color);

/// `share` of `b` in `a`, per channel, in sRGB.
scene::Rgba mixed(scene::Rgba a, scene::Rgba b, double share);

scene::Rgba withAlpha(scene::Rgba color, std::uint8_t alpha);

/// WCAG 2.1 contrast ratio in [1, 21] of two opaque colours.
double contrastRatio(scene::Rgba a, scene::Rgba b);

/// White or nearly black, whichever can be read on `ground`; white wins from a ratio of 3 on.
scene::Rgba inkOn(scene::Rgba ground);

}  // namespace look
