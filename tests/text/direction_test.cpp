// Text from right to left. The order of runs is compared with FriBidi's own reordering of letters.
#include <doctest/doctest.h>

#include <fribidi.h>

#include <algorithm>
#include <string>
#include <vector>

#include "text/direction.hpp"

TEST_CASE("right-to-left letters are found")
{
    CHECK_FALSE(text::hasRightToLeft(""));
    CHECK_FALSE(text::hasRightToLeft("Straße – „Würde“ 漢字 🙂 Ελλάδα Київ"));
    CHECK(text::hasRightToLeft("abc א"));
    CHECK(text::hasRightToLeft("القاهرة"));
    CHECK_FALSE(text::hasRightToLeft("\xff\xd6"));
}

TEST_CASE("the line as a whole runs as its first letter does")
{
    CHECK(text::directionsOf(U"ירושלים (IL)").rightToLeft);
    CHECK_FALSE(text::directionsOf(U"C40 · ירושלים").rightToLeft);
    CHECK_FALSE(text::directionsOf(U"12").rightToLeft);
    CHECK(text::directionsOf(U"").levels.empty());
}

TEST_CASE("runs stand in the order in which FriBidi puts their letters")
{
    for (const std::u32string line : {U"ירושלים abc 123 חיפה", U"abc ירושלים 123 def",
                                      U"القاهرة (Cairo) 2020", U"a א b ב c", U"12 אב 34"}) {
        const text::Directions directions = text::directionsOf(line);
        // Each letter is a run of its own.
        const std::vector<std::size_t> order = text::visualOrder(directions.levels);
        std::vector<FriBidiLevel> levels(directions.levels.begin(), directions.levels.end());
        std::vector<FriBidiCharType> types(line.size(), FRIBIDI_TYPE_ON);
        std::vector<FriBidiStrIndex> map(line.size());
        for (std::size_t i = 0; i < map.size(); ++i) map[i] = static_cast<FriBidiStrIndex>(i);
        REQUIRE(fribidi_reorder_line(0, types.data(), static_cast<FriBidiStrIndex>(line.size()), 0,
                                     directions.rightToLeft ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR,
                                     levels.data(), nullptr, map.data()) != 0);
        CHECK(std::equal(order.begin(), order.end(), map.begin(), map.end(),
                         [](std::size_t a, FriBidiStrIndex b) { return a == static_cast<std::size_t>(b); }));
    }
}

TEST_CASE("letters set from the left: turned, joined, brackets mirrored")
{
    CHECK(text::setFromLeft("Straße") == "Straße");
    CHECK(text::setFromLeft("אבג") == "גבא");
    CHECK(text::setFromLeft("אב (גד)") == "(דג) בא");
    CHECK(text::setFromLeft("x אב 12") == "x 12 בא");
    // Lam and alef become one sign, beh its form at a word's beginning.
    CHECK(text::setFromLeft("لا") == "\uFEFB");
    CHECK(text::setFromLeft("با") == "\uFE8E\uFE91");
}
