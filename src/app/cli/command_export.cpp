// `kommunalatlas export`, `handout`, `poster`, `cards`: the entries that pass the filter, as files to take
// along; `tour`: scenes.
#include "app/cli/command_common.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/progress_line.hpp"
#include "app/loading.hpp"
#include "app/save/make_files.hpp"
#include "app/session.hpp"
#include "base/utf8.hpp"
#include "files/atomic_file.hpp"
#include "files/own/own_table.hpp"
#include "files/tour/tour_file.hpp"
#include "filter/index.hpp"
#include "filter/result.hpp"
#include "output/picture.hpp"

namespace app {

namespace {

/// Without a file to write to the bytes go to standard output.
ExitCode deliver(const Options& options, const Loaded& loaded, const SaveInput& input,
                 const state::SaveOrder& order, ProgressLine& line)
{
    const MadeFiles made = makeFiles(input, order, line.progress());
    line.print(made.problems);
    const bool isStream = options.output.empty() || isStandardOutput(options.output);
    if (order.form == state::SaveForm::PngFolder)
        if (const auto failure = files::makeFolder(order.path)) {
            line.print({failure->diagnostic});
            return ExitCode::DataProblem;
        }
    std::vector<files::NewContent> contents;
    for (const MadeFile& file : made.files) {
        if (isStream && !writeOut(file.bytes, messageLanguage(options))) return ExitCode::DataProblem;
        if (!isStream) contents.push_back({file.path, file.bytes});
    }
    if (const auto failure = files::replaceFiles(contents)) {
        line.print({failure->diagnostic});
        return ExitCode::DataProblem;
    }
    return made.files.empty() || loaded.hasErrors() ? ExitCode::DataProblem : ExitCode::Done;
}

state::SaveForm formOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::GeoJson:
        return state::SaveForm::GeoJson;
    case ExportFormat::Html:
        return state::SaveForm::Html;
    case ExportFormat::Csv:
        break;
    }
    return state::SaveForm::Csv;
}

state::SaveOrder orderOf(const Options& options)
{
    using state::SaveForm;
    using state::SaveKind;
    state::SaveOrder order;
    order.path = options.output.string();
    order.bilingual = options.bilingual;
    order.form = SaveForm::Pdf;
    switch (options.command) {
    case Command::Handout:
        order.kind = SaveKind::Handout;
        break;
    case Command::Poster:
        order.kind = SaveKind::Poster;
        order.form = options.size && options.size->paper->name == "a1" ? SaveForm::PdfA1 : SaveForm::PdfA0;
        break;
    case Command::Cards:
        order.kind = SaveKind::Cards;
        break;
    case Command::Window:
    case Command::Render:
    case Command::List:
    case Command::Check:
    case Command::Place:
    case Command::Compare:
    case Command::WithoutEntry:
    case Command::Related:
    case Command::Export:
    case Command::Tour:
    case Command::Import:
        order.kind = options.links ? SaveKind::Entries : SaveKind::Table;
        order.form = formOf(options.exportFormat);
        break;
    }
    return order;
}

std::string lineName(const Options& options)
{
    const bool isStream = options.output.empty() || isStandardOutput(options.output);
    return isStream ? std::string("export") : options.output.filename().string();
}

ExitCode save(const Options& options, state::ViewKind view, state::Theme theme)
{
    ProgressLine line(lineName(options), messageLanguage(options));
    const Loaded loaded = load(options);
    line.print(loaded.diagnostics);
    if (!loaded.atlas) return ExitCode::DataProblem;
    state::Preferences preferences = preferencesOf(options);
    preferences.theme = options.theme.value_or(theme);
    state::AppState state = state::initialState(options.view.value_or(view), preferences, 1000, 1000);
    if (const base::Message problem = applyOptions(*loaded.atlas, options, state); !problem.empty()) {
        line.end();
        return wrongUsage(problem, messageLanguage(options));
    }
    return deliver(options, loaded, {loaded.atlas, state.view, preferences}, orderOf(options), line);
}

