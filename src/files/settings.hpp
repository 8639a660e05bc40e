// What the program remembers between starts, as settings.json in the user's configuration folder (XDG).
// Settings never stand in the way: whatever is wrong with them, there are usable values.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "base/diagnostic.hpp"
#include "state/app_state.hpp"

namespace files {

/// Where the window was, in the desktop's coordinates (logical pixels).
struct WindowPlace {
    int x = 0, y = 0;
    int width = 0, height = 0;
    bool maximised = false;
    friend bool operator==(const WindowPlace&, const WindowPlace&) = default;
};

struct Settings {
    state::Preferences preferences;
    std::optional<WindowPlace> window;
    friend bool operator==(const Settings&, const Settings&) = default;
};

/// $XDG_CONFIG_HOME/kommunalatlas/settings.json, else ~/.config/kommunalatlas/settings.json; nothing if
/// neither variable holds an absolute path (nothing is remembered then).
std::optional<std::filesystem::path> settingsPath();

/// The stored settings over `defaults`; always a value, the defaults without a path. A missing file is no
/// fault. A file that is not JSON is renamed to settings.json.bak, so that saving cannot destroy it; single
/// unusable values are reported and skipped.
base::Result<Settings> loadSettings(const std::optional<std::filesystem::path>& path,
                                    const Settings& defaults);

/// Writes the settings, makes the folder if needed; keys of other versions of the program that the file holds
/// stay in it. Without a path nothing is done. Returns what went wrong.
std::vector<base::Diagnostic> saveSettings(const std::optional<std::filesystem::path>& path,
                                           const Settings& settings);

}  // namespace files
