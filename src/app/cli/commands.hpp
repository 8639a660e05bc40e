// The commands that need no window. Results to stdout, messages to stderr.
#pragma once

#include "app/cli/command_line.hpp"

namespace app {

ExitCode runRender(const Options& options);
ExitCode runList(const Options& options);
ExitCode runCheck(const Options& options);

// Answers about towns, regions and entries (command_*.cpp).
ExitCode runPlace(const Options& options);
ExitCode runCompare(const Options& options);
ExitCode runWithoutEntry(const Options& options);
ExitCode runRelated(const Options& options);

// Files to take along (command_export.cpp).
ExitCode runExport(const Options& options);
/// A table of others into entries of one's own (command_import.cpp).
ExitCode runImport(const Options& options);
/// Handout, poster or cards.
ExitCode runDocument(const Options& options);
/// A tour's pages or pictures.
ExitCode runTour(const Options& options);

}  // namespace app
