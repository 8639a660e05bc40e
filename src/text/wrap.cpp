#include <algorithm>

#include "text/font.hpp"
#include "text/line_break.hpp"

namespace text {

namespace {

constexpr std::string_view ellipsis = "…";

/// How far a shaped line's characters reach, in reading order, whatever the order they stand in.
class Reach {
public:
    explicit Reach(const ShapedText& line) : clusters_(clustersOf(line))
    {
        std::sort(clusters_.begin(), clusters_.end(),
                  [](const Cluster& a, const Cluster& b) { return a.begin < b.begin; });
        for (const Cluster& cluster : clusters_)
            sums_.push_back(sums_.back() + static_cast<double>(cluster.advance));
    }

    /// Of the characters before the byte `at`; of a cluster only when it ends there.
    double before(std::size_t at) const
    {
        const auto behind = std::partition_point(clusters_.begin(), clusters_.end(),
                                                 [&](const Cluster& c) { return c.end <= at; });
        return sums_[static_cast<std::size_t>(behind - clusters_.begin())];
    }

    /// The most bytes from the beginning that take at most `widthPx`, in whole clusters.
    std::size_t bytesIn(double widthPx) const
    {
        const auto more = std::upper_bound(sums_.begin(), sums_.end(), widthPx);
        const auto count = static_cast<std::size_t>(more - sums_.begin());
        return count < 2 ? 0 : clusters_[count - 2].end;
    }

private:
    std::vector<Cluster> clusters_;  // in reading order
    std::vector<double> sums_{0.0};  // of what comes before each, and of all
};

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

/// The longest beginning of `text` that fits together with an ellipsis; empty if not even that alone fits.
std::string withEllipsis(const FontBook& fonts, std::string_view text, Font font, float maxWidthPx)
{
    const float room = maxWidthPx - fonts.shape(ellipsis, font).widthPx;
    if (room < 0) return {};
    const ShapedText& line = fonts.shape(text, font);
    std::size_t end = Reach(line).bytesIn(static_cast<double>(room));
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
    const Reach reach(whole);
    const std::vector<std::size_t> mayBreak = lineBreaks(text);

    std::size_t begin = text.size() - trimmedLeft(text).size();
    while (begin < text.size() && !trimmedRight(text.substr(begin)).empty()) {
        const auto lineFrom = [&](std::size_t end) { return trimmedRight(text.substr(begin, end - begin)); };
        const auto fits = [&](std::size_t end) {
            const std::size_t shownEnd = begin + lineFrom(end).size();
            return reach.before(shownEnd) - reach.before(begin) <= static_cast<double>(maxWidthPx);
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
