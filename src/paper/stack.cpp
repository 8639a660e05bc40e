#include "paper/stack.hpp"

#include <algorithm>

namespace paper {

namespace {

/// Blanks that must not end a line become such that cannot: before "e.V." and before a year in brackets,
/// which would look lost alone in a line, and before the dot that separates facts.
std::string keptTogether(std::string_view text)
{
    constexpr std::string_view fixedBlank = "\u00a0";
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto isYear = [&](std::string_view rest) {
        return rest.size() >= 6 && rest[0] == '(' &&
               std::all_of(rest.begin() + 1, rest.begin() + 5, isDigit) && rest[5] == ')';
    };
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view rest = text.substr(i + 1);
        if (text[i] == ' ' && (rest.starts_with("e.V.") || rest.starts_with("· ") || isYear(rest)))
            out += fixedBlank;
        else
            out += text[i];
    }
    return out;
}

/// A last line of one short word looks lost: then all lines become a little narrower, as long as they stay as
/// many.
std::vector<text::ShapedText> withoutLoneWord(const text::FontBook& fonts, const std::string& text,
                                              text::Font font, float widthPx, std::size_t maxLines)
{
    constexpr float loneShare = 0.2f, narrowest = 0.8f, step = 0.04f;
    std::vector<text::ShapedText> lines = fonts.wrap(text, font, widthPx, maxLines);
    const auto isLone = [&](const text::ShapedText& line) { return line.widthPx < widthPx * loneShare; };
    if (lines.size() < 2 || !isLone(lines.back())) return lines;
    for (float share = 1 - step; share >= narrowest; share -= step) {
        std::vector<text::ShapedText> narrower = fonts.wrap(text, font, widthPx * share, lines.size() + 1);
        if (narrower.size() != lines.size()) break;
        if (!isLone(narrower.back())) return narrower;
    }
    return lines;
}

}  // namespace

Stack& Stack::gap(double heightPt)
{
    if (!parts_.empty()) pendingGapPx_ += pt(heightPt);
    return *this;
}

void Stack::append(std::string_view utf8, const TextStyle& style, std::size_t maxLines,
                   const std::string& url)
{
    Part part{{}, url};
    for (text::ShapedText& run :
         withoutLoneWord(fonts_, keptTogether(utf8), style.font(), widthPx_, maxLines)) {
        heightPx_ += pendingGapPx_;
        pendingGapPx_ = 0;
        part.lines.push_back({std::move(run), heightPx_, style.lineHeightPx(), style.color});
        heightPx_ += style.lineHeightPx();
    }
    if (!part.lines.empty()) parts_.push_back(std::move(part));
}

void Stack::paint(Sheet& sheet, float x, float y) const
{
    for (const Part& part : parts_) {
        geo::Box box;
        for (const Line& line : part.lines) {
            const float textHeight = line.run.ascentPx + line.run.descentPx;
            sheet.shaped(line.run, x, y + line.topPx + (line.heightPx - textHeight) / 2 + line.run.ascentPx,
                         line.color);
            box.add({x, y + line.topPx});
            box.add({x + line.run.widthPx, y + line.topPx + line.heightPx});
        }
        if (!part.url.empty()) sheet.link(box, part.url);
    }
}

}  // namespace paper
