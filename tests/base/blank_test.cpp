// What counts as nothing to be seen: blanks of all widths and signs without any.
#include <doctest/doctest.h>

#include <string>

#include "base/blank.hpp"
#include "base/utf8.hpp"

TEST_CASE("every blank of Unicode is cut off at the ends, what stands between stays")
{
    // White_Space of PropList.txt 15.0, one by one, and the three without width.
    for (const char32_t blank :
         {U'\t',     U'\n',     U'\v',     U'\f',     U'\r',     U' ',      U'\u0085',
          U'\u00A0', U'\u1680', U'\u2000', U'\u2001', U'\u2002', U'\u2003', U'\u2004',
          U'\u2005', U'\u2006', U'\u2007', U'\u2008', U'\u2009', U'\u200A', U'\u2028',
          U'\u2029', U'\u202F', U'\u205F', U'\u3000', U'\u200B', U'\u2060', U'\uFEFF'}) {
        CAPTURE(static_cast<unsigned>(blank));
        std::string sign;
        base::appendUtf8(sign, blank);
        CHECK(base::isBlank(blank));
        CHECK(base::trimmed(sign + sign).empty());
        CHECK(base::trimmed(sign + "Bad" + sign + "Ems" + sign) == "Bad" + sign + "Ems");
        CHECK(base::showsNothing(sign + " " + sign));
        CHECK_FALSE(base::showsNothing(sign + "a"));
    }
    for (const char32_t letter :
         {U'a', U'-', U'\u2010', U'\u200E', U'\u2027', U'\u20AC', U'\U0001F30D', U'\uFFFD'})
        CHECK_FALSE(base::isBlank(letter));
    CHECK(base::trimmed("").empty());
    CHECK(base::trimmed("x\xFF") == "x\xFF");
}

TEST_CASE(
    "joiners, marks of direction, fillers and variation selectors alone are nothing, at a letter they are")
{
    for (const char* text :
         {"", "\u200D", "\u200E\u200F", "\u00AD", "\u3164", "\u2800", "\uFE0F", "\U000E0020", "\u115F"}) {
        CAPTURE(text);
        CHECK(base::showsNothing(text));
        CHECK_FALSE(base::showsNothing(std::string(text) + "a"));
    }
    CHECK(base::trimmed("\u2764\uFE0F") == "\u2764\uFE0F");
    CHECK_FALSE(base::showsNothing("\xFF"));
}