/// The entries that pass, field by field.
ExitCode exportFields(const Options& options)
{
    ProgressLine line(lineName(options), messageLanguage(options));
    const Loaded loaded = load(options);
    line.print(loaded.diagnostics);
    if (!loaded.atlas) return ExitCode::DataProblem;
    state::AppState state = state::initialState(state::ViewKind::World, preferencesOf(options), 1000, 1000);
    if (const base::Message problem = applyOptions(*loaded.atlas, options, state); !problem.empty()) {
        line.end();
        return wrongUsage(problem, messageLanguage(options));
    }
    const filter::Index index(*loaded.atlas);
    std::vector<const model::Network*> entries;
    for (const filter::Match& match : filter::evaluate(index, state.view.criteria).matches)
        entries.push_back(&(*loaded.atlas)[match.network]);
    const bool isCsv = options.exportFormat == ExportFormat::Csv;
    const files::TableText made = isCsv ? files::fieldsCsv(entries) : files::fieldsGeoJson(entries);
    const bool isStream = options.output.empty() || isStandardOutput(options.output);
    std::vector<base::Diagnostic> said;
    const base::Message form = base::verbatim(isCsv ? "CSV: " : "GeoJSON: ");
    for (const base::Message& lost : made.lost)
        said.push_back({base::Severity::Note, lineName(options), 0, {}, form + lost});
    line.print(said);
    if (isStream)
        return writeOut(made.text, messageLanguage(options)) ? ExitCode::Done : ExitCode::DataProblem;
    if (const auto failure = files::replaceFile(options.output, made.text)) {
        line.print({failure->diagnostic});
        return ExitCode::DataProblem;
    }
    return loaded.hasErrors() ? ExitCode::DataProblem : ExitCode::Done;
}

}  // namespace

ExitCode runExport(const Options& options)
{
    if (options.fields && options.exportFormat == ExportFormat::Html)
        return wrongUsage({"--fields gibt es für csv und geojson", "--fields is for csv and geojson"},
                          messageLanguage(options));
    if (options.links && (options.fields || options.exportFormat == ExportFormat::Html))
        return wrongUsage({"--links gibt es für csv und geojson, ohne --fields",
                           "--links is for csv and geojson, without --fields"},
                          messageLanguage(options));
    if (options.fields) return exportFields(options);
    return save(options, state::ViewKind::World, state::Theme::Light);
}

ExitCode runDocument(const Options& options)
{
    if (const auto refused = refuseTerminal(options.output, messageLanguage(options))) return *refused;
    if (!isStandardOutput(options.output) &&
        output::pictureFormat(options.output) != output::PictureFormat::Pdf)
        return wrongUsage(
            base::filled({"-o {0}: der Name muss mit .pdf enden", "-o {0}: the name must end with .pdf"},
                         {base::displaySafe(options.output.string())}),
            messageLanguage(options));
    // Nearly all seats are in Europe: a map of the world would leave the paper empty.
    return save(options, state::ViewKind::Europe, state::Theme::Print);
}

ExitCode runTour(const Options& options)
{
    const std::optional<output::PictureFormat> ending = output::pictureFormat(options.output);
    const bool pages = ending == output::PictureFormat::Pdf || isStandardOutput(options.output);
    if (const auto refused = refuseTerminal(options.output, messageLanguage(options))) return *refused;
    std::error_code ignored;
    if (options.output.empty() ||
        (ending && !pages && !std::filesystem::is_directory(options.output, ignored)))
        return wrongUsage(base::filled({"tour --export {0}: Bilder von Szenen kommen in einen Ordner; nennen "
                                        "Sie ihn, oder einen Namen mit .pdf am Ende für Seiten",
                                        "tour --export {0}: pictures of scenes go into a folder; give its "
                                        "name, or a name that ends with .pdf for pages"},
                                       {options.output.string()}),
                          messageLanguage(options));
    if (pages && options.room)
        return wrongUsage({"--room ist für Bilder in einem Ordner; Seiten liest man in der Hand",
                           "--room is for pictures in a folder; pages are read in the hand"},
                          messageLanguage(options));
    ProgressLine line(lineName(options), messageLanguage(options));
    const Loaded loaded = load(options);
    line.print(loaded.diagnostics);
    if (!loaded.atlas) return ExitCode::DataProblem;
    base::Result<files::TourFile> tour = files::readTour(options.files.front(), *loaded.atlas);
    line.print(tour.diagnostics);
    if (!tour) return ExitCode::DataProblem;
    if (tour.value->document.tour.scenes.empty()) {
        line.print({{base::Severity::Error,
                     options.files.front().string(),
                     0,
                     {},
                     {"in dieser Tour ist keine Szene", "there is no scene in this tour"}}});
        return ExitCode::DataProblem;
    }
    state::Preferences preferences = preferencesOf(options);
    // Pages go on paper, pictures on a screen.
    preferences.theme = options.theme.value_or(pages ? state::Theme::Print : state::Theme::Light);
    preferences.room = options.room.value_or(state::RoomSize::Near);
    SaveInput input{loaded.atlas, {}, preferences};
    input.document = std::move(tour.value->document);
    if (options.size)
        input.sceneWidthPx = options.size->widthPx, input.sceneHeightPx = options.size->heightPx;
    input.sceneScale = options.scale;
    state::SaveOrder order = orderOf(options);
    order.kind = state::SaveKind::Tour;
    order.form = pages ? state::SaveForm::Pdf : state::SaveForm::PngFolder;
    const ExitCode code = deliver(options, loaded, input, order, line);
    return code == ExitCode::Done && tour.hasErrors() ? ExitCode::DataProblem : code;
}

}  // namespace app
