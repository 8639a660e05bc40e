// The founding years passing by, "1905 Städtetag ... 2023": moves the filter's upper bound with the clock.
// Used by update, and by the main loop to know when the next year comes.
#pragma once

#include <optional>

#include "state/app_state.hpp"

namespace state {

/// Sets the year that is due now; takes the bound away after the last one and ends.
void playYears(AppState& state);

/// What runs by itself ends when somebody takes over.
inline void stopYears(AppState& state) { state.transient.yearPlay.reset(); }

/// Seconds until the bound moves; nothing while no years pass.
std::optional<double> secondsToNextYear(const AppState& state);

}  // namespace state
