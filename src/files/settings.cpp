#include "files/settings.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "files/atomic_file.hpp"
#include "files/json/document.hpp"
#include "files/json/object_reader.hpp"
#include "files/read_file.hpp"
#include "files/user_folder.hpp"
#include "state/choice_keys.hpp"

namespace files {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using nlohmann::ordered_json;

constexpr std::size_t maxSettingsBytes = std::size_t{1024} * 1024;
constexpr std::array<std::string_view, 2> languages{"de", "en"};
constexpr std::size_t maxMonitorNameCharacters = 200, maxPathCharacters = 4096;

constexpr int maxWindowPx = 32'768;

double clampedTo(state::Range range, double value, double fallback)
{
    return std::isfinite(value) ? range.nearest(value) : fallback;
}

std::optional<WindowPlace> readWindow(ObjectReader& file)
{
    const json* object = file.object("window");
    if (!object) return std::nullopt;
    const JsonPath path = file.path("window");
    ObjectReader reader(*object, path, file.findings());
    const auto x = reader.integer("x", -maxWindowPx, maxWindowPx);
    const auto y = reader.integer("y", -maxWindowPx, maxWindowPx);
    const auto width = reader.integer("width", 1, maxWindowPx);
    const auto height = reader.integer("height", 1, maxWindowPx);
    const bool maximised = reader.flag("maximised").value_or(false);
    if (!x || !y || !width || !height) return std::nullopt;
    return WindowPlace{static_cast<int>(*x), static_cast<int>(*y), static_cast<int>(*width),
                       static_cast<int>(*height), maximised};
}

/// Sets that cannot be used are left out: a name and pieces of text are all that is looked at here.
std::vector<state::SavedFilter> readFilters(ObjectReader& file)
{
    std::vector<state::SavedFilter> filters;
    const json* array = file.list("filters");
    if (!array) return filters;
    const JsonPath path = file.path("filters");
    for (std::size_t i = 0; i < array->size() && filters.size() < state::maxSavedFilters; ++i) {
        const JsonPath at = path.item(i);
        if (!(*array)[i].is_object()) continue;
        ObjectReader reader((*array)[i], at, file.findings());
        state::SavedFilter saved;
        saved.name = reader.text("name", state::maxFilterNameBytes);
        saved.knownOnly = reader.flag("known_only").value_or(false);
        saved.pieces = reader.texts("filter", limits::text);
        const bool named = std::any_of(filters.begin(), filters.end(),
                                       [&](const auto& other) { return other.name == saved.name; });
        if (!saved.name.empty() && saved.name.size() <= state::maxFilterNameBytes && !saved.pieces.empty() &&
            !named)
            filters.push_back(std::move(saved));
    }
    return filters;
}

/// Whole paths, each once.
std::vector<std::string> readRecent(ObjectReader& file)
{
    std::vector<std::string> files;
    for (std::string& path : file.texts("recent_files", maxPathCharacters))
        if (path.starts_with('/') && files.size() < state::maxRecentFiles &&
            std::find(files.begin(), files.end(), path) == files.end())
            files.push_back(std::move(path));
    return files;
}

ordered_json filtersJson(const std::vector<state::SavedFilter>& filters)
{
    ordered_json array = ordered_json::array();
    for (const state::SavedFilter& saved : filters)
        array.push_back({{"name", saved.name}, {"filter", saved.pieces}, {"known_only", saved.knownOnly}});
    return array;
}

/// `usual` where the file says nothing, or nothing that is known.
template <class E>
E chosenIn(ObjectReader& file, const char* field, E usual)
{
    return base::valueOfKey<E>(file.choice(field, base::enumKeys<E>)).value_or(usual);
}

void readValues(ObjectReader& file, Settings& settings)
{
    state::Preferences& preferences = settings.preferences;
    if (const std::string_view word = file.choice("language", languages); !word.empty())
        preferences.language = word == "de" ? base::Language::De : base::Language::En;
    preferences.theme = chosenIn(file, "theme", preferences.theme);
    if (const auto scale = file.number("text_scale"))
        preferences.textScale = clampedTo(state::textScales, *scale, preferences.textScale);
    if (const auto width = file.number("panel_width"))
        preferences.panelWidthPx = clampedTo(state::panelWidthsPx, *width, preferences.panelWidthPx);
    preferences.panelVisible = file.flag("panel_visible").value_or(preferences.panelVisible);
    preferences.reducedMotion = file.flag("reduced_motion").value_or(preferences.reducedMotion);
    preferences.bilingual = file.flag("bilingual").value_or(preferences.bilingual);
    preferences.room = chosenIn(file, "room", preferences.room);
    if (std::string name = file.text("audience_monitor", maxMonitorNameCharacters); !name.empty())
        preferences.audienceMonitor = std::move(name);
    if (auto filters = readFilters(file); !filters.empty()) preferences.savedFilters = std::move(filters);
    if (auto files = readRecent(file); !files.empty()) preferences.recentFiles = std::move(files);
    if (auto window = readWindow(file)) settings.window = window;
}

/// How each preference is written; null: not at all.
struct Written {
    state::Preference preference;
    const char* key;
    ordered_json (*value)(const state::Preferences&);
};

const Written written[] = {
    {state::Preference::Language, "language",
     [](const state::Preferences& p) -> ordered_json { return base::code(p.language); }},
    {state::Preference::Theme, "theme",
     [](const state::Preferences& p) -> ordered_json { return keyOf(p.theme); }},
    {state::Preference::TextScale, "text_scale",
     [](const state::Preferences& p) -> ordered_json {
         return clampedTo(state::textScales, p.textScale, state::Preferences().textScale);
     }},
    {state::Preference::PanelWidth, "panel_width",
     [](const state::Preferences& p) -> ordered_json {
         return clampedTo(state::panelWidthsPx, p.panelWidthPx, state::Preferences().panelWidthPx);
     }},
    {state::Preference::PanelVisible, "panel_visible",
     [](const state::Preferences& p) -> ordered_json { return p.panelVisible; }},
    {state::Preference::ReducedMotion, "reduced_motion",
     [](const state::Preferences& p) -> ordered_json { return p.reducedMotion; }},
    {state::Preference::Bilingual, "bilingual",
     [](const state::Preferences& p) -> ordered_json { return p.bilingual; }},
    {state::Preference::Room, "room",
     [](const state::Preferences& p) -> ordered_json { return keyOf(p.room); }},
    {state::Preference::AudienceMonitor, "audience_monitor",
     [](const state::Preferences& p) -> ordered_json {
         return p.audienceMonitor.empty() ? ordered_json() : ordered_json(p.audienceMonitor);
     }},
    {state::Preference::SavedFilters, "filters",
     [](const state::Preferences& p) { return filtersJson(p.savedFilters); }},
    {state::Preference::RecentFiles, "recent_files",
     [](const state::Preferences& p) -> ordered_json { return p.recentFiles; }},
};

base::Diagnostic keepAside(const fs::path& path, base::Message message)
{
    const fs::path backup = path.string() + ".bak";
    std::error_code error;
    fs::rename(path, backup, error);
    message += {"; die üblichen Werte gelten", "; the defaults are used"};
    if (!error)
        message += base::filled({", die Datei liegt jetzt als {0} da", ", the file was kept as {0}"},
                                {backup.filename().string()});
    return {base::Severity::Warning, path.string(), 1, {}, std::move(message)};
}

/// The object that the file holds now, so that keys of other versions survive; empty if there is none.
ordered_json storedObject(const fs::path& path)
{
    const base::Result<std::string> bytes = readFile(path, maxSettingsBytes);
    if (!bytes) return ordered_json::object();
    // Writing goes as deep as the values are nested: what is deeper than anybody means is left out.
    constexpr int deepest = 64;
    const auto keep = [](int depth, ordered_json::parse_event_t, ordered_json&) { return depth <= deepest; };
    ordered_json stored = ordered_json::parse(*bytes.value, keep, false);
    return stored.is_object() ? stored : ordered_json::object();
}

}  // namespace

