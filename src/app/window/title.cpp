#include "app/window/title.hpp"

#include <filesystem>

#include "base/utf8.hpp"
#include "platform/storage.hpp"
#include "state/storage.hpp"

namespace app {

std::string windowTitle(const state::AppState& state)
{
    std::string name = std::filesystem::path(state::pathToSaveTo(state.storage)).filename().string();
    for (const std::string_view ending : {".json", ".kommunalatlas"})
        if (name.size() > ending.size() && name.ends_with(ending)) name.erase(name.size() - ending.size());
    std::string title = state::isUnsaved(state) ? "\u2022 " : "";
    if (!name.empty()) title += base::displaySafe(name) + " - ";
    title += "Kommunalatlas";
    const std::string where = platform::storagePlace().in(state.preferences.language);
    if (state::isUnsaved(state) && !where.empty()) title += " (" + where + ")";
    return title;
}

}  // namespace app
