#include "base/utf8.hpp"

namespace base {

namespace {

constexpr char32_t replacement = 0xFFFD;

struct Decoded {
    char32_t codePoint = replacement;
    std::size_t length = 1;  ///< bytes to step over; 1 for an ill-formed byte
    bool valid = false;
};

/// Well-formed sequences after the Unicode Standard, table 3-7.
Decoded decodeAt(std::string_view text, std::size_t offset)
{
    const auto byteAt = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byteAt(offset);
    if (lead < 0x80) return {lead, 1, true};

    std::size_t length = 0;
    unsigned char secondMin = 0x80;
    unsigned char secondMax = 0xBF;
    char32_t codePoint = 0;
    if (lead >= 0xC2 && lead <= 0xDF) {
        length = 2;
        codePoint = lead & 0x1Fu;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        length = 3;
        codePoint = lead & 0x0Fu;
        if (lead == 0xE0) secondMin = 0xA0;  // shorter form exists
        if (lead == 0xED) secondMax = 0x9F;  // surrogates
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        length = 4;
        codePoint = lead & 0x07u;
        if (lead == 0xF0) secondMin = 0x90;  // shorter form exists
        if (lead == 0xF4) secondMax = 0x8F;  // above U+10FFFF
    } else {
        return {};
    }
    if (text.size() - offset < length) return {};
    for (std::size_t i = 1; i < length; ++i) {
        const unsigned char next = byteAt(offset + i);
        const unsigned char low = i == 1 ? secondMin : static_cast<unsigned char>(0x80);
        const unsigned char high = i == 1 ? secondMax : static_cast<unsigned char>(0xBF);
        if (next < low || next > high) return {};
        codePoint = (codePoint << 6) | (next & 0x3Fu);
    }
    return {codePoint, length, true};
}

bool isControl(char32_t c) { return c < 0x20 || (c >= 0x7F && c <= 0x9F); }

/// Embeddings, overrides and isolates: they can make shown text read differently from what it is.
bool isBidiControl(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

bool isLineBreakOrTab(char32_t c)
{
    return (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

}  // namespace

std::size_t firstInvalidUtf8(std::string_view text)
{
    for (std::size_t offset = 0; offset < text.size();) {
        const Decoded decoded = decodeAt(text, offset);
        if (!decoded.valid) return offset;
        offset += decoded.length;
    }
    return std::string_view::npos;
}

bool isValidUtf8(std::string_view text) { return firstInvalidUtf8(text) == std::string_view::npos; }

char32_t decodeUtf8(std::string_view text, std::size_t& offset)
{
    if (offset >= text.size()) return replacement;
    const Decoded decoded = decodeAt(text, offset);
    offset += decoded.length;
    return decoded.codePoint;
}

void appendUtf8(std::string& out, char32_t codePoint)
{
    const bool surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    const char32_t c = surrogate || codePoint > 0x10FFFF ? replacement : codePoint;
    const auto append = [&](char32_t byte) {
        out.push_back(static_cast<char>(static_cast<unsigned char>(byte)));
    };
    if (c < 0x80) {
        append(c);
    } else if (c < 0x800) {
        append(0xC0 | (c >> 6));
        append(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        append(0xE0 | (c >> 12));
        append(0x80 | ((c >> 6) & 0x3F));
        append(0x80 | (c & 0x3F));
    } else {
        append(0xF0 | (c >> 18));
        append(0x80 | ((c >> 12) & 0x3F));
        append(0x80 | ((c >> 6) & 0x3F));
        append(0x80 | (c & 0x3F));
    }
}

std::string displaySafe(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t c = decodeUtf8(text, offset);
        if (isLineBreakOrTab(c))
            out.push_back(' ');
        else
            appendUtf8(out, isControl(c) || isBidiControl(c) ? replacement : c);
    }
    return out;
}

}  // namespace base
