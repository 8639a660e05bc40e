// The part of the command line that makes files to take along: export, handout, poster, cards, tour.
#pragma once

#include <CLI/CLI.hpp>

#include "app/cli/command_line.hpp"

namespace app {

struct ExportCommands {
    CLI::App *table, *handout, *poster, *cards, *tour;

    /// The command that was given, if it is one of these.
    std::optional<Command> parsed() const;
};

/// Both must outlive the parsing.
ExportCommands addExportCommands(CLI::App& app, Options& options);

}  // namespace app
