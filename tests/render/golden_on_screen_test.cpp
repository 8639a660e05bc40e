// The pictures of tests/golden once more, drawn with OpenGL: print equals screen. Where they do not, both and
// the difference are in the build tree's pictures/golden_on_screen/.
#include <doctest/doctest.h>

#include <filesystem>

#include "golden/golden_cases.hpp"
#include "render/draw.hpp"
#include "support/paths.hpp"

using namespace test_support;

TEST_CASE("the screen shows what the picture files show")
{
    Painter painter(eachWay());
    const std::vector<GoldenCase> cases = goldenCases();
    std::size_t drawn = 0;
    const std::string results = buildDir() + "/pictures/golden_on_screen";
    for (const GoldenCase& one : cases) {
        if (!one.onScreen) continue;
        CAPTURE(one.name);
        ++drawn;
        const auto scene = goldenScene(one);
        const Picture screen = painter.fresh(*scene);
        const auto file = readPng((one.folder / "expected.png").string());
        REQUIRE(file);
        const Comparison comparison = compare(screen, *file);
        MESSAGE(one.name << ": " << 100 * comparison.differingShare << " % differ, at most by "
                         << comparison.largestDifference);
        CHECK(comparison.alike());
        if (comparison.alike()) continue;
        std::filesystem::create_directories(results);
        writePng(results + "/" + one.name + ".screen.png", screen);
        writePng(results + "/" + one.name + ".difference.png", differencePicture(screen, *file));
    }
    CHECK(drawn >= 12);
}
