// The program with its window: opens it, runs frames until the user leaves, remembers settings.
#pragma once

#include "app/cli/command_line.hpp"

namespace app {

ExitCode runWindow(const Options& options);

}  // namespace app
