// Entry point: from the command line to the command.
#include <clocale>
#include <csignal>

#include "app/cli/command_line.hpp"
#include "app/cli/commands.hpp"
#include "app/window/window_app.hpp"

namespace {

app::ExitCode run(const app::Options& options)
{
    switch (options.command) {
    case app::Command::Render:
        return app::runRender(options);
    case app::Command::List:
        return app::runList(options);
    case app::Command::Check:
        return app::runCheck(options);
    case app::Command::Place:
        return app::runPlace(options);
    case app::Command::Compare:
        return app::runCompare(options);
    case app::Command::WithoutEntry:
        return app::runWithoutEntry(options);
    case app::Command::Related:
        return app::runRelated(options);
    case app::Command::Export:
        return app::runExport(options);
    case app::Command::Handout:
    case app::Command::Poster:
    case app::Command::Cards:
        return app::runDocument(options);
    case app::Command::Tour:
        return app::runTour(options);
    case app::Command::Import:
        return app::runImport(options);
    case app::Command::Window:
        return app::runWindow(options);
    }
    return app::ExitCode::WrongUsage;
}

}  // namespace

int main(int argc, char** argv)
{
    // Characters as the system has them, numbers as everywhere.
    std::setlocale(LC_CTYPE, "");
    // A reader that goes away (`list | head`) shows as a failed write, not as a signal.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);  // the same for a limit to the size of files
    const auto parsed = app::parseCommandLine(argc, argv);
    const app::ExitCode code = std::holds_alternative<app::Options>(parsed)
                                   ? run(std::get<app::Options>(parsed))
                                   : std::get<app::ExitCode>(parsed);
    return static_cast<int>(code);
}
