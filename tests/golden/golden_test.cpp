// Whole pictures against stored ones. A case is a folder under cases/ with
//   case.json     {"shows": "what to look at", "arguments": ["--view", "europe", ...]}: arguments of
//   `render`;
//                 optionally "as_window", "hovered": "an id", "camera": [longitude, latitude, metres per
//                 pixel], "state": "kommunalatlas:...", a view as a line of text in place of the arguments'
//                 own, "room": a session file in the folder with towns and dots, "on_screen" (also drawn with
//                 OpenGL, by tests/render)
//   expected.txt  what the Scene has in words, with digests of every detail (scene_summary), compared
//   strictly expected.png  the picture, compared by the rule of support/picture_compare
// ATLAS_UPDATE_PICTURES=1 writes what differs anew; what it should be is then up to the eyes of whoever
// commits it. Pictures are kept small: 1280x720 logical pixels at a scale of 0.75 do. Actual files and
// differences go to pictures/golden in the build tree; ATLAS_FULL_DUMPS=FOLDER writes every detail of all
// cases there, so that those of two versions can be compared line by line. ATLAS_GOLDEN_BYTES=FOLDER writes
// the bytes of all pictures there, for tests/window/page_test.py.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "golden/golden_cases.hpp"
#include "golden/scene_summary.hpp"
#include "output/picture.hpp"
#include "scene/dump.hpp"
#include "support/paths.hpp"
#include "support/picture_compare.hpp"

using test_support::GoldenCase;
using test_support::goldenCases;
using test_support::goldenScene;

namespace {

namespace fs = std::filesystem;

std::string readFile(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void writeFile(const fs::path& path, const std::string& text)
{
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

/// The first line in which two texts differ, for the message.
std::string firstDifference(const std::string& expected, const std::string& actual)
{
    std::size_t line = 1, begin = 0;
    const std::size_t common = std::min(expected.size(), actual.size());
    for (std::size_t i = 0; i < common && expected[i] == actual[i]; ++i)
        if (expected[i] == '\n') {
            ++line;
            begin = i + 1;
        }
    const auto lineAt = [&](const std::string& text) {
        return begin < text.size() ? text.substr(begin, text.find('\n', begin) - begin) : "(end)";
    };
    return "line " + std::to_string(line) + "\n  expected: " + lineAt(expected) +
           "\n  actual:   " + lineAt(actual);
}

}  // namespace

TEST_CASE("pictures are as expected")
{
    const bool update = std::getenv("ATLAS_UPDATE_PICTURES") != nullptr;
    const char* const fullDumps = std::getenv("ATLAS_FULL_DUMPS");
    const char* const fileBytes = std::getenv("ATLAS_GOLDEN_BYTES");
    const std::string results = test_support::buildDir() + "/pictures/golden";
    const std::vector<GoldenCase> cases = goldenCases();
    REQUIRE(cases.size() >= 40);
    for (const GoldenCase& one : cases) {
        CAPTURE(one.name);
        const auto scene = goldenScene(one);
        const std::string dump = scene::dump(*scene), summary = golden::summaryOf(dump);
        if (fullDumps) writeFile(fs::path(fullDumps) / (one.name + ".txt"), dump);
        if (update) writeFile(one.folder / "expected.txt", summary);
        const std::string expected = readFile(one.folder / "expected.txt");
        if (summary != expected) {
            const std::string actualPath = results + "/" + one.name + ".actual.txt";
            writeFile(actualPath, dump);
            FAIL_CHECK(one.name << ": the scene differs (its details: " << actualPath << "), "
                                << firstDifference(expected, summary));
        }

        const auto bytes = output::encodePicture(*scene, output::PictureFormat::Png, {});
        REQUIRE(bytes.value);
        if (fileBytes) writeFile(fs::path(fileBytes) / (one.name + ".png"), *bytes.value);
        const auto picture = test_support::decodePng(*bytes.value);
        REQUIRE(picture);
        const std::string problem = test_support::checkAgainstFile(
            *picture, (one.folder / "expected.png").string(), results, one.name);
        CHECK_MESSAGE(problem.empty(), problem);
    }
}
