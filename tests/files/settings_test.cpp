// Settings come back as they were saved; whatever is wrong with them, the program starts.
#include <doctest/doctest.h>

#include <cstdlib>
#include <limits>
#include <string>

#include <nlohmann/json.hpp>

#include <sys/stat.h>

#include "files/settings.hpp"
#include "findings_helper.hpp"

namespace fs = std::filesystem;
using files::loadSettings;
using files::Settings;
using test_files::has;
using test_files::listed;
using test_files::TemporaryFolder;

namespace {

/// As if everything had been chosen.
std::vector<base::Diagnostic> saveSettings(const std::optional<fs::path>& path, const Settings& settings)
{
    using enum state::Preference;
    return files::saveSettings(path, settings,
                               {Language, Theme, TextScale, PanelWidth, PanelVisible, ReducedMotion,
                                Bilingual, Room, AudienceMonitor, SavedFilters, RecentFiles});
}

/// Sets a variable of the environment for one test.
class Variable {
public:
    Variable(const char* name, const char* value)
        : name_(name), had_(std::getenv(name) != nullptr), old_(had_ ? std::getenv(name) : "")
    {
        if (value)
            ::setenv(name, value, 1);
        else
            ::unsetenv(name);
    }
    ~Variable()
    {
        if (had_)
            ::setenv(name_, old_.c_str(), 1);
        else
            ::unsetenv(name_);
    }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

private:
    const char* name_;
    bool had_;
    std::string old_;
};

Settings sample()
{
    Settings settings;
    settings.preferences.language = base::Language::En;
    settings.preferences.theme = state::Theme::Dark;
    settings.preferences.textScale = 1.25;
    settings.preferences.panelWidthPx = 512.5;
    settings.preferences.panelVisible = false;
    settings.preferences.reducedMotion = true;
    settings.preferences.bilingual = true;
    settings.preferences.room = state::RoomSize::Far;
    settings.preferences.audienceMonitor = "HDMI-1";
    settings.preferences.savedFilters = {{"Wasser „hier“", {"topic=water", "state=DE-TH"}, true},
                                         {"Alt", {"founded=-1950"}, false}};
    settings.preferences.recentFiles = {"/home/somebody/Abend „eins“.json", "/stick/zwei.json"};
    settings.window = files::WindowPlace{-20, 40, 1600, 900, true};
    return settings;
}

}  // namespace

TEST_CASE("where settings are kept")
{
    {
        const Variable xdg("XDG_CONFIG_HOME", "/somewhere/config");
        CHECK(files::settingsPath() == fs::path("/somewhere/config/kommunalatlas/settings.json"));
    }
    const Variable home("HOME", "/home/somebody");
    for (const char* unusable : {static_cast<const char*>(nullptr), "", "relative/path"}) {
        const Variable xdg("XDG_CONFIG_HOME", unusable);
        CHECK(files::settingsPath() == fs::path("/home/somebody/.config/kommunalatlas/settings.json"));
        const Variable homeless("HOME", nullptr);
        CHECK_FALSE(files::settingsPath().has_value());
    }
}

TEST_CASE("recent files are whole paths, each once, and no more than a list shows")
{
    const TemporaryFolder folder;
    const fs::path path = folder / "settings.json";
    std::string many = R"("/a.json", "b.json", "", "/a.json")";
    for (int i = 0; i < 30; ++i) many += ", \"/" + std::to_string(i) + ".json\"";
    test_files::write(path, "{\"recent_files\": [" + many + "]}");
    const std::vector<std::string> read = loadSettings(path, {}).value->preferences.recentFiles;
    CHECK(read.size() == state::maxRecentFiles);
    CHECK(read[0] == "/a.json");
    CHECK(read[1] == "/0.json");
}

TEST_CASE("without a place nothing is remembered and nothing fails")
{
    CHECK(saveSettings(std::nullopt, sample()).empty());
    const auto loaded = loadSettings(std::nullopt, sample());
    CHECK(loaded.value == sample());
    CHECK(loaded.diagnostics.empty());
}

