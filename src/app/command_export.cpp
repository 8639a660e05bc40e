// `kommunalatlas export`: the entries that pass the filter as a table for spreadsheets or as map data.
#include "app/command_common.hpp"
#include "app/commands.hpp"
#include "app/loading.hpp"
#include "app/session.hpp"
#include "files/geojson.hpp"
#include "layout/sentence.hpp"
#include "output/list_text.hpp"
#include "text/catalogue.hpp"

namespace app {

namespace {

std::string exported(const model::Atlas& atlas, const filter::Criteria& criteria, ExportFormat format, base::Language language)
{
    const filter::Result result = filter::evaluate(atlas, criteria);
    switch (format) {
        case ExportFormat::Csv: return output::listCsv(atlas, result, language);
        case ExportFormat::GeoJson:
            return files::geoJson(atlas, result, language, layout::sentence(atlas, criteria, result, language), attribution(language));
    }
    return {};
}

}  // namespace

ExitCode runExport(const Options& options)
{
    const Loaded loaded = load(options);
    print(loaded.diagnostics);
    if (!loaded.atlas) return ExitCode::DataProblem;
    state::AppState state;
    if (const std::string problem = applyOptions(*loaded.atlas, options, state); !problem.empty()) return wrongUsage(problem);

    const std::string text = exported(*loaded.atlas, state.view.criteria, options.exportFormat, preferencesOf(options).language);
    const bool written = options.output.empty() ? writeOut(text) : writeTo(options.output, text);
    if (!written) return ExitCode::DataProblem;
    return loaded.hasErrors() ? ExitCode::DataProblem : ExitCode::Done;
}

}  // namespace app
