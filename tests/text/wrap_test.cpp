#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "support/dejavu.hpp"
#include "text/font.hpp"

using text::Font;
using text::FontBook;
using text::ShapedText;
using text::Weight;

namespace {

constexpr Font font{Weight::Regular, 14};

std::vector<std::string> wrapped(const FontBook& fonts, std::string_view utf8, float maxWidthPx,
                                 std::size_t maxLines)
{
    std::vector<std::string> out;
    for (const ShapedText& line : fonts.wrap(utf8, font, maxWidthPx, maxLines)) out.push_back(line.utf8);
    return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("lines break after blanks, hyphens and slashes")
{
    const FontBook fonts;
    CHECK(wrapped(fonts, "Deutscher Städte- und Gemeindebund", 112, 4) ==
          Lines{"Deutscher Städte-", "und", "Gemeindebund"});
    CHECK(wrapped(fonts, "Boden-Bündnis", 60, 4) == Lines{"Boden-", "Bündnis"});
    CHECK(wrapped(fonts, "Klima/Energie", 55, 4) == Lines{"Klima/", "Energie"});
    CHECK(wrapped(fonts, "eine Zeile", 500, 4) == Lines{"eine Zeile"});
    CHECK(wrapped(fonts, "  Rand   innen  ", 500, 4) == Lines{"Rand   innen"});
    CHECK(wrapped(fonts, "Mayors\u00A0for Peace", 90, 4) == Lines{"Mayors\u00A0for", "Peace"});
}

TEST_CASE("no line ends in a hyphen that begins a word or stands alone, at any width")
{
    const FontBook fonts;
    const std::string text = "Stadt -land und – Fluss - Meer, Städte- und Gemeindebund";
    for (float width = 60; width < 400; width += 1)
        for (const std::string& line : wrapped(fonts, text, width, 20)) {
            CAPTURE(line);
            CHECK_FALSE(line.ends_with(" -"));
            CHECK(line != "-");
        }
    CHECK(wrapped(fonts, "-innen", 20, 3).size() == 1);
}

TEST_CASE("a text in another script breaks as that script does")
{
    const FontBook fonts(test_support::findDejavu());
    CHECK(wrapped(fonts, "漢字漢字漢字", 20, 9).size() > 1);
    // Lines follow the order of reading: the first words are in the first line.
    const auto lines = wrapped(fonts, "ירושלים חיפה תל אביב", 60, 9);
    REQUIRE(lines.size() > 1);
    CHECK(lines.front() == "ירושלים");
    std::string joined;
    for (const std::string& line : lines) joined += (joined.empty() ? "" : " ") + line;
    CHECK(joined == "ירושלים חיפה תל אביב");
}

TEST_CASE("what is left over ends with an ellipsis")
{
    const FontBook fonts;
    CHECK(wrapped(fonts, "Deutscher Städte- und Gemeindebund", 112, 2) ==
          Lines{"Deutscher Städte-", "und Gemeindeb…"});
    CHECK(wrapped(fonts, "Bundesarbeitsgemeinschaft", 80, 3) == Lines{"Bundesarb…"});
    CHECK(wrapped(fonts, "Wasser, Boden", 60, 1) == Lines{"Wasser…"});  // no comma before it
}

TEST_CASE("nothing to show or no room")
{
    const FontBook fonts;
    CHECK(wrapped(fonts, "", 100, 3).empty());
    CHECK(wrapped(fonts, "   ", 100, 3).empty());
    CHECK(wrapped(fonts, "Text", 100, 0).empty());
    CHECK(wrapped(fonts, "Text", 0, 3).empty());
    CHECK(wrapped(fonts, "Text", -5, 3).empty());
    CHECK(wrapped(fonts, "Text", 2, 3).empty());
}

TEST_CASE("no line is wider than allowed, whatever the text")
{
    const FontBook fonts;
    const std::string texts[] = {
        "Allianz in den Alpen – Gemeindenetzwerk für nachhaltige Entwicklung/Umwelt e. V.",
        "AVAVAV ToToTo - / a/b/c ---- ////",
        "e\u0301e\u0301 e\u0301",
        "漢字漢字漢字 漢字",
        "رشة مدن القاهرة (12) abc",
        std::string(10000, 'x'),
        "Wort\xff\xfe kaputt"};
    for (const std::string& utf8 : texts)
        for (float width = 4; width < 420; width += 7)
            for (const std::size_t maxLines : {1u, 2u, 5u}) {
                const auto lines = fonts.wrap(utf8, font, width, maxLines);
                CHECK(lines.size() <= maxLines);
                for (const ShapedText& line : lines) {
                    CHECK(line.widthPx <= width);
                    CHECK(base::isValidUtf8(line.utf8));
                    CHECK_FALSE(line.utf8.empty());
                }
            }
}

TEST_CASE("nothing is lost when there is room for all lines")
{
    const FontBook fonts;
    const std::string utf8 = "Allianz in den Alpen – Gemeindenetzwerk für nachhaltige Entwicklung";
    std::string joined;
    for (const std::string& line : wrapped(fonts, utf8, 140, 99))
        joined += (joined.empty() ? "" : " ") + line;
    CHECK(joined == utf8);
}
