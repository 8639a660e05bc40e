// A tour that plays by itself, for a stand: when it goes on. Whoever touches something has a minute to look
// around, then it goes on.
#pragma once

#include <optional>

#include "state/app_state.hpp"

namespace state {

inline constexpr double shortestAutoplaySeconds = 3, longestAutoplaySeconds = 600;
inline constexpr double autoplayRestSeconds = 60;

/// Until the next scene comes by itself, 0 if it is due; nothing if none will.
std::optional<double> secondsToNextScene(const AppState& state);

}  // namespace state
