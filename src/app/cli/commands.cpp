#include "app/cli/commands.hpp"

#include <array>
#include <cstdio>
#include <ctime>
#include <set>

#include "app/cli/command_common.hpp"
#include "app/cli/progress_line.hpp"
#include "app/loading.hpp"
#include "app/other_fonts.hpp"
#include "app/paths.hpp"
#include "app/save/make_files.hpp"
#include "app/session.hpp"
#include "base/utf8.hpp"
#include "files/data/check.hpp"
#include "files/data/letter_check.hpp"
#include "files/map_file.hpp"
#include "files/own/own_file.hpp"
#include "files/tour/tour_file.hpp"
#include "files/write/list_json.hpp"
#include "filter/answers/missing.hpp"
#include "output/document_text.hpp"
#include "output/list_text.hpp"
#include "output/picture.hpp"
#include "overlay/apply.hpp"
#include "words/document/describe.hpp"

namespace app {

namespace {

struct Picture {
    int widthPx = 0, heightPx = 0;
    double scale = 1;
    double pixelsPerInch = 0;
};

/// A paper's picture in the resolution that the format wants, a little larger or smaller by --scale.
Picture pictureFor(const Options& options, output::PictureFormat format)
{
    const PictureSize size = options.size.value_or(PictureSize{});
    if (!size.paper) return {size.widthPx, size.heightPx, options.scale, 0};
    const paper::PaperPixels paper = paper::pixelsFor(*size.paper, format != output::PictureFormat::Png);
    return {paper.widthPx, paper.heightPx, paper.scale * options.scale, paper.pixelsPerInch};
}

}  // namespace

ExitCode runRender(const Options& options)
{
    const bool isStream = isStandardOutput(options.output);
    std::optional<output::PictureFormat> format =
        options.pictureFormat ? options.pictureFormat : output::pictureFormat(options.output);
    if (!format && isStream) format = output::PictureFormat::Png;
    if (!format)
        return wrongUsage(
            base::filled(
                {"render -o {0}: der Name muss mit .png, .svg oder .pdf enden, oder --format sagt, was es "
                 "ist",
                 "render -o {0}: the name must end with .png, .svg or .pdf, or --format says what it is"},
                {base::displaySafe(options.output.string())}),
            messageLanguage(options));
    if (*format != output::PictureFormat::Svg)
        if (const auto refused = refuseTerminal(options.output, messageLanguage(options))) return *refused;

    ProgressLine line(isStream ? "render" : options.output.filename().string(), messageLanguage(options));
    const Loaded loaded = load(options);
    line.print(loaded.diagnostics);
    if (!loaded.atlas) return ExitCode::DataProblem;

    const Picture picture = pictureFor(options, *format);
    const state::Preferences preferences = preferencesOf(options);
    const geo::Box map = layout::mapBoxPx(
        {picture.widthPx, picture.heightPx, picture.scale, layout::Purpose::Export}, preferences.textScale);
    state::AppState state = state::initialState(options.view.value_or(state::ViewKind::World), preferences,
                                                map.width() / picture.scale, map.height() / picture.scale);
    if (const base::Message problem = applyOptions(*loaded.atlas, options, state); !problem.empty()) {
        line.end();
        return wrongUsage(problem, messageLanguage(options));
    }

    Session session(loaded.atlas, std::move(state), std::make_shared<const text::FontBook>(otherFonts()));
    const auto scene =
        session.scene({picture.widthPx, picture.heightPx, picture.scale, layout::Purpose::Export});
    const output::PictureInfo info{attribution(preferences.language),
                                   std::string(base::code(preferences.language)), picture.pixelsPerInch};
    const base::Result<std::string> bytes = output::encodePicture(*scene, *format, info, line.progress());
    line.print(bytes.diagnostics);
    if (!bytes) return ExitCode::DataProblem;
    if (!writeTo(options.output, *bytes.value, messageLanguage(options))) return ExitCode::DataProblem;
    return loaded.hasErrors() ? ExitCode::DataProblem : ExitCode::Done;
}

ExitCode runList(const Options& options)
{
    const Loaded loaded = load(options);
    print(loaded.diagnostics, messageLanguage(options));
    if (!loaded.atlas) return ExitCode::DataProblem;
    state::AppState state;
    if (const base::Message problem = applyOptions(*loaded.atlas, options, state); !problem.empty())
        return wrongUsage(problem, messageLanguage(options));

    const base::Language language = preferencesOf(options).language;
    filter::Result result = filter::evaluate(*loaded.atlas, state.view.criteria);
    if (options.sort) {
        state.view.listOrder = *options.sort;
        result.matches = filter::matchesInListOrder(*loaded.atlas, result, *options.sort, language);
    }
    std::string text;
    switch (options.listFormat) {
    case ListFormat::Table:
        text = output::listTable(*loaded.atlas, result, language);
        break;
    case ListFormat::Json:
        text = files::listJson(*loaded.atlas, result, language);
        break;
    case ListFormat::Csv:
        text = output::listCsv(*loaded.atlas, result, language);
        break;
    case ListFormat::Html:
    case ListFormat::Text: {
        const words::TextTwin document =
            words::describeList(*loaded.atlas, state.view, result, language, words::ListExtent::Entries);
        text =
            options.listFormat == ListFormat::Html ? output::htmlPage(document) : output::plainText(document);
        break;
    }
    }
    if (!writeOut(text, messageLanguage(options))) return ExitCode::DataProblem;
    return loaded.hasErrors() ? ExitCode::DataProblem : ExitCode::Done;
}

namespace {

/// Names the letters of a text that the program's font lacks and says in which font they are shown.
std::optional<files::LettersLacking> lettersLacking(const text::FontBook& fonts, std::string_view text)
{
    constexpr std::size_t mostNamed = 12;
    const std::u32string lacking = fonts.lackingIn(text);
    if (lacking.empty()) return std::nullopt;
    std::set<std::string> families;
    std::string named;
    bool shown = true;
    for (std::size_t i = 0; i < lacking.size(); ++i) {
        const text::FontFilePtr other = fonts.otherFontFor(lacking[i], text::Weight::Regular);
        shown = shown && other;
        if (other) families.insert(other->family);
        if (i >= mostNamed) continue;
        std::array<char, 16> number{};
        std::snprintf(number.data(), number.size(), " (U+%04X)", static_cast<unsigned>(lacking[i]));
        named += i == 0 ? "" : ", ";
        base::appendUtf8(named, lacking[i]);
        named += number.data();
    }
    const base::Message more =
        lacking.size() > mostNamed
            ? base::filled({" und {0} weitere", " and {0} more"}, {lacking.size() - mostNamed})
            : base::Message();
    const base::Message message = base::filled(
        {"der Schrift des Programms fehlen {0}{1}", "the program's font lacks {0}{1}"}, {named, more});
    if (!shown)
        return files::LettersLacking{
            false, message + base::Message{
                                 ": gezeigt als Kästchen; installieren Sie eine Schrift, die sie hat, oder "
                                 "schreiben Sie den Text mit anderen Buchstaben",
                                 ": shown as boxes; install a font that has them, or write the text in "
                                 "other letters"}};
    std::string list;
    for (const std::string& family : families) list += (list.empty() ? "" : ", ") + family;
    return files::LettersLacking{
        true, message + base::filled({": gezeigt in {0}, auf einem Rechner ohne solche Schrift als Kästchen",
                                      ": shown in {0}, on a computer without such a font as boxes"},
                                     {list})};
}

}  // namespace

namespace {

int thisYear()
{
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return local.tm_year + 1900;
}

/// What the entries of a file lack: of one's own only those that are somebody's own or changed.
std::string lintLines(const Options& options, const std::filesystem::path& path, bool own,
                      base::Language language)
{
    Options with = options;
    with.data.push_back(path);
    const Loaded loaded = load(with);
    if (!loaded.atlas) return {};
    const filter::Index index(*loaded.atlas);
    std::string lines;
    for (const filter::MissingFact& fact : filter::missingFacts(index, thisYear())) {
        const model::Network& network = (*loaded.atlas)[fact.network];
        if (own && network.own.empty()) continue;
        lines +=
            base::displaySafe(path.string() + ": " + network.id + ": " + std::string(fact.field) + ": " +
                              filter::wordOf(fact.lack).get(language) + ": " + fact.detail.in(language)) +
            '\n';
    }
    return lines;
}

}  // namespace

ExitCode runCheck(const Options& options)
{
    ProgressLine line("check", messageLanguage(options));
    const output::Progress progress = line.progress();
    std::size_t checked = 0;
    std::string lines;
    bool anyProblem = false;
    const auto add = [&](const std::vector<base::Diagnostic>& problems) {
        for (const base::Diagnostic& problem : problems) {
            lines += files::checkLine(problem, messageLanguage(options)) + '\n';
            anyProblem |= problem.severity != base::Severity::Note;
        }
    };
    const text::FontBook fonts(otherFonts());
    const auto letters = [&](std::string_view text) { return lettersLacking(fonts, text); };
    base::Result<files::MapAssets> map = files::openMapFile(mapFile());
    line.print(map.diagnostics);
    std::optional<files::Ground> ground;
    if (map) ground.emplace(*map.value);
    Loaded loaded;
    for (const std::filesystem::path& path : options.files) {
        progress(static_cast<double>(checked++) / static_cast<double>(options.files.size()));
        const auto load = [&] {
            if (loaded.atlas) return true;
            loaded = app::load(options);
            line.print(loaded.diagnostics);
            return loaded.atlas != nullptr;
        };
        // Unfinished work is no fault; what does not fit the data it lies over is said.
        if (files::isOwnDataFile(path)) {
            const base::Result<files::OwnDataFile> own =
                files::readOwnData(path, ground ? &*ground : nullptr);
            add(own.diagnostics);
            if (own && load())
                add(overlay::findings(loaded.base->networks(), own.value->entries, path.string()));
            add(files::checkLetters(path, letters));
            if (options.lint) lines += lintLines(options, path, true, messageLanguage(options));
            continue;
        }
        if (!files::isTour(path)) {
            add(files::checkFiles({path}, ground ? &*ground : nullptr).problems);
            add(files::checkLetters(path, letters));
            if (options.lint) lines += lintLines(options, path, false, messageLanguage(options));
            continue;
        }
        // A tour names entries: those of the data it will be shown with.
        if (!load()) return ExitCode::DataProblem;
        add(files::readTour(path, *loaded.atlas).diagnostics);
    }
    line.end();
    if (!writeOut(lines, messageLanguage(options))) return ExitCode::DataProblem;
    return anyProblem ? ExitCode::DataProblem : ExitCode::Done;
}

}  // namespace app
