// How far "nearby" goes: what lies farther away is not named as near. One value, so that answers and their
// words agree.
#pragma once

namespace filter {

inline constexpr double nearbyKm = 300;

}  // namespace filter
