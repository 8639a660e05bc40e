#include <doctest/doctest.h>

#include <set>

#include "base/utf8.hpp"
#include "text/catalogue.hpp"

using base::Language;
using text::Key;

namespace {

std::multiset<char> placeholders(std::string_view pattern)
{
    std::multiset<char> found;
    for (std::size_t i = 0; i + 2 < pattern.size(); ++i)
        if (pattern[i] == '{' && pattern[i + 2] == '}') found.insert(pattern[i + 1]);
    return found;
}

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

}  // namespace

TEST_CASE("every word is well-formed and takes the same arguments in both languages")
{
    for (std::size_t i = 0; i < text::keyCount; ++i) {
        const auto key = static_cast<Key>(i);
        const std::string_view de = tr(key, Language::De), en = tr(key, Language::En);
        CAPTURE(de);
        CHECK(base::isValidUtf8(de));
        CHECK(base::isValidUtf8(en));
        CHECK(placeholders(de) == placeholders(en));
    }
}

TEST_CASE("typographic quotes, apostrophes and ellipses, and no blanks at the ends")
{
    for (std::size_t i = 0; i < text::keyCount; ++i)
        for (const Language language : {Language::De, Language::En}) {
            const std::string_view word = tr(static_cast<Key>(i), language);
            CAPTURE(word);
            CHECK_FALSE(contains(word, "\""));
            CHECK_FALSE(contains(word, "'"));
            CHECK_FALSE(contains(word, "..."));
            CHECK_FALSE(contains(word, "  "));
            CHECK(word.front() != ' ');
            CHECK(word.back() != ' ');
            // The German opening quote looks like a comma, the English one like a raised 6.
            CHECK(contains(word, "„") == (language == Language::De && contains(word, "“")));
        }
}

TEST_CASE("words come in the language asked for")
{
    CHECK(tr(Key::ViewWorld, Language::De) == "Welt");
    CHECK(tr(Key::ViewWorld, Language::En) == "World");
    CHECK(tr(static_cast<Key>(9999), Language::De).empty());
}

TEST_CASE("arguments replace their placeholders")
{
    CHECK(text::format(Key::PositionOf, Language::De, {"12", "47"}) == "12 von 47");
    CHECK(text::format(Key::PositionOf, Language::En, {"12", "47", "superfluous"}) == "12 of 47");
    CHECK(text::format(Key::PositionOf, Language::En, {"12"}) == "12 of ");
    CHECK(text::format(Key::AsOf, Language::De, {"{0}"}) == "Stand {0}");  // arguments are not patterns
}

TEST_CASE("numbers are grouped from four digits on")
{
    CHECK(text::number(0, Language::De) == "0");
    CHECK(text::number(999, Language::De) == "999");
    CHECK(text::number(1550, Language::De) == "1.550");
    CHECK(text::number(1550, Language::En) == "1,550");
    CHECK(text::number(-999, Language::De) == "-999");
    CHECK(text::number(-1234567, Language::De) == "-1.234.567");
    CHECK(text::number(9223372036854775807LL, Language::En) == "9,223,372,036,854,775,807");
}
