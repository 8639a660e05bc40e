// UTF-8 against the Unicode Standard's own rules: every code point round trips, every ill-formed form of
// table 3-7 is found, and what is shown is harmless.
#include <doctest/doctest.h>

#include <string>

#include "base/utf8.hpp"

using namespace std::string_literals;

TEST_CASE("every code point is written and read back, surrogates are not")
{
    std::size_t wrong = 0;
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        std::string text;
        base::appendUtf8(text, c);
        std::size_t offset = 0;
        const char32_t read = base::decodeUtf8(text, offset);
        const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
        if (read != (surrogate ? 0xFFFD : c) || offset != text.size() || !base::isValidUtf8(text)) ++wrong;
    }
    CHECK(wrong == 0);
    std::string beyond;
    base::appendUtf8(beyond, 0x110000);
    CHECK(beyond == "\uFFFD");
}

TEST_CASE("the first ill-formed sequence is found at its first byte")
{
    CHECK(base::isValidUtf8(""));
    CHECK(base::isValidUtf8("Köln \u20AC \U0001F30D"));
    CHECK(base::isValidUtf8("a\0b"s));

    const std::string illFormed[] = {
        "\x80",              // continuation without a lead
        "\xC0\xAF",          // overlong '/'
        "\xC1\xBF",          // overlong
        "\xE0\x9F\xBF",      // overlong, three bytes
        "\xF0\x8F\xBF\xBF",  // overlong, four bytes
        "\xED\xA0\x80",      // surrogate
        "\xED\xBF\xBF",      // surrogate
        "\xF4\x90\x80\x80",  // above U+10FFFF
        "\xF5\x80\x80\x80",
        "\xFF",
        "\xFE",
        "\xC3",  // cut off
        "\xE2\x82",
        "\xF0\x9F\x8C",
        "\xC3(",  // lead without continuation
        "\xE2\x82(",
        "\xFC",  // Latin-1
    };
    for (const std::string& bytes : illFormed) {
        CAPTURE(bytes.size());
        CHECK(base::firstInvalidUtf8(bytes) == 0);
        CHECK(base::firstInvalidUtf8("aö" + bytes + "z") == 3);
        CHECK_FALSE(base::isValidUtf8(bytes));
    }
    CHECK(base::firstInvalidUtf8("aö") == std::string::npos);
}

TEST_CASE("decoding ill-formed text goes on byte by byte and ends")
{
    const std::string text = "\xF0\x9F(\xC3\xB6\xC3";
    std::u32string decoded;
    for (std::size_t offset = 0; offset < text.size();) decoded.push_back(base::decodeUtf8(text, offset));
    CHECK(decoded == U"\uFFFD\uFFFD(ö\uFFFD");

    std::size_t offset = 7;
    CHECK(base::decodeUtf8("abc", offset) == 0xFFFD);
    CHECK(offset == 7);
}

TEST_CASE("what is shown holds no controls")
{
    CHECK(base::displaySafe("Straße 7, Łódź \U0001F30D") == "Straße 7, Łódź \U0001F30D");
    CHECK(base::displaySafe("a\x1B[31mred\a") == "a\uFFFD[31mred\uFFFD");
    CHECK(base::displaySafe("line\nbreak\r\ttab\u2028x") == "line break  tab x");
    CHECK(base::displaySafe("\u009B"
                            "31m") == "\uFFFD"
                                      "31m");  // CSI of the C1 set
    CHECK(base::displaySafe("\x7F"s + "\0"s) == "\uFFFD\uFFFD");
    CHECK(base::displaySafe("txt.\u202Egpj\u2066!") == "txt.\uFFFDgpj\uFFFD!");
    CHECK(base::displaySafe("\xFF\xC3") == "\uFFFD\uFFFD");
    for (int byte = 0; byte < 256; ++byte) {
        const std::string one(1, static_cast<char>(byte));
        const std::string shown = base::displaySafe(one);
        CHECK(base::isValidUtf8(shown));
        CHECK(base::displaySafe(shown) == shown);
        CHECK(shown.find('\x1B') == std::string::npos);
    }
}