TEST_CASE("settings come back as they were saved, into a folder that did not exist")
{
    const TemporaryFolder folder;
    const fs::path path = folder / "a/kommunalatlas/settings.json";
    CHECK_MESSAGE(saveSettings(path, sample()).empty(), listed(saveSettings(path, sample())));
    const auto loaded = loadSettings(path, {});
    CHECK_MESSAGE(loaded.diagnostics.empty(), listed(loaded.diagnostics));
    CHECK(loaded.value == sample());
    for (const state::Theme theme :
         {state::Theme::Light, state::Theme::Dark, state::Theme::Print, state::Theme::Contrast}) {
        Settings settings;
        settings.preferences.theme = theme;
        CHECK(saveSettings(path, settings).empty());
        CHECK(loadSettings(path, sample()).value->preferences.theme == theme);
    }
}

TEST_CASE("no file: the defaults; part of the values: the others from the defaults")
{
    const TemporaryFolder folder;
    CHECK(loadSettings(folder / "none.json", sample()).value == sample());
    CHECK(loadSettings(folder / "none.json", sample()).diagnostics.empty());
    test_files::write(folder / "s.json", "{\"theme\": \"light\"}");
    const auto loaded = loadSettings(folder / "s.json", sample());
    CHECK(loaded.value->preferences.theme == state::Theme::Light);
    CHECK(loaded.value->preferences.language == base::Language::En);
    CHECK(loaded.value->window == sample().window);
}

TEST_CASE("a broken file is kept aside with a message, and the defaults are used")
{
    for (const std::string broken :
         {"", "{\"theme\": \"dark\",", "[]", "\x01\x02\xff", "{\"language\": \"en\"} more"}) {
        CAPTURE(broken);
        const TemporaryFolder folder;
        const fs::path path = folder / "settings.json";
        test_files::write(path, broken);
        const auto loaded = loadSettings(path, sample());
        CHECK(loaded.value == sample());
        REQUIRE(loaded.diagnostics.size() == 1);
        CHECK(loaded.diagnostics[0].message.in(base::Language::En).find("kept as settings.json.bak") !=
              std::string::npos);
        CHECK(test_files::read(path.string() + ".bak") == broken);
        CHECK_FALSE(fs::exists(path));
        CHECK(saveSettings(path, sample()).empty());
        CHECK(test_files::read(path.string() + ".bak") == broken);
    }
}

TEST_CASE("a file that is too large for settings is kept aside, too")
{
    const TemporaryFolder folder;
    const fs::path path = folder / "settings.json";
    const std::string large = "{\"future\": \"" + std::string(1'200'000, 'x') + "\"}";
    test_files::write(path, large);
    const auto loaded = loadSettings(path, sample());
    CHECK(loaded.value == sample());
    CHECK_MESSAGE(listed(loaded.diagnostics).find("kept as settings.json.bak") != std::string::npos,
                  listed(loaded.diagnostics));
    CHECK(saveSettings(path, sample()).empty());
    CHECK(test_files::read(path.string() + ".bak") == large);
}

TEST_CASE("single wrong values are reported and skipped, out of range ones are brought into it")
{
    const TemporaryFolder folder;
    const fs::path path = folder / "settings.json";
    test_files::write(
        path, "{\n\"language\": \"fr\",\n\"theme\": 3,\n\"text_scale\": 99,\n\"panel_width\": "
              "-4,\n\"panel_visible\": \"yes\",\n"
              "\"reduced_motion\": true,\n\"window\": {\"x\": 0, \"y\": 0, \"width\": -1, \"height\": 5}}");
    const auto loaded = loadSettings(path, {});
    const auto& found = loaded.diagnostics;
    CHECK_MESSAGE(has(found, 2, "/language", "\"fr\" is not known here"), listed(found));
    CHECK_MESSAGE(has(found, 3, "/theme", "should be a text"), listed(found));
    CHECK_MESSAGE(has(found, 6, "/panel_visible", "should be true or false"), listed(found));
    CHECK_MESSAGE(has(found, 8, "/window/width", "whole number"), listed(found));
    CHECK(found.size() == 4);
    CHECK(loaded.value->preferences.textScale == 2.0);
    CHECK(loaded.value->preferences.panelWidthPx == state::panelWidthsPx.least);
    CHECK(loaded.value->preferences.reducedMotion);
    CHECK_FALSE(loaded.value->window.has_value());
    CHECK(fs::exists(path));  // not kept aside
}

