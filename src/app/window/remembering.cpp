#include "app/window/remembering.hpp"

#include <utility>

#include "app/cli/command_common.hpp"

namespace app {

Remembering::Remembering(const state::AppState& state) : written_{state.preferences, state.chosen} {}

void Remembering::follow(const state::AppState& state, const std::optional<files::WindowPlace>& window)
{
    if (writing_.running()) {
        if (!writing_.ended()) return;
        report();
    }
    if (Chosen{state.preferences, state.chosen} != written_) write(state, window);
}

void Remembering::finish(const state::AppState& state, const std::optional<files::WindowPlace>& window)
{
    writing_.finish();
    report();
    write(state, window);
    writing_.finish();
    report();
}

void Remembering::write(const state::AppState& state, const std::optional<files::WindowPlace>& window)
{
    written_ = {state.preferences, state.chosen};
    writing_.start([this, settings = files::Settings{state.preferences, window}, chosen = state.chosen] {
        problems_ = files::saveSettings(files::settingsPath(), settings, chosen);
    });
}

void Remembering::report() { print(std::exchange(problems_, {}), written_.preferences.language); }

}  // namespace app
