// How different two colours look: CIELAB and the CIEDE2000 difference. For tests and choices of colours;
// nothing is painted by it.
#pragma once

#include "layout/scene.hpp"

namespace layout {

/// CIE 1976 L*a*b* of an opaque sRGB colour, white point D65.
struct Lab {
    double l = 0, a = 0, b = 0;
};
Lab toLab(Rgba color);

/// CIEDE2000 with all weights 1, after Sharma, Wu and Dalal (2005).
double colorDistance(const Lab& first, const Lab& second);
double colorDistance(Rgba first, Rgba second);

}  // namespace layout
