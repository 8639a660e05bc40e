// How different two colours look: CIELAB and the CIEDE2000 difference. For tests and choices of colours;
// nothing is painted by it.
#pragma once

#include "scene/scene.hpp"

namespace look {

/// CIE 1976 L*a*b* of an opaque sRGB colour, white point D65.
struct Lab {
    double l = 0, a = 0, b = 0;
};
Lab toLab(scene::Rgba color);

/// CIEDE2000 with all weights 1, after Sharma, Wu and Dalal (2005).
double colorDistance(const Lab& first, const Lab& second);
double colorDistance(scene::Rgba first, scene::Rgba second);

}  // namespace look
