#include "app/cli/command_line.hpp"

#include <charconv>
#include <cstdlib>

#include "app/cli/cli_choice.hpp"
#include "app/cli/command_common.hpp"
#include "app/cli/command_line_export.hpp"
#include "app/cli/command_line_help.hpp"
#include "app/version.hpp"
#include "filter/criteria_text.hpp"
#include "state/choice_keys.hpp"

namespace app {

namespace {

constexpr int smallestSidePx = 64;
constexpr int largestSidePx = 16384;

/// "1920x1080" or "a4"; empty when fine, else what is wrong.
base::Message parseSize(const std::string& text, PictureSize& size)
{
    if (const paper::PaperFormat* paper = paper::paperNamed(text)) {
        size.paper = paper;
        return {};
    }
    const std::size_t cross = text.find('x');
    const auto isNumber = [](const std::string& digits) {
        return !digits.empty() && digits.size() <= 6 &&
               digits.find_first_not_of("0123456789") == std::string::npos;
    };
    if (cross == std::string::npos || !isNumber(text.substr(0, cross)) || !isNumber(text.substr(cross + 1)))
        return {"eine Größe ist BREITExHÖHE in Pixeln, zum Beispiel 1920x1080, oder ein Papier: a4, a3, a2, "
                "a1, a0, hochkant mit -portrait",
                "a size is WIDTHxHEIGHT in pixels, for instance 1920x1080, or a paper: a4, a3, a2, a1, a0, "
                "upright with -portrait"};
    size = {std::stoi(text.substr(0, cross)), std::stoi(text.substr(cross + 1))};
    const auto fits = [](int side) { return side >= smallestSidePx && side <= largestSidePx; };
    if (!fits(size.widthPx) || !fits(size.heightPx))
        return base::filled(
            {"eine Seite eines Bildes hat {0} bis {1} Pixel", "a side of a picture has {0} to {1} pixels"},
            {smallestSidePx, largestSidePx});
    return {};
}

std::optional<double> parseScale(const std::string& text)
{
    double scale = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), scale);
    if (error != std::errc{} || end != text.data() + text.size() || !(scale >= 0.5 && scale <= 8))
        return std::nullopt;
    return scale;
}

/// "scope, topic, level ..."
std::string filterKeys()
{
    std::string list;
    for (const std::string_view key : filter::pieceKeys())
        if (key != "all") list += (list.empty() ? "" : ", ") + std::string(key);
    return list;
}

struct Languages {
    base::Language first;
    bool both;
};
const std::map<std::string, Languages> languages{{"de", {base::Language::De, false}},
                                                 {"en", {base::Language::En, false}},
                                                 {"de,en", {base::Language::De, true}},
                                                 {"en,de", {base::Language::En, true}}};
const std::map<std::string, filter::ListOrder> orders{{"name", filter::ListOrder::Name},
                                                      {"seat", filter::ListOrder::Seat},
                                                      {"founded", filter::ListOrder::Founded},
                                                      {"members", filter::ListOrder::Members}};

const std::map<std::string, ListFormat> listFormats{{"table", ListFormat::Table},
                                                    {"json", ListFormat::Json},
                                                    {"csv", ListFormat::Csv},
                                                    {"html", ListFormat::Html},
                                                    {"text", ListFormat::Text}};
const std::map<std::string, output::PictureFormat> pictureFormats{{"png", output::PictureFormat::Png},
                                                                  {"svg", output::PictureFormat::Svg},
                                                                  {"pdf", output::PictureFormat::Pdf}};
const std::map<std::string, bool> answerFormats{{"table", false}, {"json", true}};

void addLanguage(CLI::App& app, Options& options)
{
    app.add_option_function<std::string>(
           "--lang",
           [&options](const std::string& text) {
               const auto found = languages.find(text);
               if (found == languages.end())
                   throw UnusableValue("--lang",
                                       base::filled({"\"{0}\" ist nichts von de, en oder beiden (de,en)",
                                                     "\"{0}\" is none of de, en or both (de,en)"},
                                                    {text}));
               options.language = found->second.first;
               options.bilingual = found->second.both;
           },
           "Language; the desktop's, else German. Documents also in both: de,en")
        ->type_name("de|en|de,en");
}

