// How work that takes its time says how far it is.
#pragma once

#include <functional>

namespace output {

/// Told how much is done, 0 to 1, from any thread; false stops the work.
using Progress = std::function<bool(double share)>;

}  // namespace output
