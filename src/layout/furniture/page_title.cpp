#include "layout/furniture/page_title.hpp"

#include <algorithm>

#include "layout/place/text_block.hpp"
#include "look/palette.hpp"
#include "text/catalogue.hpp"
#include "words/origin_words.hpp"
#include "words/sentence.hpp"

namespace layout {

namespace {

// Lower strips hold a title of one line, in smaller letters if need be.
constexpr double lowTitlePx = 58, leastTitlePx = 10, lowNamePx = 46, leastTitleShare = 0.6;

bool isShortened(const TextBlock& block) { return !block.empty() && block.lines.back().utf8.ends_with("…"); }

}  // namespace

void paintPageTitle(const Request& request, const std::string& title, double heightPx, scene::Items& items)
{
    const look::Metrics m{request.canvas.scale, request.style.textScale};
    const look::Palette& colors = look::palette(request.style.theme);
    const base::Language language = request.style.language;
    const double inset = m.px(pageInsetPx);
    const double share = std::min(1.0, heightPx / m.textPx(lowNamePx));
    const text::ShapedText& name =
        request.fonts.shape(text::tr(text::Key::AppName, language), m.font(text::Weight::Bold, 15 * share));
    // A long title of the data leaves the picture's own its room, in smaller letters if need be.
    constexpr double mostShare = 0.3;
    const std::string dataTitle = words::dataTitle(request.atlas.origin(), language);
    text::Font small = m.small();
    small.sizePx *= static_cast<float>(share);
    const double whole = request.fonts.shape(dataTitle, small).widthPx;
    small.sizePx *= static_cast<float>(
        std::clamp(request.canvas.widthPx * mostShare / std::max(1.0, whole), leastTitleShare, 1.0));
    // Rather in two lines, or not at all, than the stump of a word.
    TextBlock subtitle;
    for (const std::size_t lines : {std::size_t{1}, std::size_t{2}})
        if (subtitle.empty() || isShortened(subtitle))
            subtitle = makeTextBlock(request.fonts, dataTitle, small,
                                     static_cast<float>(request.canvas.widthPx * mostShare), lines);
    if (isShortened(subtitle)) subtitle = {};
    const double nameX = request.canvas.widthPx - inset - std::max<double>(name.widthPx, subtitle.widthPx);
    auto room = static_cast<float>(nameX - 2 * inset);
    // In two languages each has one line, and in a low strip the title has one if letters of some size
    // suffice.
    const bool two = request.style.bilingual, low = heightPx < m.textPx(lowTitlePx);
    const double strip = heightPx / m.textPx(1);
    TextBlock sentence;
    const auto fits = [&](double size, std::size_t lines) {
        sentence = makeTextBlock(request.fonts, title, m.font(text::Weight::Bold, size), room, lines);
        return !sentence.lines.empty() && !isShortened(sentence);
    };
    const auto shrinks = [&](double from, std::size_t lines) {
        for (double size = from; size > leastTitlePx; --size)
            if (fits(size, lines)) return true;
        return false;
    };
    const auto fitsBesideName = [&] {
        if (two) return shrinks(19, 1);
        if (low && fits(std::min(22.0, 0.5 * strip), 1)) return true;
        return shrinks(low ? 0.4 * strip : 22, 2);
    };
    // A narrow picture has its title whole rather than the program's name.
    const bool named = fitsBesideName();
    if (!named) {
        room = static_cast<float>(request.canvas.widthPx - 2 * inset);
        fitsBesideName();
    }
    const TextBlock second =
        two ? makeTextBlock(
                  request.fonts,
                  words::pictureTitle(request.atlas, request.view, request.result, text::otherThan(language)),
                  m.font(text::Weight::Medium, 14), room, 1)
            : TextBlock{};
    const double top = (heightPx - sentence.heightPx - second.heightPx) / 2;
    paint(items, scene::Role::Title, {}, sentence, {inset, top}, Align::Left, {colors.text, {}, 0});
    if (two)
        paint(items, scene::Role::Title, {}, second, {inset, top + sentence.heightPx}, Align::Left,
              {colors.textMuted, {}, 0});
    if (!named) return;
    const double middle = heightPx / 2;
    items.text(scene::Role::Title, {}, name,
               {static_cast<float>(nameX), look::Metrics::snap(middle - m.textPx(1) * share)}, colors.text);
    double baseline = middle + m.textPx(14) * share;
    for (const text::ShapedText& line : subtitle.lines) {
        items.text(scene::Role::Title, {}, line, {static_cast<float>(nameX), look::Metrics::snap(baseline)},
                   colors.textMuted);
        baseline += request.fonts.lineHeightPx(small);
    }
}

}  // namespace layout
