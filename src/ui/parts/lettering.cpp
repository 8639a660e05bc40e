#include "ui/parts/lettering.hpp"

#include <algorithm>
#include <cmath>

#include "base/utf8.hpp"
#include "text/direction.hpp"
#include "text/line_break.hpp"
#include "ui/parts/imgui_compat.hpp"

namespace ui {

namespace {

constexpr std::string_view ellipsis = "…";
/// Ascent plus descent of Roboto in em.
constexpr float heightInEm = 1.1719f;
constexpr float lineInEm = 1.4f;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// A number stays with what it counts ("3 belegt", "1.998 Mitglieder"), a year does not ("2017 nennt").
bool countsNextWord(std::string_view text, std::size_t blank)
{
    std::size_t begin = blank;
    bool grouped = false;
    while (begin > 0 && (isDigit(text[begin - 1]) || text[begin - 1] == '.' || text[begin - 1] == ','))
        grouped |= !isDigit(text[--begin]);
    const std::size_t length = blank - begin;
    const bool wholeToken = begin == 0 || text[begin - 1] == ' ';
    return length > 0 && wholeToken && isDigit(text[blank - 1]) && (grouped || length <= 3) &&
           blank + 1 < text.size() && !isDigit(text[blank + 1]);
}

/// A number stays with what it counts, a dot between two things with the first.
bool staysTogether(std::string_view text, std::size_t at)
{
    return text[at - 1] == ' ' && (countsNextWord(text, at - 1) || text.substr(at, 2) == "·");
}

/// Behind which bytes of a paragraph a line may end.
std::vector<std::size_t> breaksOf(std::string_view paragraph)
{
    std::vector<std::size_t> breaks = text::lineBreaks(paragraph);
    std::erase_if(breaks,
                  [&](std::size_t at) { return at < paragraph.size() && staysTogether(paragraph, at); });
    return breaks;
}

/// A word of letters that does not fit into a line is cut with a hyphen, an address without.
bool isLetters(std::string_view word)
{
    return std::none_of(word.begin(), word.end(), [](char c) {
        return isDigit(c) || c == '.' || c == ':' || c == '/' || c == '%' || c == '_';
    });
}

std::string_view withoutTrailingBlanks(std::string_view text)
{
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

/// The longest beginning that is at most `maxWidth` wide, in whole code points.
std::size_t fittingBytes(const PanelContext& f, Face face, std::string_view text, float maxWidth)
{
    float width = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t next = at;
        base::decodeUtf8(text, next);
        width += textWidth(f, face, text.substr(at, next - at));
        if (width > maxWidth) break;
        at = next;
    }
    return at;
}

struct Line {
    std::size_t bytes = 0;  ///< trailing blanks included
    bool hyphen = false;
};

/// The first line of what is left of a paragraph from `begin` on: as many words as fit, else a part of the
/// first word. `breaks`: of the whole paragraph.
Line firstLine(const PanelContext& f, Face face, std::string_view whole,
               const std::vector<std::size_t>& breaks, std::size_t begin, float maxWidth)
{
    const std::string_view paragraph = whole.substr(begin);
    Line line;
    float width = 0;
    for (auto next = std::upper_bound(breaks.begin(), breaks.end(), begin); next != breaks.end(); ++next) {
        const std::size_t end = *next - begin;
        const std::string_view piece = paragraph.substr(line.bytes, end - line.bytes);
        if (width + textWidth(f, face, withoutTrailingBlanks(piece)) > maxWidth) break;
        width += textWidth(f, face, piece);
        line.bytes = end;
    }
    if (line.bytes > 0 || paragraph.empty()) return line;

    const std::size_t blank = paragraph.find(' ');
    if (blank != std::string_view::npos && blank > 0 &&
        textWidth(f, face, paragraph.substr(0, blank)) <= maxWidth && paragraph.substr(0, blank) != "-") {
        line.bytes = blank + 1;  // too narrow to keep together what belongs together
        return line;
    }
    line.hyphen = isLetters(paragraph.substr(0, blank));
    line.bytes =
        fittingBytes(f, face, paragraph, line.hyphen ? maxWidth - textWidth(f, face, "-") : maxWidth);
    if (line.bytes == 0) base::decodeUtf8(paragraph, line.bytes);
    return line;
}

/// Latin letters and the signs of print: nothing to ask for and nothing to turn.
bool isPlain(std::string_view text)
{
    constexpr unsigned char firstOther = 0xC9;  // the byte that begins U+0240
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (static_cast<unsigned char>(text[i]) < firstOther) continue;
        if (text.substr(i, 2) != "â") return false;  // dashes, quotes, the ellipsis
        i += 2;
    }
    return true;
}

/// The text as ImGui sets it, one letter after the other from the left. Letters that the face does not hold
/// are asked for.
std::string_view asSet(const PanelContext& f, Face face, std::string_view text, std::string& turned)
{
    if (isPlain(text)) return text;
    if (text::hasRightToLeft(text)) text = turned = text::setFromLeft(text);
    askForLetters(f, face, text);
    return text;
}

}  // namespace

