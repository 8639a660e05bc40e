// The panels' letters are made once for a size, without a window.
#include <doctest/doctest.h>

#include "app/window/panel_letters.hpp"

#if IMGUI_VERSION_NUM < 19200  // see PanelLetters::canBeMadeAhead

TEST_CASE("letters are made anew for another size and for letters that were asked for, else not")
{
    const text::FontBook book;
    app::PanelLetters letters;
    CHECK(letters.make(1, 1));
    CHECK_FALSE(letters.make(1, 1));
    REQUIRE(letters.fonts().body != nullptr);
    CHECK(letters.atlas().Fonts.Size == 5);
    CHECK(letters.make(1, 2));
    CHECK(letters.make(1.25, 2));

    // The family has Greek letters, which are not made unasked.
    CHECK(letters.ask({U'\u03B1', U'\u03B2'}, book));
    CHECK_FALSE(letters.ask({U'\u03B1'}, book));
    CHECK(letters.make(1.25, 2));
    CHECK_FALSE(letters.make(1.25, 2));
    CHECK(letters.atlas().Fonts.Size == 5);
}

TEST_CASE("letters in other sizes have other heights, those asked for are there")
{
    const text::FontBook book;
    app::PanelLetters letters;
    letters.make(1, 1);
    const float height = letters.fonts().body->FontSize;
    CHECK(letters.fonts().body->FindGlyphNoFallback(0x3B1) == nullptr);
    CHECK(letters.fonts().body->FindGlyphNoFallback(0xE4) != nullptr);
    letters.ask({U'\u03B1'}, book);
    letters.make(2, 1);
    CHECK(letters.fonts().body->FontSize == doctest::Approx(2 * height));
    CHECK(letters.fonts().body->FindGlyphNoFallback(0x3B1) != nullptr);
    CHECK(letters.fonts().strong->FindGlyphNoFallback(0x3B1) != nullptr);
}
#endif
