#include "app/page/words_alone.hpp"

#include <memory>

#include "app/cli/command_common.hpp"
#include "app/other_fonts.hpp"
#include "files/settings.hpp"
#include "platform/desktop.hpp"

namespace app {

namespace {

state::AppState firstState(const Options& options, const Loaded& loaded)
{
    files::Settings defaults;
    defaults.preferences.language = desktopLanguage();
    const state::Preferences preferences =
        files::loadSettings(files::settingsPath(), defaults).value->preferences;
    constexpr double nobodySeesWide = 1024, nobodySeesHigh = 768;
    state::AppState state = state::initialState(options.view.value_or(state::ViewKind::World), preferences,
                                                nobodySeesWide, nobodySeesHigh);
    state.storage.files.push_back(loaded.data);
    return state;
}

}  // namespace

WordsAlone::WordsAlone(PageWords& words, const Options& options, const Loaded& loaded)
    : words_(words),
      session_(loaded.base, firstState(options, loaded), std::make_shared<const text::FontBook>(otherFonts()))
{
    goOn();
}

void WordsAlone::goOn()
{
    const state::Wishes wishes = words_.wishes(session_);
    session_.apply(wishes.actions);
    for (const state::Effect& effect : wishes.effects)
        if (const auto* link = state::as<state::OpenLink>(effect)) platform::openLink(link->url);
    words_.follow(session_);
}

}  // namespace app
