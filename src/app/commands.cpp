#include "app/commands.hpp"

#include "app/command_common.hpp"
#include "app/loading.hpp"
#include "app/session.hpp"
#include "base/utf8.hpp"
#include "files/check.hpp"
#include "files/list_json.hpp"
#include "layout/document/describe.hpp"
#include "output/document_text.hpp"
#include "output/list_text.hpp"
#include "output/picture.hpp"

namespace app {

ExitCode runRender(const Options& options)
{
    const std::optional<output::PictureFormat> format = output::pictureFormat(options.output);
    if (!format) return wrongUsage("render -o " + base::displaySafe(options.output.string()) + ": the name must end with .png, .svg or .pdf");

    const Loaded loaded = load(options);
    print(loaded.diagnostics);
    if (!loaded.atlas) return ExitCode::DataProblem;

    const PictureSize size = options.size.value_or(PictureSize{});
    const state::Preferences preferences = preferencesOf(options);
    const geo::Box map = layout::mapBoxPx(size.widthPx, size.heightPx, options.scale, preferences.textScale, layout::Purpose::Export);
    state::AppState state = state::initialState(options.view.value_or(state::ViewKind::World), preferences, map.width() / options.scale, map.height() / options.scale);
    if (const std::string problem = applyOptions(*loaded.atlas, options, state); !problem.empty()) return wrongUsage(problem);

    Session session(loaded.atlas, std::move(state), std::make_shared<const text::FontBook>());
    const auto scene = session.scene({size.widthPx, size.heightPx, options.scale, layout::Purpose::Export});
    const output::PictureInfo info{attribution(preferences.language), std::string(base::code(preferences.language))};
    const base::Result<std::string> bytes = output::encodePicture(*scene, *format, info);
    print(bytes.diagnostics);
    if (!bytes) return ExitCode::DataProblem;
    if (!writeTo(options.output, *bytes.value)) return ExitCode::DataProblem;
    return loaded.hasErrors() ? ExitCode::DataProblem : ExitCode::Done;
}

ExitCode runList(const Options& options)
{
    const Loaded loaded = load(options);
    print(loaded.diagnostics);
    if (!loaded.atlas) return ExitCode::DataProblem;
    state::AppState state;
    if (const std::string problem = applyOptions(*loaded.atlas, options, state); !problem.empty()) return wrongUsage(problem);

    const base::Language language = preferencesOf(options).language;
    const filter::Result result = filter::evaluate(*loaded.atlas, state.view.criteria);
    std::string text;
    switch (options.listFormat) {
        case ListFormat::Table: text = output::listTable(*loaded.atlas, result, language); break;
        case ListFormat::Json: text = files::listJson(*loaded.atlas, result, language); break;
        case ListFormat::Csv: text = output::listCsv(*loaded.atlas, result, language); break;
        case ListFormat::Html:
        case ListFormat::Text: {
            const layout::Document document = layout::describeList(*loaded.atlas, state.view.criteria, result, language, layout::ListExtent::Entries);
            text = options.listFormat == ListFormat::Html ? output::htmlPage(document) : output::plainText(document);
            break;
        }
    }
    if (!writeOut(text)) return ExitCode::DataProblem;
    return loaded.hasErrors() ? ExitCode::DataProblem : ExitCode::Done;
}

ExitCode runCheck(const Options& options)
{
    const files::CheckReport report = files::checkFiles(options.files);
    std::string lines;
    for (const base::Diagnostic& problem : report.problems) lines += files::checkLine(problem) + '\n';
    if (!writeOut(lines)) return ExitCode::DataProblem;
    return report.problems.empty() ? ExitCode::Done : ExitCode::DataProblem;
}

}  // namespace app
