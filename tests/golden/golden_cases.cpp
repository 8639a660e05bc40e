#include "golden/golden_cases.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "app/loading.hpp"
#include "app/session.hpp"
#include "files/tour/state_text.hpp"
#include "files/tour/tour_file.hpp"
#include "support/paths.hpp"

namespace test_support {

namespace {

namespace fs = std::filesystem;

std::string readFile(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

std::vector<GoldenCase> goldenCases()
{
    std::vector<GoldenCase> cases;
    for (const fs::directory_entry& entry : fs::directory_iterator(sourceDir() + "/tests/golden/cases")) {
        if (!entry.is_directory()) continue;
        GoldenCase one;
        one.name = entry.path().filename().string();
        one.folder = entry.path();
        CAPTURE(one.name);
        const auto json = nlohmann::json::parse(readFile(entry.path() / "case.json"), nullptr, false);
        REQUIRE(json.is_object());
        REQUIRE(json.contains("arguments"));
        one.arguments = json["arguments"].get<std::vector<std::string>>();
        one.asWindow = json.value("as_window", false);
        one.hovered = json.value("hovered", "");
        one.camera = json.value("camera", std::vector<double>{});
        one.stateText = json.value("state", "");
        if (json.contains("room")) one.room = entry.path() / json["room"].get<std::string>();
        one.onScreen = json.value("on_screen", false);
        cases.push_back(std::move(one));
    }
    std::sort(cases.begin(), cases.end(),
              [](const GoldenCase& a, const GoldenCase& b) { return a.name < b.name; });
    return cases;
}

std::shared_ptr<const scene::Scene> goldenScene(const GoldenCase& one)
{
    std::vector<const char*> argv{"kommunalatlas", "render", "-o", "picture.png"};
    for (const std::string& argument : one.arguments) argv.push_back(argument.c_str());
    const auto parsed = app::parseCommandLine(static_cast<int>(argv.size()), argv.data());
    REQUIRE(std::holds_alternative<app::Options>(parsed));
    const app::Options& options = std::get<app::Options>(parsed);
    REQUIRE_MESSAGE(options.language, "a case says its --lang: it must not depend on the machine");

    static const app::Loaded loaded = app::load(app::Options{});
    REQUIRE_FALSE(loaded.hasErrors());
    state::Preferences preferences;
    preferences.language = *options.language;
    preferences.theme = options.theme.value_or(state::Theme::Light);
    const app::PictureSize size = options.size.value_or(app::PictureSize{});
    const layout::Purpose purpose = one.asWindow ? layout::Purpose::Window : layout::Purpose::Export;
    const geo::Box map =
        layout::mapBoxPx({size.widthPx, size.heightPx, options.scale, purpose}, preferences.textScale);
    state::AppState state = state::initialState(options.view.value_or(state::ViewKind::World), preferences,
                                                map.width() / options.scale, map.height() / options.scale);
    REQUIRE(app::applyOptions(*loaded.atlas, options, state).empty());
    if (!one.stateText.empty()) {
        const auto scene = files::fromStateText(*loaded.atlas, one.stateText);
        REQUIRE(scene.value);
        REQUIRE_MESSAGE((scene.diagnostics.empty() && scene.value->missing.empty()),
                        "a case names only what the data have");
        state.view = scene.value->view;
        state.view.cameras = state::refitted(state.view, scene.value->mapPx,
                                             {map.width() / options.scale, map.height() / options.scale});
    }
    if (!one.room.empty()) {
        auto session = files::readTour(one.room, *loaded.atlas);
        REQUIRE(session.value);
        REQUIRE(session.diagnostics.empty());
        state.document = std::move(session.value->document);
    }
    if (one.camera.size() == 3) {
        state.view.cameras[0].centre = {one.camera[0], one.camera[1]};
        state.view.cameras[0].metresPerPx = one.camera[2];
    }
    if (!one.hovered.empty()) state.transient.hovered = loaded.atlas->find(one.hovered);
    app::Session session(loaded.atlas, std::move(state), std::make_shared<const text::FontBook>());
    return session.scene({size.widthPx, size.heightPx, options.scale, purpose});
}

}  // namespace test_support
