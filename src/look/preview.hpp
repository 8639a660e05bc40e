// How a picture looks to other eyes or on another screen: colour blindness, shades of grey, a projector in a
// bright room. Changes colours only; what stands where stays.
#pragma once

#include "look/palette.hpp"
#include "scene/scene.hpp"
#include "state/app_state.hpp"

namespace look {

/// Light that a room throws on the screen, as a share of the white of the projector: 1 / (c - 1) for an image
/// contrast of c : 1 with the room's light.
constexpr double flareOf(double imageContrast) { return 1 / (imageContrast - 1); }

/// The preview's room: 7 : 1, a screen in a lit room; passive viewing of the AVIXA classes.
inline constexpr double brightRoomContrast = 7;

/// Protan, Deutan, Tritan: Machado, Oliveira and Fernandes (2009), severity 1. Grey: the luminance.
/// Projector: flare of the bright room added, white kept white. Alpha stays.
scene::Rgba previewed(scene::Rgba color, state::Preview preview);

/// Every colour of the picture.
void applyPreview(scene::Scene& scene, state::Preview preview);

/// The theme's colours as the preview shows them; computed once.
const Palette& palette(state::Theme theme, state::Preview preview);

/// Contrast ratio of two colours on a screen on which flare adds to both; replaces the 0.05 of WCAG's own
/// formula.
double contrastWithFlare(scene::Rgba a, scene::Rgba b, double flare);

}  // namespace look
