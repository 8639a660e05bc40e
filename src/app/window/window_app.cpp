#include "app/window/window_app.hpp"

#include <iostream>
#include <utility>

#include "app/beside/beside.hpp"
#include "app/cli/command_common.hpp"
#include "app/loading.hpp"
#include "app/other_fonts.hpp"
#include "app/state_dump.hpp"
#include "app/window/bench_drive.hpp"
#include "app/window/main_window.hpp"
#include "app/window/panel_letters.hpp"
#include "app/window/remembering.hpp"
#include "files/settings.hpp"
#include "gl/loader.hpp"
#include "platform/desktop.hpp"
#include "platform/frames.hpp"
#include "platform/window.hpp"

namespace app {

namespace {

// ImGui needs a few frames after the last input until sizes and hover have settled.
constexpr int framesAfterInput = 3;

ExitCode cannotStart(const std::vector<base::Diagnostic>& diagnostics, base::Language language)
{
    std::string message;
    for (const base::Diagnostic& diagnostic : diagnostics)
        message += (message.empty() ? "" : "\n") + base::toString(diagnostic, language);
    platform::tellUser("Kommunalatlas", message);
    return ExitCode::DataProblem;
}

platform::WindowOptions windowOptions(const Options& options, const files::Settings& settings)
{
    platform::WindowOptions window;
    if (options.size && !options.size->paper) {
        window.geometry = {0, 0, options.size->widthPx, options.size->heightPx, false};
        window.scaleToMonitor = window.fitsDesk = false;
    } else if (settings.window) {
        const files::WindowPlace& place = *settings.window;
        const platform::Geometry stored{place.x, place.y, place.width, place.height, place.maximised};
        window.scaleToMonitor = platform::usableOr(stored, window.geometry) != stored;
        window.geometry = platform::usableOr(stored, window.geometry);
    }
    return window;
}

/// Where the window is, for its next start. A size from the command line was not chosen: it holds for this
/// one.
std::optional<files::WindowPlace> placeOf(const platform::Window& window, const Options& options)
{
    if (options.size && !options.size->paper) return std::nullopt;
    const platform::Geometry geometry = window.geometry();
    return files::WindowPlace{geometry.x, geometry.y, geometry.width, geometry.height, geometry.maximised};
}

class DumpStream {
public:
    explicit DumpStream(bool on) : on_(on) {}
    void write(Session& session, const MainWindow& mainWindow)
    {
        if (!on_) return;
        std::string line = dumpState(session, mainWindow.rects(), mainWindow.moving() || mainWindow.changed(),
                                     mainWindow.kept());
        if (line == last_) return;
        std::cout << line << std::endl;
        last_ = std::move(line);
    }

private:
    bool on_;
    std::string last_;
};

/// All that lives as long as the window is open.
class Program : public platform::Frames {
public:
    Program(std::unique_ptr<platform::Window> window, const Options& options, Loaded loaded,
            state::AppState state, std::unique_ptr<PanelLetters> letters, Companion* companion)
        : window_(std::move(window)), options_(options), companion_(companion),
          session_(loaded.base, std::move(state), std::make_shared<const text::FontBook>(otherFonts())),
          main_(*window_, session_, std::move(letters), loaded.diagnostics), dump_(options.dumpState),
          bench_(options.bench), remembering_(session_.state())
    {
        if (problems().empty()) begin(loaded);
    }
    ~Program() override
    {
        if (problems().empty()) remembering_.finish(session_.state(), placeOf(*window_, options_));
    }

    const std::vector<base::Diagnostic>& problems() const { return main_.problems(); }

    platform::Window& window() override { return *window_; }

    double waitSeconds() override
    {
        double wait = 0;
        if (!bench_.step(session_) && framesLeft_ <= 0 && !main_.hasPendingEvents())
            wait = main_.nextChangeSeconds();
        constexpr double soon = 0.05;
        if (remembering_.busy() && (wait < 0 || wait > soon)) wait = soon;
        if (wait != 0 && bench_.on()) bench_.rests(main_.keptPictures());
        return wait;
    }