void addCommonOptions(CLI::App& app, Options& options)
{
    app.add_option("--data", options.data,
                   "Read the entries from FILE instead of the built-in data; a file of one's own entries "
                   "(\"own\": true) is added to them (repeatable)")
        ->type_name("FILE")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->allow_extra_args(false);
    app.add_flag("--only-own", options.onlyOwn, "Leave the built-in data out");
    addLanguage(app, options);
    addChoice<state::Theme>(app, "--theme", options.theme, "Colours");
    addChoice<state::ViewKind>(app, "--view", options.view, "Which map");
    app.add_option("--select", options.select, "Select the entry with this id (repeatable, at most 3)")
        ->type_name("ID")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->allow_extra_args(false);
    app.add_option("--filter", options.filters,
                   "Keep entries by " + filterKeys() +
                       " (repeatable; values of one key are alternatives, unless all=topic or all=region; "
                       "keys combine)")
        ->type_name("KEY=VALUE[,VALUE]")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->allow_extra_args(false);
    app.add_flag("--known-only", options.knownOnly,
                 "With a country or state: only seats and documented entries");
    app.add_option("--show", options.show,
                   "Also show entry-counts (regions shaded by their number of entries), graticule, or sizes "
                   "(symbols by "
                   "members, counted in UNIT or else in the most frequent unit) (repeatable)")
        ->type_name("entry-counts|graticule|sizes[=UNIT]")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->allow_extra_args(false);
    addChoice<state::Preview>(
        app, "--preview", options.preview,
        "How the picture looks to colour-blind eyes, in grey, or on a projector in a bright room",
        {state::Preview::None});
    app.add_option_function<std::string>(
           "--size",
           [&options](const std::string& text) {
               PictureSize size;
               if (const base::Message problem = parseSize(text, size); !problem.empty())
                   throw UnusableValue("--size", problem);
               options.size = size;
           },
           "Size of the picture or window, default 1920x1080; a picture also by its paper: a4, a3, a0, "
           "a4-portrait")
        ->type_name("WxH|PAPER");
    app.add_option_function<std::string>(
           "--scale",
           [&options](const std::string& text) {
               const std::optional<double> scale = parseScale(text);
               if (!scale)
                   throw UnusableValue(
                       "--scale", base::filled({"\"{0}\" ist kein Faktor von 0.5 bis 8, zum Beispiel 1.5",
                                                "\"{0}\" is no factor from 0.5 to 8, for instance 1.5"},
                                               {text}));
               options.scale = *scale;
           },
           "Pixels per logical pixel, 0.5 to 8: larger lettering in a picture of the same size; default 1")
        ->type_name("FACTOR");
    app.add_flag("--reduced-motion", options.reducedMotion, "Cuts instead of flights");
    app.add_flag("--dump-state", options.dumpState,
                 "Window: print state and item rectangles as JSON after every change");
    app.add_option("--bench", options.bench)
        ->check(CLI::IsMember({"start", "pan", "fly", "scenes"}))
        ->group("");
}

struct FindCommands {
    CLI::App *place, *compare, *withoutEntry, *related;
};

FindCommands addFindCommands(CLI::App& app, Options& options)
{
    const auto add = [&](const char* name, const char* help, const char* examples) {
        CLI::App* command = addCommand(app, name, help, examples);
        addChoice(*command, "--format", answerFormats, options.json, "Form of the answer, default table");
        return command;
    };
    CLI::App* place =
        add("place", "What is known about a town: member of, could fit, nearest members, seats nearby",
            "  kommunalatlas place Jena\n"
            "  kommunalatlas place Frankfurt, Hessen\n"
            "  kommunalatlas place Paris --country FR --format json\n"
            "Several places of the name: exit code 1 and the candidates. None: 1 and suggestions.\n");
    place
        ->add_option("NAME", options.words,
                     "Name in any spelling, also with its state or country; or a municipality key")
        ->required()
        ->type_name("");
    place
        ->add_option("--country", options.country,
                     "Only places of this country (ISO 3166-1, for instance DE)")
        ->type_name("CC");

    CLI::App* compare =
        add("compare", "What two or three entries have in common: countries, states, member places",
            "  kommunalatlas compare c40-cities eurocities\n");
    compare->add_option("ID", options.words, "Ids of entries, as `kommunalatlas list` shows them")
        ->required()
        ->expected(2, 3)
        ->type_name("");

    CLI::App* withoutEntry =
        add("without-entry", "Where the data has no entry on a topic or political level yet",
            "  kommunalatlas without-entry --topic water\n"
            "  kommunalatlas without-entry --level state --format json\n");
    CLI::Option* topic =
        withoutEntry->add_option("--topic", options.topic, "Key of a topic, for instance water")
            ->type_name("X");
    CLI::Option* level =
        withoutEntry
            ->add_option("--level", options.level, "Key of a level: municipal, state, federal, eu, global")
            ->type_name("X");
    topic->excludes(level);

    CLI::App* related = add("related", "Entries that have much in common with one, with the reasons",
                            "  kommunalatlas related blue-communities\n");
    related->add_option("ID", options.words, "Id of an entry, as `kommunalatlas list` shows it")
        ->required()
        ->expected(1)
        ->type_name("");
    return {place, compare, withoutEntry, related};
}

