#include "golden/golden_cases.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "app/loading.hpp"
#include "app/picture_case.hpp"
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
    const auto scene =
        app::sceneOf(loaded.atlas, {options, one.asWindow, one.hovered, one.camera, one.stateText,
                                    one.room.empty() ? std::string() : readFile(one.room)});
    for (const base::Diagnostic& problem : scene.diagnostics)
        FAIL_CHECK(base::toString(problem, base::Language::En));
    REQUIRE(scene.value);
    return *scene.value;
}

}  // namespace test_support
