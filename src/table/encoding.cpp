#include "table/encoding.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/utf8.hpp"

namespace table {

namespace {

/// Windows-1252 from 0x80 to 0x9F; what it leaves undefined is what Latin-1 has there.
constexpr std::array<char32_t, 32> windows{0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                           0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                           0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                           0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

unsigned byteAt(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

std::string fromUtf16(std::string_view bytes, bool big)
{
    std::string out;
    out.reserve(bytes.size());
    const auto unit = [&](std::size_t at) -> char32_t {
        return big ? byteAt(bytes, at) << 8 | byteAt(bytes, at + 1)
                   : byteAt(bytes, at + 1) << 8 | byteAt(bytes, at);
    };
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        char32_t c = unit(at);
        if (c >= 0xD800 && c < 0xDC00 && at + 3 < bytes.size()) {
            if (const char32_t low = unit(at + 2); low >= 0xDC00 && low < 0xE000) {
                c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
                at += 2;
            }
        }
        if (c >= 0xD800 && c < 0xE000) c = 0xFFFD;
        if (c != 0) base::appendUtf8(out, c);
    }
    return out;
}

std::string fromOneByte(std::string_view bytes)
{
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (const char byte : bytes) {
        const auto c = static_cast<unsigned char>(byte);
        if (c != 0) base::appendUtf8(out, c >= 0x80 && c < 0xA0 ? windows[c - 0x80u] : char32_t{c});
    }
    return out;
}

struct Utf8Count {
    std::size_t letters = 0;  ///< well-formed ones of several bytes
    std::size_t faults = 0;
};

Utf8Count utf8In(std::string_view bytes)
{
    Utf8Count count;
    for (std::size_t at = 0; at < bytes.size();) {
        if (byteAt(bytes, at) < 0x80) {
            ++at;
            continue;
        }
        const std::size_t before = at;
        (void)base::decodeUtf8(bytes, at);
        ++(at - before > 1 ? count.letters : count.faults);
    }
    return count;
}

/// UTF-16 without a byte order mark: of Latin text every other byte is 0.
enum class Wide { No, Little, Big };

Wide wideness(std::string_view bytes)
{
    const std::size_t looked = std::min<std::size_t>(bytes.size(), 4096) & ~std::size_t{1};
    std::size_t even = 0, odd = 0;
    for (std::size_t at = 0; at < looked; at += 2) {
        if (bytes[at] == 0) ++even;
        if (bytes[at + 1] == 0) ++odd;
    }
    const std::size_t many = std::max<std::size_t>(1, looked / 2 * 6 / 10);
    if (odd >= many && even * 10 < odd) return Wide::Little;
    if (even >= many && odd * 10 < even) return Wide::Big;
    return Wide::No;
}

bool hasNul(std::string_view bytes) { return bytes.find('\0') != std::string_view::npos; }

}  // namespace

Decoded decoded(std::string_view bytes)
{
    using namespace std::string_view_literals;
    if (bytes.starts_with("\xFF\xFE"sv)) return {fromUtf16(bytes.substr(2), false), "UTF-16LE", {}};
    if (bytes.starts_with("\xFE\xFF"sv)) return {fromUtf16(bytes.substr(2), true), "UTF-16BE", {}};
    const bool marked = bytes.starts_with("\xEF\xBB\xBF"sv);
    if (marked) bytes.remove_prefix(3);
    if (!marked) {
        if (const Wide wide = wideness(bytes); wide != Wide::No)
            return {fromUtf16(bytes, wide == Wide::Big), wide == Wide::Big ? "UTF-16BE" : "UTF-16LE", {}};
    }
    Decoded out;
    if (hasNul(bytes))
        out.remarks.push_back({"Die Datei enthält Nullzeichen; sie wurden weggelassen.",
                               "The file contains NUL characters; they were left out."});
    const Utf8Count utf8 = utf8In(bytes);
    if (utf8.faults == 0 || marked || utf8.letters > utf8.faults * 4) {
        out.encoding = "UTF-8";
        if (utf8.faults == 0 && !hasNul(bytes)) {
            out.text = bytes;
            return out;
        }
        for (std::size_t at = 0; at < bytes.size();)
            if (const char32_t c = base::decodeUtf8(bytes, at); c != 0) base::appendUtf8(out.text, c);
        if (utf8.faults > 0)
            out.remarks.push_back(
                base::filled({"Unlesbare Zeichen in der Datei: {0}; sie stehen als \u201E\uFFFD\u201C da.",
                              "Unreadable characters in the file: {0}; they appear as \"\uFFFD\"."},
                             {utf8.faults}));
        return out;
    }
    const bool beyondLatin = std::any_of(bytes.begin(), bytes.end(), [](char byte) {
        const auto c = static_cast<unsigned char>(byte);
        return c >= 0x80 && c < 0xA0;
    });
    out.encoding = beyondLatin ? "Windows-1252" : "ISO-8859-1";
    out.text = fromOneByte(bytes);
    return out;
}

}  // namespace table
