// What the program remembers between starts, as settings.json in the user's configuration folder (XDG).
// Settings never stand in the way: whatever is wrong with them, there are usable values.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/enum_set.hpp"
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

/// Writes of the preferences those that were `chosen`, and the window; makes the folder if needed. Whatever
/// else the file holds stays in it: choices of former starts or of another window, keys of other versions.
/// Without a path nothing is done. Returns what went wrong.
std::vector<base::Diagnostic> saveSettings(const std::optional<std::filesystem::path>& path,
                                           const Settings& settings, base::EnumSet<state::Preference> chosen);

}  // namespace files
