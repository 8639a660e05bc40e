// The program with its window: opens it, runs frames until the user leaves, remembers settings.
#pragma once

#include "app/cli/command_line.hpp"
#include "app/window/companion.hpp"

namespace app {

/// `companion` must live as long as the program; it may be null.
ExitCode runWindow(const Options& options, Companion* companion = nullptr);

}  // namespace app