TEST_CASE("keys of other versions survive")
{
    const TemporaryFolder folder;
    const fs::path path = folder / "settings.json";
    test_files::write(
        path, "{\"future\": {\"x\": [1, 2]}, \"theme\": \"print\", \"window\": {\"monitor\": \"HDMI-1\"}}");
    const auto loaded = loadSettings(path, {});
    CHECK(loaded.diagnostics.empty());
    CHECK(saveSettings(path, sample()).empty());
    const auto stored = nlohmann::json::parse(test_files::read(path), nullptr, false);
    CHECK(stored["future"]["x"].size() == 2);
    CHECK(stored["window"]["monitor"] == "HDMI-1");
    CHECK(stored["window"]["width"] == 1600);
    CHECK(stored["theme"] == "dark");
    // Nothing is doubled or lost when saving again.
    const std::string before = test_files::read(path);
    CHECK(saveSettings(path, sample()).empty());
    CHECK(test_files::read(path) == before);
}

TEST_CASE("only what was chosen is stored, and nothing that was is touched by the rest")
{
    const TemporaryFolder folder;
    const fs::path path = folder / "settings.json";
    Settings settings = sample();
    settings.window.reset();
    CHECK(files::saveSettings(path, settings, {}).empty());
    CHECK_FALSE(fs::exists(path));
    CHECK(files::saveSettings(path, settings, {state::Preference::TextScale}).empty());
    CHECK(nlohmann::json::parse(test_files::read(path), nullptr, false) ==
          nlohmann::json::parse(R"({"text_scale": 1.25})", nullptr, false));
    // The desktop's language still counts.
    Settings desktop;
    desktop.preferences.language = base::Language::En;
    CHECK(loadSettings(path, desktop).value->preferences.language == base::Language::En);

    // A start with --lang de --theme light, in which somebody chose the room's size.
    test_files::write(
        path,
        R"({"language": "en", "theme": "dark", "filters": [{"name": "a", "filter": ["topic=water"]}]})");
    Settings start;
    start.preferences.room = state::RoomSize::Far;
    CHECK(files::saveSettings(path, start, {state::Preference::Room}).empty());
    const Settings after = *loadSettings(path, {}).value;
    CHECK(after.preferences.language == base::Language::En);
    CHECK(after.preferences.theme == state::Theme::Dark);
    CHECK(after.preferences.room == state::RoomSize::Far);
    CHECK(after.preferences.savedFilters.size() == 1);
    // An empty choice is one, too.
    CHECK(files::saveSettings(path, {}, {state::Preference::SavedFilters}).empty());
    CHECK(loadSettings(path, {}).value->preferences.savedFilters.empty());
}

TEST_CASE("what somebody nested without end is left out when the settings are saved, the rest stays")
{
    const TemporaryFolder folder;
    const fs::path path = folder / "settings.json";
    const std::size_t deep = 200'000;
    test_files::write(path, "{\"future\": {\"x\": 1}, \"bad\": " + std::string(deep, '[') +
                                std::string(deep, ']') + ", \"theme\": \"print\"}");
    CHECK(loadSettings(path, {}).value->preferences.theme == state::Theme::Print);
    CHECK(saveSettings(path, sample()).empty());
    CHECK(loadSettings(path, {}).value == sample());
    CHECK(nlohmann::json::parse(test_files::read(path), nullptr, false)["future"]["x"] == 1);
}

TEST_CASE("nonsense in memory is not stored, and no file stands in the way")
{
    const TemporaryFolder folder;
    Settings settings;
    settings.preferences.textScale = std::numeric_limits<double>::quiet_NaN();
    settings.preferences.panelWidthPx = std::numeric_limits<double>::infinity();
    CHECK(saveSettings(folder / "s.json", settings).empty());
    const auto loaded = loadSettings(folder / "s.json", {});
    CHECK(loaded.diagnostics.empty());
    CHECK(loaded.value->preferences.textScale == 1.0);

    fs::create_directory(folder / "settings.json");
    CHECK(loadSettings(folder / "settings.json", {}).diagnostics.size() == 1);
    CHECK(saveSettings(folder / "settings.json", {}).size() == 1);
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK(loadSettings(folder / "pipe", {}).diagnostics.size() == 1);
    test_files::write(folder / "file", "x");
    CHECK(saveSettings(folder / "file/below/settings.json", {}).size() == 1);
}
