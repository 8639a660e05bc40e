#include "text/direction.hpp"

#include <algorithm>

#include <fribidi.h>

#include "base/utf8.hpp"

namespace text {

namespace {

static_assert(sizeof(FriBidiChar) == sizeof(char32_t));

std::u32string lettersOf(std::string_view utf8)
{
    std::u32string letters;
    for (std::size_t at = 0; at < utf8.size();) letters.push_back(base::decodeUtf8(utf8, at));
    return letters;
}

struct Analysed {
    std::vector<FriBidiChar> letters;
    std::vector<FriBidiCharType> types;
    FriBidiParType direction = FRIBIDI_PAR_WLTR;
    std::vector<FriBidiLevel> levels;
    bool known = false;

    explicit Analysed(const std::u32string& line)
        : letters(line.begin(), line.end()), types(line.size()), levels(line.size())
    {
        const auto length = static_cast<FriBidiStrIndex>(letters.size());
        if (length == 0) return;
        std::vector<FriBidiBracketType> brackets(letters.size());
        fribidi_get_bidi_types(letters.data(), length, types.data());
        fribidi_get_bracket_types(letters.data(), length, types.data(), brackets.data());
        known = fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), length, &direction,
                                                    levels.data()) != 0;
    }
};

}  // namespace

bool hasRightToLeft(std::string_view utf8)
{
    // The first such letter is U+0590, D6 90.
    constexpr unsigned char first = 0xD6;
    const bool possible =
        std::any_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<unsigned char>(c) >= first; });
    if (!possible) return false;
    for (std::size_t at = 0; at < utf8.size();) {
        const FriBidiCharType type = fribidi_get_bidi_type(base::decodeUtf8(utf8, at));
        if (FRIBIDI_IS_RTL(type)) return true;
    }
    return false;
}

Directions directionsOf(const std::u32string& line)
{
    Directions result{false, std::vector<std::uint8_t>(line.size(), 0)};
    Analysed analysed(line);
    if (!analysed.known) return result;
    // Blanks at the end belong to the line as a whole.
    if (fribidi_reorder_line(FRIBIDI_FLAGS_DEFAULT, analysed.types.data(),
                             static_cast<FriBidiStrIndex>(line.size()), 0, analysed.direction,
                             analysed.levels.data(), nullptr, nullptr) == 0)
        return result;
    result.rightToLeft = FRIBIDI_IS_RTL(analysed.direction);
    std::transform(analysed.levels.begin(), analysed.levels.end(), result.levels.begin(),
                   [](FriBidiLevel level) { return static_cast<std::uint8_t>(level); });
    return result;
}

std::vector<std::size_t> visualOrder(const std::vector<std::uint8_t>& levels)
{
    // Rule L2: from the highest level down to the lowest odd one, every row of runs at that level or above is
    // turned.
    std::vector<std::size_t> order(levels.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    if (levels.empty()) return order;
    for (int level = *std::max_element(levels.begin(), levels.end()); level > 0; --level)
        for (std::size_t begin = 0; begin < order.size();) {
            if (levels[order[begin]] < level) {
                ++begin;
                continue;
            }
            std::size_t end = begin;
            while (end < order.size() && levels[order[end]] >= level) ++end;
            std::reverse(order.begin() + static_cast<std::ptrdiff_t>(begin),
                         order.begin() + static_cast<std::ptrdiff_t>(end));
            begin = end;
        }
    return order;
}

std::string setFromLeft(std::string_view utf8)
{
    if (!hasRightToLeft(utf8)) return std::string(utf8);
    Analysed line(lettersOf(utf8));
    const auto length = static_cast<FriBidiStrIndex>(line.letters.size());
    if (!line.known) return std::string(utf8);
    constexpr FriBidiFlags flags = FRIBIDI_FLAGS_DEFAULT | FRIBIDI_FLAGS_ARABIC;
    std::vector<FriBidiJoiningType> joining(line.letters.size());
    fribidi_get_joining_types(line.letters.data(), length, joining.data());
    fribidi_join_arabic(line.types.data(), length, line.levels.data(), joining.data());
    fribidi_shape(flags, line.levels.data(), length, joining.data(), line.letters.data());
    if (fribidi_reorder_line(flags, line.types.data(), length, 0, line.direction, line.levels.data(),
                             line.letters.data(), nullptr) == 0)
        return std::string(utf8);
    std::string out;
    for (const FriBidiChar letter : line.letters)
        if (letter != FRIBIDI_CHAR_FILL) base::appendUtf8(out, static_cast<char32_t>(letter));
    return out;
}

}  // namespace text