CLI::App* addImportCommand(CLI::App& app, Options& options)
{
    CLI::App* import = addCommand(
        app, "import", "Take a table of others (CSV, XLSX, ODS, GeoJSON) into a file of own entries",
        "  kommunalatlas import members.csv --as members:climate-alliance -o own.json\n"
        "  kommunalatlas import networks.csv --as networks -o own.json --report report.csv\n"
        "  kommunalatlas import members.csv --as members:iclei --map Ort=place --map 3=year -o own.json\n"
        "  kommunalatlas import twin-towns.csv --as links -o own.json\n"
        "Importing again changes what the table says otherwise now, and nothing else. Rows that may mean\n"
        "several places are reported and left out.\n");
    import->add_option("FILE", options.files, "The table")->required()->expected(1)->type_name("");
    import
        ->add_option("--as", options.importAs,
                     "What its rows are: entries, the members of the entry ID, or links of two places")
        ->required()
        ->type_name("networks|members:ID|links");
    import
        ->add_option(
            "--map", options.columnMap,
            "What a column says, by its heading or number: place, country, state, ags, postcode, lat, lon, "
            "position, inhabitants, year, source, url, note, id, of links also place2, country2, state2, "
            "lat2, lon2, position2, kind, a field of an entry, or - (repeatable)")
        ->type_name("COLUMN=FIELD")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->allow_extra_args(false);
    import->add_option("--sheet", options.sheet, "Which sheet, default the first that is not hidden")
        ->type_name("NAME");
    import
        ->add_option("-o,--output", options.output,
                     "The file of one's own entries; one that is there is changed")
        ->required()
        ->type_name("OWN.json");
    import
        ->add_option("--report", options.report,
                     "Write what came of each row to FILE as CSV, not to standard error")
        ->type_name("FILE.csv");
    return import;
}

/// What --lang says in a line that could not be read otherwise; see messageLanguage.
base::Language languageAsked(int argc, const char* const* argv)
{
    constexpr std::string_view name = "--lang";
    for (int i = 1; i < argc; ++i) {
        std::string_view word = argv[i];
        if (!word.starts_with(name)) continue;
        word.remove_prefix(name.size());
        if (word.empty() && i + 1 < argc) word = argv[i + 1];
        if (word.starts_with('=')) word.remove_prefix(1);
        if (word.starts_with("de")) return base::Language::De;
    }
    return base::Language::En;
}

}  // namespace