std::optional<fs::path> settingsPath()
{
    const std::optional<fs::path> folder = userFolder("XDG_CONFIG_HOME", ".config");
    if (!folder) return std::nullopt;
    return *folder / "kommunalatlas" / "settings.json";
}

base::Result<Settings> loadSettings(const std::optional<fs::path>& storedAt, const Settings& defaults)
{
    base::Result<Settings> result;
    result.value = defaults;
    if (!storedAt) return result;
    const fs::path& path = *storedAt;
    std::error_code error;
    if (!fs::exists(path, error)) return result;

    base::Result<std::string> bytes = readFile(path, maxSettingsBytes);
    if (!bytes) {
        result.diagnostics = std::move(bytes.diagnostics);
        // Saving would put the settings in its place.
        if (fs::is_regular_file(path, error) && fs::file_size(path, error) > maxSettingsBytes)
            result.diagnostics.push_back(
                keepAside(path, {"das ist zu groß für Einstellungen dieses Programms",
                                 "this is too large for settings of this program"}));
        return result;
    }
    base::Result<ParsedJson> document = parseJson(std::move(*bytes.value), path.string());
    if (!document.value || document.value->cut || !document.value->root.is_object()) {
        result.diagnostics.push_back(
            keepAside(path, {"das sind keine Einstellungen, wie dieses Programm sie schreibt",
                             "these are not settings as this program writes them"}));
        return result;
    }
    Findings findings(path.string());
    const JsonPath rootPath;
    ObjectReader reader(document.value->root, rootPath, findings);
    readValues(reader, *result.value);  // without finish(): keys of other versions are welcome
    result.diagnostics = findings.take();
    resolveLines(*document.value, result.diagnostics);
    return result;
}

std::vector<base::Diagnostic> saveSettings(const std::optional<fs::path>& storedAt, const Settings& settings,
                                           base::EnumSet<state::Preference> chosen)
{
    if (!storedAt || (chosen.empty() && !settings.window)) return {};
    const fs::path& path = *storedAt;
    ordered_json stored = storedObject(path);
    for (const Written& one : written)
        if (chosen.contains(one.preference)) {
            if (ordered_json value = one.value(settings.preferences); value.is_null())
                stored.erase(one.key);
            else
                stored[one.key] = std::move(value);
        }
    if (settings.window) {
        const WindowPlace& window = *settings.window;
        ordered_json place = ordered_json::object();
        if (const auto known = stored.find("window"); known != stored.end() && known->is_object())
            place = *known;
        place["x"] = window.x;
        place["y"] = window.y;
        place["width"] = window.width;
        place["height"] = window.height;
        place["maximised"] = window.maximised;
        stored["window"] = std::move(place);
    }
    if (auto problem = createParentFolders(path)) return {std::move(*problem)};
    const std::string text = stored.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
    if (auto problem = writeFileAtomically(path, text)) return {std::move(*problem)};
    return {};
}

}  // namespace files
