// The commands that need no window: render, list, check. Results to stdout, messages to stderr.
#pragma once

#include "app/command_line.hpp"

namespace app {

ExitCode runRender(const Options& options);
ExitCode runList(const Options& options);
ExitCode runCheck(const Options& options);

}  // namespace app
