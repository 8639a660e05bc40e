// Cards to cut out: one entry each, to be laid on a table, sorted and taken home.
#include <algorithm>

#include "look/color.hpp"
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

constexpr int columns = 2, rows = 4;
constexpr double cardWidthMm = 95, cardHeightMm = 67;
constexpr double cardCodeMm = 20;
constexpr double paddingMm = 5;

class CardPage {
public:
    CardPage(const PaperInput& input, const layout::EntryNumbers& numbers)
        : in_(input), numbers_(numbers), colors_(look::palette(input.style.theme)),
          language_(input.style.language), sheet_(input.fonts(), colors_, a4Portrait)
    {
        left_ = (sheet_.widthPx() - mm(cardWidthMm * columns)) / 2;
        top_ = (sheet_.heightPx() - mm(cardHeightMm * rows)) / 2;
        sheet_.line(text::tr(Key::CardsCut, language_), {Weight::Regular, 7, colors_.textMuted}, left_,
                    top_ - mm(3));
    }

    void nothing()
    {
        sheet_.line(text::tr(Key::DocumentNoEntries, language_), {Weight::Regular, 11, colors_.text}, left_,
                    top_ + mm(12));
    }

    void card(int slot, model::NetworkId id)
    {
        const model::Network& network = in_.atlas()[id];
        const float x = left_ + static_cast<float>(slot % columns) * mm(cardWidthMm),
                    y = top_ + static_cast<float>(slot / columns) * mm(cardHeightMm);
        const float right = x + mm(cardWidthMm), bottom = y + mm(cardHeightMm), padding = mm(paddingMm);
        const scene::Rgba color = colors_.family[static_cast<std::size_t>(network.family())];
        sheet_.bookmark(std::to_string(numbers_.of(id)) + " " + network.name.get(language_), 0, y);

        // A band in the family's colour and the topic's glyph, so that cards can be sorted at a glance.
        const float radius = mm(4.4);
        sheet_.box({x + padding, y + padding, right - padding, y + padding + pt(2.2)}, color);
        const float head = y + padding + mm(2.6);
        sheet_.add(look::entrySymbol(network, {x + padding + radius, head + radius}, radius,
                                     look::symbolLook(color, colors_.panel)));
        sheet_.line(std::to_string(numbers_.of(id)), {Weight::Bold, 15, colors_.textMuted}, right - padding,
                    head + mm(6.2), 1);

        Stack title(in_.fonts(), right - x - 2 * padding - 2 * radius - mm(13));
        const std::string& name = network.name.get(language_);
        const Language other = language_ == Language::De ? Language::En : Language::De;
        const std::string& second = network.name.get(other);
        title.add(name, {Weight::Bold, 11, colors_.text, 1.2}, 3);
        if (in_.bilingual && second != name)
            title.add(second, {Weight::Medium, 8.5, colors_.textMuted, 1.2}, 2);
        title.paint(sheet_, x + padding + 2 * radius + mm(3), head);
        const float titleEnd = head + std::max(title.heightPx(), 2 * radius) + mm(2);

        const TextStyle topics{Weight::Regular, 8.4, colors_.textMuted, 1.3};
        const auto facts = [&](bool twice) {
            Stack text(in_.fonts(), right - x - 2 * padding - mm(cardCodeMm + 6));
            const words::Facts own = words::factsOf(in_.atlas(), network, language_);
            text.add(own.valueOf(words::FactKey::Seat), {Weight::Medium, 9, colors_.text, 1.3}, 1);
            text.add(own.valueOf(words::FactKey::Topics), topics, 3);
            if (twice) text.add(words::topicsText(network, other), topics, 3);
            text.gap(3);
            text.link(words::readableAddress(network.url), {Weight::Medium, 8.8, colors_.accent, 1.3},
                      network.url);
            text.add(words::addressNote(in_.atlas(), network, language_),
                     {Weight::Medium, 7.8, colors_.warning, 1.25});
            return text;
        };
        const auto summaryEnd = [&](const Stack& text) {
            return bottom - padding - std::max(text.heightPx(), mm(cardCodeMm)) - mm(2.4);
        };
        // What it does comes before its topics in the other language.
        const bool twice = in_.bilingual && holdsSentence(network, right - x - 2 * padding,
                                                          summaryEnd(facts(true)) - titleEnd);
        const Stack text = facts(twice);
        text.paint(sheet_, x + padding, bottom - padding - text.heightPx());
        summary(network, x + padding, right - padding, titleEnd, summaryEnd(text));
        if (const auto code = look::QrCode::make(network.url))
            sheet_.code(*code, right - padding - mm(cardCodeMm), bottom - padding - mm(cardCodeMm),
                        mm(cardCodeMm));
    }