ImFont& fontOf(const PanelContext& f, Face face)
{
    switch (face) {
    case Face::Secondary:
        return *f.in.fonts.secondary;
    case Face::Strong:
        return *f.in.fonts.strong;
    case Face::Title:
        return *f.in.fonts.title;
    case Face::Sentence:
        return *f.in.fonts.sentence;
    case Face::Body:
        break;
    }
    return *f.in.fonts.body;
}

float textHeight(const PanelContext& f, Face face) { return compat::fontHeight(fontOf(f, face)); }

float lineHeight(const PanelContext& f, Face face)
{
    return std::round(textHeight(f, face) / heightInEm * lineInEm);
}

float textWidth(const PanelContext& f, Face face, std::string_view text)
{
    if (text.empty()) return 0;
    constexpr float noLimit = 1e9f;
    ImFont& font = fontOf(f, face);
    std::string turned;
    text = asSet(f, face, text, turned);
    return font.CalcTextSizeA(compat::fontHeight(font), noLimit, 0, text.data(), text.data() + text.size()).x;
}

std::string shortened(const PanelContext& f, Face face, std::string_view text, float maxWidth)
{
    if (textWidth(f, face, text) <= maxWidth) return std::string(text);
    if (f.reachable()) f.out.cut.emplace_back(text);
    const float room = maxWidth - textWidth(f, face, ellipsis);
    std::string out(withoutTrailingBlanks(text.substr(0, fittingBytes(f, face, text, room))));
    return out.append(ellipsis);
}

std::vector<std::string> wrapped(const PanelContext& f, Face face, std::string_view text, float maxWidth,
                                 std::size_t maxLines)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t feed = text.find('\n');
        std::string_view paragraph = text.substr(0, feed);
        text = feed == std::string_view::npos ? std::string_view{} : text.substr(feed + 1);
        const std::vector<std::size_t> breaks = breaksOf(paragraph);
        std::size_t begin = 0;
        do {
            if (lines.size() + 1 == maxLines) {
                std::string rest(paragraph.substr(begin));
                if (!text.empty()) rest.append(" ").append(text);
                lines.push_back(shortened(f, face, rest, maxWidth));
                return lines;
            }
            const Line line = firstLine(f, face, paragraph, breaks, begin, maxWidth);
            lines.emplace_back(withoutTrailingBlanks(paragraph.substr(begin, line.bytes)));
            if (line.hyphen) lines.back() += '-';
            begin += line.bytes;
        } while (begin < paragraph.size());
    }
    return lines;
}

void askForLetters(const PanelContext& f, Face face, std::string_view text)
{
    if (isPlain(text)) return;
    ImFont& font = fontOf(f, face);
    for (std::size_t at = 0; at < text.size();) {
        const char32_t letter = base::decodeUtf8(text, at);
        if (letter <= IM_UNICODE_CODEPOINT_MAX && !compat::holds(font, letter)) f.out.lacking.insert(letter);
    }
}

void drawText(const PanelContext& f, ImDrawList& list, Face face, float x, float y, ImU32 color,
              std::string_view text)
{
    if (text.empty()) return;
    ImFont& font = fontOf(f, face);
    std::string turned;
    text = asSet(f, face, text, turned);
    list.AddText(&font, compat::fontHeight(font), {std::round(x), std::round(y)}, color, text.data(),
                 text.data() + text.size());
}

void drawText(const PanelContext& f, Face face, float x, float y, ImU32 color, std::string_view text)
{
    drawText(f, *ImGui::GetWindowDrawList(), face, x, y, color, text);
}

void drawTextIn(const PanelContext& f, Face face, const Rect& rect, ImU32 color, std::string_view text,
                float align)
{
    if (text.empty()) return;
    const float width = textWidth(f, face, text);
    const float y = rect.midY() - textHeight(f, face) / 2;
    if (width <= rect.width()) {
        drawText(f, face, rect.x0 + (rect.width() - width) * align, y, color, text);
        return;
    }
    // With large letters in a narrow window rather in more lines, the last resort small ones, than cut off.
    const auto linesOf = [&](Face with) {
        constexpr float tightest = 0.93f;  // of the height of letters
        const auto most = static_cast<std::size_t>(rect.height() / (tightest * textHeight(f, with)));
        return most < 2 ? std::vector<std::string>{} : wrapped(f, with, text, rect.width(), most);
    };
    if (f.narrow() && rect.height() > 1.8f * textHeight(f, face)) {
        const std::size_t cutBefore = f.out.cut.size();
        Face with = face;
        std::vector<std::string> lines = linesOf(face);
        if (f.out.cut.size() > cutBefore && face != Face::Secondary) {
            f.out.cut.resize(cutBefore);
            with = Face::Secondary;
            lines = linesOf(with);
        }
        const float lineHigh = textHeight(f, with);
        const float step =
            std::min(lineHeight(f, with), rect.height() / std::max(1.0f, static_cast<float>(lines.size())));
        float top =
            std::round(rect.midY() - step * static_cast<float>(lines.size()) / 2 + (step - lineHigh) / 2);
        for (const std::string& line : lines) {
            const float room = rect.width() - textWidth(f, with, line);
            drawText(f, with, rect.x0 + std::max(0.0f, room) * align, top, color, line);
            top += step;
        }
        if (!lines.empty()) return;
    }
    drawText(f, face, rect.x0, y, color, shortened(f, face, text, rect.width()));
}

}  // namespace ui
