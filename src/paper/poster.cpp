// The poster for the wall: numbered pins on a large map, and a list to put sticky dots on.
#include <algorithm>
#include <cmath>

#include "look/symbols.hpp"
#include "paper/page_map.hpp"
#include "paper/stack.hpp"
#include "text/catalogue.hpp"
#include "words/code_text.hpp"
#include "words/entry_words.hpp"
#include "words/facts.hpp"
#include "words/origin_words.hpp"
#include "words/sentence.hpp"

namespace paper {

namespace {

using base::Language;
using text::Key;
using text::Weight;

constexpr double marginMm = 30, gapMm = 22;
constexpr double headMm = 70, footMm = 24;
constexpr double dotMm = 17;  // a usual sticky dot has 15 to 19 mm
constexpr int dotsOfEntry = 2;
constexpr int emptyRows = 3;  // at least, for what people miss; all that is free
constexpr double minRowMm = 15, maxRowMm = 34;
constexpr double mapScale = 2.5;  // to be read from two metres

/// Where map and list stand: side by side for tall maps, the list below for wide ones.
struct Plan {
    geo::Box mapPx, listPx;
    int columns = 2;
};

Plan planFor(state::ViewKind kind, const Sheet& sheet)
{
    const double x0 = mm(marginMm), x1 = sheet.widthPx() - x0, y0 = mm(marginMm + headMm),
                 y1 = sheet.heightPx() - mm(marginMm + footMm);
    if (kind == state::ViewKind::World || kind == state::ViewKind::Twin) {
        const double split = y1 - mm(232);
        return {{x0, y0, x1, split - mm(14)}, {x0, split, x1, y1}, 5};
    }
    const double split = x1 - mm(440);
    return {{x0, y0, split - mm(gapMm), y1}, {split, y0, x1, y1}, 2};
}

class Poster {
public:
    explicit Poster(const PaperInput& input)
        : in_(input), colors_(look::palette(input.style.theme)), language_(input.style.language),
          numbers_(numbersOf(input.atlas(), input.result)), sheet_(input.fonts(), colors_, a0Landscape),
          plan_(planFor(input.view.kind, sheet_))
    {
    }

    Printout make()
    {
        Printout document;
        document.title = words::pictureTitle(in_.atlas(), in_.view, in_.result, language_);
        document.language = language_;
        document.sources = text::format(Key::SourcesLine, language_, {text::tr(Key::MapCredits, language_)});
        head(document.title);
        const int width = static_cast<int>(plan_.mapPx.width()),
                  height = static_cast<int>(plan_.mapPx.height());
        sheet_.bookmark(std::string(text::tr(Key::DocumentMap, language_)), 1, plan_.mapPx.minY);
        sheet_.scene(pageMap(in_, width, height, mapScale, &numbers_), static_cast<float>(plan_.mapPx.minX),
                     static_cast<float>(plan_.mapPx.minY), {pt(2), colors_.panelBorder});
        list();
        foot(document.sources);
        document.pages.push_back(sheet_.take());
        return document;
    }

private:
    void head(const std::string& title)
    {
        const float x0 = mm(marginMm), x1 = sheet_.widthPx() - x0;
        sheet_.bookmark(title, 0, 0);
        const TextStyle name{Weight::Bold, 44, colors_.text},
            subtitle{Weight::Regular, 28, colors_.textMuted};
        const std::string subtitleText = words::dataTitle(in_.atlas().origin(), language_);
        constexpr float mostShare = 0.35f;  // of the width, however long the title of the data
        const float nameWidth =
            std::min((x1 - x0) * mostShare,
                     std::max(in_.fonts().shape(text::tr(Key::AppName, language_), name.font()).widthPx,
                              in_.fonts().shape(subtitleText, subtitle.font()).widthPx));
        sheet_.line(text::tr(Key::AppName, language_), name, x1, mm(marginMm + 22), 1);
        sheet_.line(subtitleText, subtitle, x1, mm(marginMm + 38), 1, nameWidth);
        Stack stack(in_.fonts(), x1 - x0 - nameWidth - mm(gapMm));
        // Long sentences get two smaller lines.
        const bool isLong =
            in_.fonts().shape(title, {Weight::Bold, pt(88)}).widthPx > x1 - x0 - nameWidth - mm(gapMm);
        stack.add(title, {Weight::Bold, isLong ? 58.0 : 88.0, colors_.text, 1.15}, 2);
        stack.gap(4);
        stack.add(text::tr(Key::DocumentNumbers, language_), {Weight::Regular, 26, colors_.textMuted}, 1);
        stack.paint(sheet_, x0, mm(marginMm) - pt(isLong ? 10 : 14));
    }

