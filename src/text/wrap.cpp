#include <algorithm>
#include <cmath>

#include "text/font.hpp"

namespace text {

namespace {

constexpr std::string_view ellipsis = "…";

/// Pen position before the byte `at` of a shaped line.
float xAt(const ShapedText& line, std::size_t at)
{
    const auto glyph = std::lower_bound(line.glyphs.begin(), line.glyphs.end(), at,
                                        [](const Glyph& g, std::size_t byte) { return g.cluster < byte; });
    return glyph == line.glyphs.end() ? line.widthPx : glyph->x;
}

bool isBlank(char c) { return c == ' '; }

std::string_view trimmedRight(std::string_view text)
{
    while (!text.empty() && isBlank(text.back())) text.remove_suffix(1);
    return text;
}

std::string_view trimmedLeft(std::string_view text)
{
    while (!text.empty() && isBlank(text.front())) text.remove_prefix(1);
    return text;
}

/// Byte offsets behind which a line may end: blanks (all of a row of them), hyphens and slashes inside the
/// text.
std::vector<std::size_t> breaks(std::string_view text)
{
    std::vector<std::size_t> out;
    for (std::size_t i = 1; i < text.size(); ++i) {
        const char before = text[i - 1];
        const bool afterBlank = isBlank(before) && !isBlank(text[i]);
        const bool afterHyphen =
            (before == '-' || before == '/') && !isBlank(text[i]) && i >= 2 && !isBlank(text[i - 2]);
        if (afterBlank || afterHyphen) out.push_back(i);
    }
    out.push_back(text.size());
    return out;
}

/// The longest beginning of `text` that fits together with an ellipsis; empty if not even that alone fits.
std::string withEllipsis(const FontBook& fonts, std::string_view text, Font font, float maxWidthPx)
{
    const float room = maxWidthPx - fonts.shape(ellipsis, font).widthPx;
    if (room < 0) return {};
    const ShapedText& line = fonts.shape(text, font);
    std::size_t end = 0;
    for (const Glyph& glyph : line.glyphs)
        if (glyph.x <= room) end = glyph.cluster;
    if (line.widthPx <= room) end = line.utf8.size();
    // Kerning with the ellipsis can add a little: then one more character goes.
    const std::string whole = line.utf8;
    for (;;) {
        std::string_view kept = trimmedRight(std::string_view(whole).substr(0, end));
        while (!kept.empty() && (kept.back() == ',' || kept.back() == '-' || kept.back() == '/'))
            kept = trimmedRight(kept.substr(0, kept.size() - 1));
        std::string candidate = std::string(kept) + std::string(ellipsis);
        if (end == 0 || fonts.shape(candidate, font).widthPx <= maxWidthPx) return candidate;
        do --end;
        while (end > 0 && (static_cast<unsigned char>(whole[end]) & 0xC0u) == 0x80u);
    }
}

}  // namespace

std::vector<ShapedText> FontBook::wrap(std::string_view utf8, Font font, float maxWidthPx,
                                       std::size_t maxLines) const
{
    std::vector<ShapedText> lines;
    if (maxLines == 0 || !(maxWidthPx > 0)) return lines;
    const ShapedText whole = shape(utf8, font);  // a copy: the cache may let go of it while lines are shaped
    const std::string_view text = whole.utf8;
    const std::vector<std::size_t> mayBreak = breaks(text);

    std::size_t begin = text.size() - trimmedLeft(text).size();
    while (begin < text.size() && !trimmedRight(text.substr(begin)).empty()) {
        const auto lineFrom = [&](std::size_t end) { return trimmedRight(text.substr(begin, end - begin)); };
        const auto fits = [&](std::size_t end) {
            const std::size_t shownEnd = begin + lineFrom(end).size();
            return xAt(whole, shownEnd) - xAt(whole, begin) <= maxWidthPx;
        };
        const auto next = std::upper_bound(mayBreak.begin(), mayBreak.end(), begin);
        auto last = next;
        while (last != mayBreak.end() && fits(*last)) ++last;
        // Alone a line can be a trifle wider than within the text, where a blank was kerned.
        while (last != next && shape(lineFrom(*std::prev(last)), font).widthPx > maxWidthPx) --last;

        const bool tooWide = last == next;
        const bool leftOver = last != mayBreak.end() && lines.size() + 1 == maxLines;
        if (tooWide || leftOver) {
            const std::string cut = withEllipsis(*this, text.substr(begin), font, maxWidthPx);
            if (!cut.empty()) lines.push_back(shape(cut, font));
            return lines;
        }
        const std::size_t end = *std::prev(last);
        lines.push_back(shape(lineFrom(end), font));
        begin = end;
    }
    return lines;
}

}  // namespace text
