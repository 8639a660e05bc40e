#include "app/command_line_export.hpp"

#include "app/cli_choice.hpp"

namespace app {

namespace {

const std::map<std::string, ExportFormat> formats{
    {"csv", ExportFormat::Csv}, {"geojson", ExportFormat::GeoJson}};

CLI::App* addCommand(CLI::App& app, const char* name, const char* help, const char* examples)
{
    CLI::App* command = app.add_subcommand(name, help);
    command->fallthrough();
    command->footer(std::string("Examples:\n") + examples);
    return command;
}

}  // namespace

std::optional<Command> ExportCommands::parsed() const
{
    if (table->parsed()) return Command::Export;
    return std::nullopt;
}

ExportCommands addExportCommands(CLI::App& app, Options& options)
{
    CLI::App* table = addCommand(app, "export", "Write the entries as a table or as map data",
                                 "  kommunalatlas export --format csv -o networks.csv --filter topic=water\n"
                                 "  kommunalatlas export --format geojson --filter scope=international\n");
    addChoice(*table, "--format", formats, options.exportFormat, "Form of the file")->required();
    table->add_option("-o,--output", options.output, "The file to write; without it the terminal")->type_name("FILE");

    return {table};
}

}  // namespace app