    /// `number` of `count` pages, below the cards.
    Page take(int used, std::size_t number, std::size_t count)
    {
        cutLines(used);
        const TextStyle style{Weight::Regular, 7, colors_.textMuted};
        const float y = top_ + mm(cardHeightMm * rows + 6), right = left_ + mm(cardWidthMm * columns);
        sheet_.line(text::format(Key::PageOf, language_, {std::to_string(number), std::to_string(count)}),
                    style, right, y, 1);
        sheet_.line(words::originLine(in_.atlas().origin(), language_), style, left_, y, 0,
                    right - left_ - mm(30));
        return sheet_.take();
    }

private:
    TextStyle summaryStyle() const { return {Weight::Regular, 8.2, colors_.text, 1.28}; }
    std::size_t summaryLines(float heightPx) const
    {
        return static_cast<std::size_t>(std::max(0.0f, heightPx / summaryStyle().lineHeightPx()));
    }

    /// As many sentences as there is room for; empty where not even the first has it.
    std::string wholeSentences(const std::string& text, float widthPx, std::size_t lines) const
    {
        const auto fits = [&](std::size_t end) {
            return in_.fonts()
                       .wrap(std::string_view(text).substr(0, end), summaryStyle().font(), widthPx, lines + 1)
                       .size() <= lines;
        };
        if (fits(text.size())) return text;
        constexpr std::size_t shortestWord = 3;  // "z. B. St. Gallen" ends none
        for (std::size_t end = text.rfind(". "); end != std::string::npos && end > 0;
             end = text.rfind(". ", end - 1)) {
            const std::size_t blank = text.rfind(' ', end);
            if (end - (blank == std::string::npos ? 0 : blank + 1) >= shortestWord && fits(end + 1))
                return text.substr(0, end + 1);
        }
        return {};
    }
    bool holdsSentence(const model::Network& network, float widthPx, float heightPx) const
    {
        return !wholeSentences(network.summary.get(language_), widthPx, summaryLines(heightPx)).empty();
    }

    /// What it does, as far as there is room: whole sentences, else a part of the first.
    void summary(const model::Network& network, float x, float right, float top, float bottom)
    {
        const std::size_t lines = summaryLines(bottom - top);
        if (lines < 1) return;
        const std::string& all = network.summary.get(language_);
        const std::string whole = wholeSentences(all, right - x, lines);
        Stack stack(in_.fonts(), right - x);
        stack.add(whole.empty() ? all : whole, summaryStyle(), lines);
        stack.paint(sheet_, x, top);
    }

    /// Through the whole page, so that a cutting machine finds them; the last row may be empty.
    void cutLines(int used)
    {
        const int usedRows = (used + columns - 1) / columns;
        const scene::Stroke stroke{pt(0.5), look::mixed(colors_.textMuted, colors_.panel, 0.3), pt(4), pt(3)};
        const float end = top_ + mm(cardHeightMm) * static_cast<float>(usedRows);
        for (int column = 0; column <= columns; ++column) {
            const float x = left_ + mm(cardWidthMm) * static_cast<float>(column);
            sheet_.add(scene::Polyline{{{x, top_ - mm(2)}, {x, end + mm(2)}}, false, stroke});
        }
        for (int row = 0; row <= usedRows; ++row) {
            const float y = top_ + mm(cardHeightMm) * static_cast<float>(row);
            sheet_.add(scene::Polyline{
                {{left_ - mm(2), y}, {left_ + mm(cardWidthMm * columns) + mm(2), y}}, false, stroke});
        }
    }

    const PaperInput& in_;
    const layout::EntryNumbers& numbers_;
    const look::Palette& colors_;
    Language language_;
    Sheet sheet_;
    float left_ = 0, top_ = 0;
};

}  // namespace

Printout cards(const PaperInput& input)
{
    const Language language = input.style.language;
    Printout document;
    document.title = std::string(text::tr(Key::SaveCards, language)) + " · " +
                     words::pictureTitle(input.atlas(), input.view, input.result, language);
    document.language = language;
    document.sources = text::format(Key::SourcesLine, language, {text::tr(Key::MapCredits, language)});
    const layout::EntryNumbers numbers = numbersOf(input.atlas(), input.result);
    const std::vector<model::NetworkId> order = byNumber(input.result);
    constexpr std::size_t perPage = columns * rows;
    const std::size_t count = std::max<std::size_t>((order.size() + perPage - 1) / perPage, 1);
    for (std::size_t number = 0; number < count; ++number) {
        const std::size_t first = number * perPage;
        CardPage page(input, numbers);
        const std::size_t used = std::min(perPage, order.size() - first);
        if (order.empty()) page.nothing();
        for (std::size_t i = 0; i < used; ++i) page.card(static_cast<int>(i), order[first + i]);
        document.pages.push_back(page.take(static_cast<int>(used), number + 1, count));
    }
    return document;
}

}  // namespace paper
