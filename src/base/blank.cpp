#include "base/blank.hpp"

#include <algorithm>
#include <iterator>

#include "base/utf8.hpp"

namespace base {

namespace {

struct Range {
    char32_t first, last;
};

bool isIn(const Range* begin, const Range* end, char32_t c)
{
    const Range* at = std::lower_bound(
        begin, end, c, [](const Range& range, char32_t wanted) { return range.last < wanted; });
    return at != end && c >= at->first;
}

/// White_Space of PropList.txt, and the zero-width blanks.
constexpr Range blanks[] = {
    {0x09, 0x0D},     {0x20, 0x20},     {0x85, 0x85},     {0xA0, 0xA0},
    {0x1680, 0x1680}, {0x2000, 0x200B}, {0x2028, 0x2029}, {0x202F, 0x202F},
    {0x205F, 0x2060}, {0x3000, 0x3000}, {0xFEFF, 0xFEFF},
};

/// Default_Ignorable_Code_Point of DerivedCoreProperties.txt, and the empty Braille pattern.
constexpr Range ignorable[] = {
    {0xAD, 0xAD},       {0x34F, 0x34F},     {0x61C, 0x61C},     {0x115F, 0x1160}, {0x17B4, 0x17B5},
    {0x180B, 0x180F},   {0x200B, 0x200F},   {0x202A, 0x202E},   {0x2060, 0x206F}, {0x2800, 0x2800},
    {0x3164, 0x3164},   {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF},   {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFF8},
    {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF},
};

}  // namespace

bool isBlank(char32_t c) { return isIn(std::begin(blanks), std::end(blanks), c); }

std::string_view trimmed(std::string_view text)
{
    std::size_t begin = text.size(), end = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        if (isBlank(decodeUtf8(text, at))) continue;
        begin = std::min(begin, from);
        end = at;
    }
    return begin < end ? text.substr(begin, end - begin) : std::string_view();
}

bool showsNothing(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = decodeUtf8(text, at);
        if (!isBlank(c) && !isIn(std::begin(ignorable), std::end(ignorable), c)) return false;
    }
    return true;
}

}  // namespace base
