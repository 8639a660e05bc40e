#include "layout/stage/caption.hpp"

#include <algorithm>
#include <cmath>

#include "layout/color/palette.hpp"
#include "layout/metrics.hpp"
#include "layout/place/text_block.hpp"
#include "layout/rounding.hpp"
#include "layout/stage/quiz_board.hpp"
#include "text/catalogue.hpp"

namespace layout {

namespace {

// At the text size of a room 26 and 15.5 are 54 and 32 px of 1080, the least that a projector should show.
constexpr double titlePx = 26, textPx = 15.5, secondTitlePx = 17;
constexpr double insetPx = 14, gapPx = 5;
constexpr double largestShare = 0.42;  // of the picture's height
constexpr double smallest = 0.3;
constexpr std::size_t anyLines = 40;

/// The lines of a caption from top to bottom.
struct CaptionBlock {
    struct Part {
        TextBlock block;
        bool muted = false;
    };
    std::vector<Part> parts;
    double insetPx = 0, gapPx = 0;

    double heightPx() const
    {
        double height = 2 * insetPx - gapPx;
        for (const Part& part : parts) height += part.block.heightPx + gapPx;
        return height;
    }
};

bool endsWithEllipsis(const TextBlock& block)
{
    return block.lines.empty() || block.lines.back().utf8.ends_with("…");
}

/// At `share` of the full size; `whole` becomes false if something had to be cut.
CaptionBlock captionAt(const Request& request, const CaptionWords& words, double share, bool& whole)
{
    const Metrics m{request.scale, request.preferences.textScale * share};
    const base::Language first = request.preferences.language;
    const base::Language second = text::otherThan(first);
    CaptionBlock caption;
    caption.insetPx = m.textPx(insetPx);
    caption.gapPx = m.textPx(gapPx);
    const auto width = static_cast<float>(request.widthPx - 2 * caption.insetPx);
    const auto add = [&](const std::string& line, text::Font font, bool muted) {
        if (line.empty()) return;
        TextBlock block = makeTextBlock(request.fonts, line, font, width, anyLines);
        whole = whole && (!endsWithEllipsis(block) || line.ends_with("…"));
        caption.parts.push_back({std::move(block), muted});
    };
    const auto inSecond = [&](const base::LocalText& text) {
        const std::string& other = text.get(second);
        return request.preferences.bilingual && other != text.get(first) ? other : std::string();
    };
    add(words.title.get(first), m.font(text::Weight::Bold, titlePx), false);
    add(inSecond(words.title), m.font(text::Weight::Medium, secondTitlePx), true);
    add(words.text.get(first), m.font(text::Weight::Regular, textPx), false);
    add(inSecond(words.text), m.font(text::Weight::Regular, textPx), true);
    return caption;
}

std::optional<CaptionBlock> makeCaption(const Request& request)
{
    const std::optional<CaptionWords> words = captionWords(request);
    if (!words || (words->title.empty() && words->text.empty())) return std::nullopt;
    for (double share = 1;; share *= 0.92) {
        bool whole = true;
        CaptionBlock caption = captionAt(request, *words, share, whole);
        if (share < smallest || (whole && caption.heightPx() <= request.heightPx * largestShare)) return caption;
    }
}

}  // namespace

std::optional<CaptionWords> captionWords(const Request& request)
{
    if (request.stage.quiz) return quizWords(request);
    if (request.stage.scene) return CaptionWords{request.stage.scene->title, request.stage.scene->text};
    return std::nullopt;
}

double captionHeightPx(const Request& request)
{
    const std::optional<CaptionBlock> caption = makeCaption(request);
    return caption ? std::ceil(ceilLogical(std::min(caption->heightPx(), request.heightPx * 0.5), request.scale)) : 0;
}

void paintCaption(const Request& request, Items& items)
{
    const std::optional<CaptionBlock> caption = makeCaption(request);
    if (!caption) return;
    const Palette& colors = palette(request.preferences.theme);
    double y = caption->insetPx;
    for (const CaptionBlock::Part& part : caption->parts) {
        paint(items, Role::Title, {}, part.block, {caption->insetPx, y}, Align::Left, {part.muted ? colors.textMuted : colors.text, {}, 0});
        y += part.block.heightPx + caption->gapPx;
    }
}

}  // namespace layout