    void list()
    {
        const std::vector<model::NetworkId> order = byNumber(in_.result);
        const int most = plan_.columns * static_cast<int>(plan_.listPx.height() / mm(minRowMm));
        const int shown = std::min(static_cast<int>(order.size()), most - emptyRows);
        const int rows = std::max((shown + emptyRows + plan_.columns - 1) / plan_.columns,
                                  static_cast<int>(plan_.listPx.height() / mm(maxRowMm)));
        rowHeight_ =
            static_cast<float>(std::clamp(plan_.listPx.height() / rows, static_cast<double>(mm(minRowMm)),
                                          static_cast<double>(mm(maxRowMm))));
        columnWidth_ =
            static_cast<float>((plan_.listPx.width() - mm((plan_.columns - 1) * gapMm)) / plan_.columns);
        sheet_.bookmark(std::string(text::tr(Key::DocumentEntries, language_)), 1, plan_.listPx.minY);
        sheet_.line(text::tr(Key::PosterDots, language_), {Weight::Regular, 16, colors_.textMuted},
                    static_cast<float>(plan_.listPx.maxX), static_cast<float>(plan_.listPx.minY) - mm(3.5),
                    1);
        for (int i = 0; i < rows * plan_.columns; ++i) {
            const float x = static_cast<float>(plan_.listPx.minX) +
                            static_cast<float>(i / rows) * (columnWidth_ + mm(gapMm));
            const float y = static_cast<float>(plan_.listPx.minY) + static_cast<float>(i % rows) * rowHeight_;
            if (i % rows == 0) sheet_.rule(x, x + columnWidth_, y, pt(1.2), colors_.panelBorder);
            sheet_.rule(x, x + columnWidth_, y + rowHeight_, pt(1.2), colors_.panelBorder);
            const float dots = dotFields(x + columnWidth_, y);
            if (i < shown)
                entry(order[static_cast<std::size_t>(i)], x, y, dots);
            else
                emptyRow(x, y, i == shown, static_cast<int>(order.size()) - shown);
        }
    }

    double nameSizePt() const { return std::clamp(rowHeight_ / pagePxPerMm * 0.74, 12.0, 24.0); }

    /// Left edge of the fields.
    float dotFields(float right, float y)
    {
        const float radius = std::min(mm(dotMm), rowHeight_ * 0.8f) / 2;
        for (int i = 0; i < dotsOfEntry; ++i)
            sheet_.add(scene::Disc{
                {right - radius - static_cast<float>(i) * (2 * radius + mm(3)), y + rowHeight_ / 2},
                radius,
                {0, 0, 0, 0},
                {pt(1), colors_.panelBorder, pt(5), pt(4)}});
        return right - static_cast<float>(dotsOfEntry) * (2 * radius + mm(3));
    }

    /// Smaller where two lines would not do.
    TextStyle nameStyle(const std::string& name, float widthPx) const
    {
        TextStyle style{Weight::Bold, nameSizePt(), colors_.text, 1.15};
        for (const double share : {0.9, 0.8, 0.7}) {
            if (in_.fonts().wrap(name, style.font(), widthPx, 3).size() <= 2) break;
            style.sizePt = nameSizePt() * share;
        }
        return style;
    }

    void entry(model::NetworkId id, float x, float y, float right)
    {
        const model::Network& network = in_.atlas()[id];
        const float radius = std::min(mm(9), rowHeight_ * 0.36f), middle = y + rowHeight_ / 2;
        const scene::Rgba color = colors_.family[static_cast<std::size_t>(network.family())];
        sheet_.add(look::numberedSymbol(in_.fonts(), network.scope, numbers_.of(id), {x + radius, middle},
                                        radius, look::symbolLook(color, colors_.panel)));
        const float left = x + 2 * radius + mm(5);
        const float width = right - left - mm(4);
        const TextStyle where{Weight::Regular, nameSizePt() * 0.68, colors_.textMuted, 1.3};
        Stack stack(in_.fonts(), width);
        stack.add(network.name.get(language_), nameStyle(network.name.get(language_), width), 2);
        std::string line = words::factsOf(in_.atlas(), network, language_).valueOf(words::FactKey::Seat);
        if (!network.url.empty()) line += " · " + words::readableAddress(network.url);
        stack.add(line, where, 1);
        stack.paint(sheet_, left, middle - stack.heightPx() / 2);
    }

    /// A row to write on. The first says so, and how many entries the list had no room for.
    void emptyRow(float x, float y, bool first, int missing)
    {
        if (!first) return;
        std::string words(text::tr(Key::PosterMissing, language_));
        if (missing > 0)
            words = text::format(Key::CodeListMore, language_, {text::number(missing, language_)}) + " · " +
                    words;
        sheet_.line(words, {Weight::Medium, nameSizePt() * 0.8, colors_.textMuted}, x, y + mm(8));
    }

    void foot(const std::string& credits)
    {
        Stack stack(in_.fonts(), sheet_.widthPx() - 2 * mm(marginMm));
        const TextStyle style{Weight::Regular, 15, colors_.textMuted, 1.3};
        stack.add(words::joined({words::originLine(in_.atlas().origin(), language_), credits + ".",
                                 std::string(text::tr(Key::BorderNote, language_)) + "."},
                                " "),
                  style, 3);
        stack.paint(sheet_, mm(marginMm), sheet_.heightPx() - mm(marginMm) - stack.heightPx());
    }

    const PaperInput& in_;
    const look::Palette& colors_;
    Language language_;
    layout::EntryNumbers numbers_;
    Sheet sheet_;
    Plan plan_;
    float rowHeight_ = 0, columnWidth_ = 0;
};

}  // namespace

Printout poster(const PaperInput& input) { return Poster(input).make(); }

}  // namespace paper
