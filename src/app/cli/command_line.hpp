// The command line as a value. Parses and checks what needs no data; ids, filters and files are checked
// by the commands themselves. Prints help and usage errors.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/language.hpp"
#include "output/picture.hpp"
#include "paper/paper.hpp"
#include "state/app_state.hpp"

namespace app {

/// Exit codes of every command.
enum class ExitCode : int { Done = 0, DataProblem = 1, WrongUsage = 2 };

enum class Command {
    Window,
    Render,
    List,
    Check,
    Place,
    Compare,
    WithoutEntry,
    Related,
    Export,
    Handout,
    Poster,
    Cards,
    Tour,
    Import
};
enum class ListFormat { Table, Json, Csv, Html, Text };
enum class ExportFormat { Csv, GeoJson, Html };

struct PictureSize {
    int widthPx = 1920;
    int heightPx = 1080;
    const paper::PaperFormat* paper =
        nullptr;  ///< asked for by the name of a paper: its size in pixels is for the file's kind
};

struct Options {
    Command command = Command::Window;
    std::filesystem::path output;  ///< -o of render, handout, poster, cards, export; tour --export; "-" and,
                                   ///< of export, empty: stdout
    ExportFormat exportFormat = ExportFormat::Csv;
    bool links = false;   ///< export: those between places, to be imported again
    bool fields = false;  ///< export: to be read back, see files/own/own_table
    std::optional<PictureSize> size;
    double scale = 1;  ///< picture pixels per logical pixel
    std::optional<state::ViewKind> view;
    std::optional<output::PictureFormat> pictureFormat;  ///< render --format; none: by the file's ending
    ListFormat listFormat = ListFormat::Table;
    std::optional<filter::ListOrder> sort;     ///< none: as the data go, documents by name
    std::vector<std::filesystem::path> files;  ///< check FILE...; tour FILE
    std::vector<std::string> words;            ///< place NAME (its words), compare ID ID [ID], related ID
    std::string country, topic, level;         ///< place --country; without-entry --topic, --level
    bool lint = false;                         ///< check --lint
    std::string importAs, sheet;               ///< import --as, --sheet
    std::vector<std::string> columnMap;        ///< import --map COLUMN=FIELD
    std::filesystem::path report;              ///< import --report; empty: to stderr
    bool json = false;                         ///< --format json of these four
    std::filesystem::path opened;              ///< window: a tour or session to open
    std::vector<std::filesystem::path> data;   ///< --data; of somebody's own or in place of the built-in data
    bool onlyOwn = false;                      ///< without the built-in data
    std::optional<base::Language> language;
    bool bilingual = false;  ///< --lang de,en: documents in both, `language` first
    std::optional<state::Theme> theme;
    std::vector<std::string> select;
    std::vector<std::string> filters;  ///< key=value[,value]
    bool knownOnly = false;
    std::vector<std::string> show;  ///< entry-counts, graticule, sizes[=UNIT]
    state::Preview preview = state::Preview::None;
    std::optional<state::RoomSize> room;  ///< tour --room: for pictures
    bool reducedMotion = false;
    bool dumpState = false;
    std::string bench;  ///< see bench_drive.hpp
};

/// Either what to do or the exit code after help, version or a usage error was printed.
std::variant<Options, ExitCode> parseCommandLine(int argc, const char* const* argv);

}  // namespace app