    bool frame(const std::vector<platform::Event>& events) override
    {
        framesLeft_ = events.empty() && !main_.hasPendingEvents() ? framesLeft_ - 1 : framesAfterInput;
        if (companion_) main_.take(companion_->wishes(session_));
        const bool goOn = main_.runFrame(events);
        if (main_.changed()) framesLeft_ = framesAfterInput;
        window_->swap(main_.paced());
        bench_.frameDone();
        dump_.write(session_, main_);
        return goOn;
    }

    void rest() override
    {
        if (companion_) companion_->follow(session_);
        remembering_.follow(session_.state(), placeOf(*window_, options_));
    }

private:
    void begin(const Loaded& loaded)
    {
        if (!options_.opened.empty()) main_.openAtStart(options_.opened);
        main_.runFrame(window_->pendingEvents());  // of a page: which view its address asks for
        window_->show();
        window_->swap(main_.paced());
        bench_.firstSwap();
        if (loaded.mapFile) loaded.mapFile->forgetPages();
    }

    std::unique_ptr<platform::Window> window_;
    Options options_;
    Companion* companion_;  ///< may be null
    Session session_;
    MainWindow main_;
    DumpStream dump_;
    BenchDrive bench_;
    int framesLeft_ = framesAfterInput;
    Remembering remembering_;
};

}  // namespace

ExitCode runWindow(const Options& options, Companion* companion)
{
    files::Settings defaults;
    defaults.preferences.language = desktopLanguage();
    base::Result<files::Settings> settings = files::loadSettings(files::settingsPath(), defaults);
    print(settings.diagnostics, messageLanguage(options));

    state::Preferences preferences = settings.value->preferences;
    if (options.language) preferences.language = *options.language;
    if (options.theme) preferences.theme = *options.theme;
    if (options.reducedMotion) preferences.reducedMotion = true;

    // Opening the window takes as long as data and letters; they know nothing of each other. The letters are
    // made anew if the monitor turns out to be a fine one.
    auto letters = std::make_unique<PanelLetters>();
    Loaded loaded;
    Beside loading;
    loading.start([&] {
        loaded = load(options);
        if constexpr (PanelLetters::canBeMadeAhead) letters->make(preferences.textScale, 1);
    });
    base::Result<std::unique_ptr<platform::Window>> opened =
        platform::Window::open(windowOptions(options, *settings.value));
    loading.finish();
    print(loaded.diagnostics, messageLanguage(options));
    if (!opened) return cannotStart(opened.diagnostics, preferences.language);
    if (!loaded.atlas) return cannotStart(loaded.diagnostics, preferences.language);
    platform::Window& window = **opened.value;

    const double scale = window.contentScale();
    const geo::Box map = ui::mapArea(preferences, window.widthPx(), window.heightPx(), scale);
    state::AppState state = state::initialState(options.view.value_or(state::ViewKind::World), preferences,
                                                map.width() / scale, map.height() / scale);
    state.storage.files.push_back(loaded.data);
    if (loaded.own) {
        state.document = loaded.own->document;
        state.storage.files.push_back(*loaded.own);
    }
    if (const base::Message problem = applyOptions(*loaded.atlas, options, state); !problem.empty())
        return wrongUsage(problem, messageLanguage(options));

    const base::Result<gl::ContextInfo> context = gl::loadFunctions(platform::Window::glFunction);
    if (!context) return cannotStart(context.diagnostics, preferences.language);

    auto program = std::make_unique<Program>(std::move(*opened.value), options, std::move(loaded),
                                             std::move(state), std::move(letters), companion);
    if (!program->problems().empty()) return cannotStart(program->problems(), preferences.language);
    platform::run(std::move(program));
    return ExitCode::Done;
}

}  // namespace app
