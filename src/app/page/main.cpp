// Entry point of the page: the window, without a command line. What is asked for stands in the address; data
// and map are in memory when this begins (platform/web/start.js).
#include <clocale>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/page/page_words.hpp"
#include "app/page/tested_picture.hpp"
#include "app/page/words_alone.hpp"
#include "app/window/window_app.hpp"
#include "files/settings.hpp"
#include "platform/web/calls.hpp"

extern "C" {
void pageHasPicture(int has);
int pageCanDraw();
}

namespace {

app::PageWords& pageWords()
{
    static app::PageWords one;
    return one;
}

/// Where there is no picture.
std::optional<app::WordsAlone>& wordsAlone()
{
    static std::optional<app::WordsAlone> one;
    return one;
}

/// The browser's, until somebody chooses another one here.
state::Theme themeOf(bool isDark)
{
    files::Settings defaults;
    if (isDark) defaults.preferences.theme = state::Theme::Dark;
    return files::loadSettings(files::settingsPath(), defaults).value->preferences.theme;
}

}  // namespace

/// From reading.js; both texts are made by malloc, `text` may be null.
extern "C" [[gnu::used]] void atlasReadingPressed(char* name, char* text)
{
    std::string pressed = platform::takeText(name);
    pageWords().pressed(std::move(pressed), platform::takeText(text));
    if (wordsAlone()) return wordsAlone()->goOn();
    pageWake();
}

/// For the tests: a picture as a PNG, as many bytes as `*size` says then, of a case as lines of text
/// (tested_picture.hpp). Both are made by malloc; null, and the reason on the console, if there is none.
extern "C" [[gnu::used]] char* atlasTestedPicture(char* order, double* size)
{
    const std::string bytes = app::testedPicture(pageWords().atlas(), platform::takeText(order));
    *size = static_cast<double>(bytes.size());
    char* const copy = static_cast<char*>(std::malloc(bytes.size() + 1));
    if (copy) std::memcpy(copy, bytes.data(), bytes.size());
    return copy;
}

int main(int argc, char** argv)
{
    std::setlocale(LC_CTYPE, "");
    app::Options options;
    // pack.js makes these of the address (for the tests) and of what the browser prefers.
    bool isDark = false;
    for (const std::string_view argument : std::span(argv, static_cast<std::size_t>(argc))) {
        options.dumpState = options.dumpState || argument == "--dump-state";
        isDark = isDark || argument == "--dark";
        options.reducedMotion = options.reducedMotion || argument == "--reduced-motion";
    }
    options.theme = themeOf(isDark);
    const app::ExitCode code = app::runWindow(options, &pageWords());
    if (code == app::ExitCode::Done || pageCanDraw() != 0) return static_cast<int>(code);
    // The page says that there is no WebGL 2; the rest is there all the same.
    const app::Loaded loaded = app::load(options);
    if (!loaded.atlas) return static_cast<int>(code);
    pageHasPicture(0);
    wordsAlone().emplace(pageWords(), options, loaded);
    return static_cast<int>(app::ExitCode::Done);
}
