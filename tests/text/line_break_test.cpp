// Where lines may end, beside UAX 14's rules of thumb by words of our own field.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "text/line_break.hpp"

namespace {

/// The text with "|" wherever a line may end inside it.
std::string broken(std::string_view utf8)
{
    std::string out;
    std::size_t from = 0;
    for (const std::size_t at : text::lineBreaks(utf8)) {
        out += utf8.substr(from, at - from);
        if (at < utf8.size()) out += '|';
        from = at;
    }
    return out;
}

}  // namespace

TEST_CASE("lines end behind blanks, hyphens inside words and slashes")
{
    CHECK(broken("Deutscher Städte- und Gemeindebund") == "Deutscher |Städte- |und |Gemeindebund");
    CHECK(broken("Boden-Bündnis") == "Boden-|Bündnis");
    CHECK(broken("Klima/Energie") == "Klima/|Energie");
    CHECK(broken("Alpen – Netz") == "Alpen |– |Netz");
    CHECK(broken("漢字、東京") == "漢|字、|東|京");
    CHECK(broken("") == "");
    CHECK(broken("x") == "x");
}

TEST_CASE("what belongs together stays together")
{
    CHECK(broken("2015-2020") == "2015-2020");
    CHECK(broken("1.550,5 3/4 ver.di") == "1.550,5 |3/4 |ver.di");
    CHECK(broken("Mayors\u00A0for Peace") == "Mayors\u00A0for |Peace");
    CHECK(broken("Städte (Bund), „so“!") == "Städte |(Bund), |„so“!");
    CHECK(broken("und / oder") == "und / |oder");
}

TEST_CASE("no line ends in a hyphen that stands alone or begins a word")
{
    CHECK(broken("Fluss - Meer") == "Fluss |- Meer");
    CHECK(broken("Fluss  -  Meer") == "Fluss  |-  Meer");
    CHECK(broken("Stadt -land") == "Stadt |-land");
    CHECK(broken("- Meer") == "- Meer");
    CHECK(broken("-innen") == "-innen");
    CHECK(broken("a \u2010 b") == "a |\u2010 b");
}

TEST_CASE("ill-formed text has breaks as well")
{
    for (const std::string& text :
         {std::string("\xff\xfe kaputt"), std::string("abc\xe4"), std::string("\x80 -"), std::string("-"),
          std::string(" "), std::string(3, '\0')}) {
        const auto breaks = text::lineBreaks(text);
        REQUIRE_FALSE(breaks.empty());
        CHECK(breaks.back() == text.size());
    }
}
