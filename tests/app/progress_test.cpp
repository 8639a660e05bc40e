// The words of the line that a waiting terminal shows.
#include <doctest/doctest.h>

#include "app/cli/progress_line.hpp"

using app::progressText;

TEST_CASE(
    "nothing in the first two seconds, then how far it is, or how long it takes where that is not known")
{
    CHECK(progressText("map.png", 0.5, 0).empty());
    CHECK(progressText("map.png", 0.5, 1.99).empty());
    CHECK(progressText("map.png", 0.5, 2) == "kommunalatlas: map.png: 50 %");
    CHECK(progressText("map.png", 0.004, 60) == "kommunalatlas: map.png: 0 %");
    CHECK(progressText("map.png", 1, 60) == "kommunalatlas: map.png: 100 %");
    CHECK(progressText("map.png", 7, 60) == "kommunalatlas: map.png: 100 %");
    CHECK(progressText("map.png", 0, 7.9) == "kommunalatlas: map.png: 7 s");
    // A name is for people: no controls, and not longer than a line.
    CHECK(progressText("a\x1b[2Jb", 0.5, 3).find('\x1b') == std::string::npos);
    const std::string longName(300, 'x');
    CHECK(progressText(longName, 0.5, 3).size() < 80);
    CHECK(progressText("ä\xFF", 0.5, 3) == "kommunalatlas: ä\uFFFD: 50 %");
}
