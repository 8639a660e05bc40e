// Half a turn in radians, and degrees.
#pragma once

#include <numbers>

namespace base {

inline constexpr double pi = std::numbers::pi;
inline constexpr float piF = std::numbers::pi_v<float>;
inline constexpr double radPerDeg = pi / 180;
inline constexpr double degPerRad = 180 / pi;

}  // namespace base
