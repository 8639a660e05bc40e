#include "app/cli/command_line_export.hpp"

#include "app/cli/cli_choice.hpp"
#include "app/cli/command_line_help.hpp"
#include "state/choice_keys.hpp"

namespace app {

namespace {

const std::map<std::string, ExportFormat> exportFormats{
    {"csv", ExportFormat::Csv}, {"geojson", ExportFormat::GeoJson}, {"html", ExportFormat::Html}};

CLI::App* addDocument(CLI::App& app, Options& options, const char* name, const char* help,
                      const char* examples)
{
    CLI::App* command = addCommand(app, name, help, examples);
    command->add_option("-o,--output", options.output, "The file to write; - for standard output")
        ->required()
        ->type_name("FILE.pdf|-");
    return command;
}

}  // namespace

std::optional<Command> ExportCommands::parsed() const
{
    if (table->parsed()) return Command::Export;
    if (handout->parsed()) return Command::Handout;
    if (poster->parsed()) return Command::Poster;
    if (cards->parsed()) return Command::Cards;
    if (tour->parsed()) return Command::Tour;
    return std::nullopt;
}

ExportCommands addExportCommands(CLI::App& app, Options& options)
{
    CLI::App* table =
        addCommand(app, "export", "Write the entries as a table, as map data or as a page to read",
                   "  kommunalatlas export --format csv -o networks.csv --filter topic=water\n"
                   "  kommunalatlas export --format geojson --filter scope=international\n"
                   "  kommunalatlas export --format html -o thuringia.html --filter state=DE-TH\n"
                   "  kommunalatlas export --format csv --fields --only-own --data own.json -o own.csv\n"
                   "  kommunalatlas export --format csv --links --data own.json -o links.csv\n");
    addChoice(*table, "--format", exportFormats, options.exportFormat, "Form of the file")->required();
    table
        ->add_option("-o,--output", options.output,
                     "The file to write; without it, or with -, standard output")
        ->type_name("FILE|-");
    table->add_flag(
        "--links", options.links,
        "With csv or geojson: the links between places in place of the entries, a row or a line on "
        "the map each, to be imported "
        "again with import --as links");
    table->add_flag(
        "--fields", options.fields,
        "With csv or geojson: one column for each field, under the key of data files, to be edited "
        "and read back; what the form has no place for is said");

    CLI::App* handout =
        addDocument(app, options, "handout", "Write a handout: map, numbered list, QR codes, sources",
                    "  kommunalatlas handout -o water.pdf --filter topic=water --view germany\n"
                    "  kommunalatlas handout -o all.pdf --lang de,en\n");
    CLI::App* poster = addDocument(app, options, "poster", "Write a poster in A0 or A1 with numbered pins",
                                   "  kommunalatlas poster -o poster.pdf --view europe\n"
                                   "  kommunalatlas poster -o poster.pdf --size a1\n");
    CLI::App* cards = addDocument(app, options, "cards", "Write cards to cut out, eight on a page",
                                  "  kommunalatlas cards -o cards.pdf --filter state=DE-TH\n");
    CLI::App* tour = addCommand(app, "tour", "Write a tour as pages with notes, or as pictures",
                                "  kommunalatlas tour talk.json --export talk.pdf\n"
                                "  kommunalatlas tour talk.json --export pictures --lang en --room far\n"
                                "A name that ends with .pdf is a file, any other a folder: it is made, "
                                "pictures in it are replaced.\n");
    tour->add_option("FILE", options.files, "The tour or session")->required()->expected(1)->type_name("");
    tour->add_option("--export", options.output,
                     "The file or folder to write; - for pages to standard output")
        ->required()
        ->type_name("FILE.pdf|FOLDER|-");
    addChoice<state::RoomSize>(*tour, "--room", options.room,
                               "Pictures: letters for a last row at 4, 6 or 8 picture heights; default near");
    return {table, handout, poster, cards, tour};
}

}  // namespace app