std::variant<Options, ExitCode> parseCommandLine(int argc, const char* const* argv)
{
    Options options;
    CLI::App app{"Kommunalatlas: the networks that connect municipalities, on a world map and a Germany map.",
                 "kommunalatlas"};
    app.formatter(helpFormatter());
    app.require_subcommand(0, 1);
    app.fallthrough();
    app.option_defaults()->group("Options of the window and of every command");
    app.set_help_flag("-h,--help", "Print this help and exit");
    app.set_version_flag("--version", std::string("kommunalatlas ") + versionText,
                         "Print the version and exit");
    addCommonOptions(app, options);
    app.option_defaults()->group("Options");
    app.footer("Examples:\n"
               "  kommunalatlas --view germany\n"
               "  kommunalatlas evening.json\n"
               "  kommunalatlas render -o map.pdf --view europe --select c40-cities\n"
               "  kommunalatlas list --filter topic=water --filter state=DE-TH --format json\n"
               "  kommunalatlas check my-networks.json\n"
               "  kommunalatlas check --lint my-networks.json\n"
               "  kommunalatlas place Mülheim an der Ruhr\n"
               "  kommunalatlas compare c40-cities eurocities\n"
               "  kommunalatlas without-entry --topic water\n"
               "  kommunalatlas export --format geojson -o networks.geojson\n"
               "  kommunalatlas handout -o water.pdf --filter topic=water\n"
               "Exit codes: 0 done, 1 a problem with data or files, 2 wrong usage.");

    app.add_option("FILE", options.opened, "A tour or session to open in the window")->type_name("");

    CLI::App* render =
        addCommand(app, "render", "Write the map as a picture: PNG, SVG or PDF",
                   "  kommunalatlas render -o map.png --size 3840x2160 --scale 2\n"
                   "  kommunalatlas render -o germany.pdf --view germany --size a3 --theme print\n"
                   "  kommunalatlas render -o water.svg --view europe --filter topic=water --lang en\n"
                   "  kommunalatlas render -o - --format svg >map.svg\n");
    render
        ->add_option("-o,--output", options.output,
                     "The file to write; its ending decides the format; - for standard output")
        ->required()
        ->type_name("FILE.png|.svg|.pdf|-");
    addChoice(*render, "--format", pictureFormats, options.pictureFormat,
              "Form of the picture; by the file's ending, png to standard output");

    CLI::App* list =
        addCommand(app, "list", "Print the entries",
                   "  kommunalatlas list --filter scope=international\n"
                   "  kommunalatlas list --filter topic=water --filter state=DE-TH --format json\n"
                   "  kommunalatlas list --filter text=klima --format html >climate.html\n");
    addChoice(*list, "--format", listFormats, options.listFormat, "Form of the list, default table");
    addChoice(*list, "--sort", orders, options.sort, "Order of the list, default that of the data");

    CLI::App* check =
        addCommand(app, "check", "Check data files, tours and sessions; prints one line per problem",
                   "  kommunalatlas check my-networks.json\n"
                   "  kommunalatlas check talk.json --data my-networks.json\n");
    check
        ->add_option("FILE", options.files,
                     "Files like data/networks.json or data/tours/talk.json; a tour is checked against the "
                     "entries of --data")
        ->required()
        ->type_name("");
    check->add_flag("--lint", options.lint,
                    "Also what entries lack and what looks wrong: sources, years, old figures, names that "
                    "are there twice, seats outside their country, one language only, members without a "
                    "place, counts that contradict each other");

    CLI::App* import = addImportCommand(app, options);
    const FindCommands find = addFindCommands(app, options);
    const ExportCommands exports = addExportCommands(app, options);

    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        return writeOut(helpText(app), base::Language::En) ? ExitCode::Done : ExitCode::DataProblem;
    } catch (const CLI::CallForVersion&) {
        return writeOut("kommunalatlas " + std::string(versionText) + '\n', base::Language::En)
                   ? ExitCode::Done
                   : ExitCode::DataProblem;
    } catch (const CLI::ParseError& error) {
        const base::Language language = languageAsked(argc, argv);
        return wrongUsage(usageProblem(app, error), language, whereHelpIs(app, language));
    }

    const base::Language language = messageLanguage(options);
    if (!options.opened.empty()) {
        const std::string word = options.opened.string();
        if (!app.get_subcommands().empty() || !looksLikeFile(options.opened))
            return wrongUsage(unexpectedWord(app, word), language, whereHelpIs(app, language));
    }
    if (render->parsed()) options.command = Command::Render;
    if (list->parsed()) options.command = Command::List;
    if (check->parsed()) options.command = Command::Check;
    if (import->parsed()) options.command = Command::Import;
    if (find.place->parsed()) options.command = Command::Place;
    if (find.compare->parsed()) options.command = Command::Compare;
    if (find.withoutEntry->parsed()) options.command = Command::WithoutEntry;
    if (find.related->parsed()) options.command = Command::Related;
    if (const auto command = exports.parsed()) options.command = *command;
    if (options.size && options.size->paper && options.command != Command::Render &&
        options.command != Command::Poster) {
        return wrongUsage({"--size mit dem Namen eines Papiers ist für render und poster",
                           "--size with the name of a paper is for render and poster"},
                          language);
    }
    if (options.command == Command::Poster && options.size &&
        (!options.size->paper || (options.size->paper->name != "a0" && options.size->paper->name != "a1"))) {
        return wrongUsage({"ein Plakat hat die Größe a0 oder a1", "the size of a poster is a0 or a1"},
                          language);
    }
    if (options.bilingual && options.command != Command::Handout && options.command != Command::Cards &&
        options.command != Command::Tour) {
        return wrongUsage(
            {"zwei Sprachen zugleich (--lang de,en) sind für handout, cards und tour; wählen Sie de oder en",
             "two languages at once (--lang de,en) are for handout, cards and tour; choose de or en"},
            language);
    }
    if (find.withoutEntry->parsed() && options.topic.empty() == options.level.empty()) {
        return wrongUsage(
            {"without-entry braucht --topic oder --level", "without-entry needs --topic or --level"},
            language, whereHelpIs(app, language));
    }
    if (options.select.size() > state::maxSelection) {
        return wrongUsage(base::filled({"höchstens {0} Einträge lassen sich zugleich auswählen",
                                        "at most {0} entries can be selected at once"},
                                       {state::maxSelection}),
                          language);
    }
    return options;
}

}  // namespace app
