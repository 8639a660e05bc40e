// The handout: what somebody takes home who has seen the map.
#include <algorithm>

#include "look/symbols.hpp"
#include "paper/flow.hpp"
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

constexpr double numberColumnMm = 11;
constexpr double codeMm = 20;  // modules alone; its margin lies in the free space around
constexpr double codeColumnMm = 32;
constexpr double mapHeightMm = 118;
constexpr double handoutMapScale = 0.8;  // the map's words a little smaller than on the screen

Language other(Language language) { return language == Language::De ? Language::En : Language::De; }

class Handout {
public:
    explicit Handout(const PaperInput& input)
        : in_(input), colors_(look::palette(input.style.theme)), language_(input.style.language),
          numbers_(numbersOf(input.atlas(), input.result)), flow_(input.fonts(), colors_, {})
    {
    }

    Printout make()
    {
        Printout document;
        document.title = title(language_);
        document.language = language_;
        document.sources = text::format(Key::SourcesLine, language_, {text::tr(Key::MapCredits, language_)});
        head();
        map();
        entries();
        sources();
        document.pages =
            flow_.finish(std::string(text::tr(Key::AppName, language_)) + " · " + document.title, language_);
        return document;
    }

private:
    TextStyle style(Weight weight, double sizePt, scene::Rgba color, double leading = 1.3) const
    {
        return {weight, sizePt, color, leading};
    }
    TextStyle body() const { return style(Weight::Regular, 8.8, colors_.text); }
    TextStyle quiet() const { return style(Weight::Regular, 8.2, colors_.textMuted); }
    std::string title(Language language) const
    {
        // The question that all its entries answer, not the card that happened to be open.
        state::View asked = in_.view;
        asked.selection.clear();
        return words::pictureTitle(in_.atlas(), asked, in_.result, language);
    }
    /// "Karte", or "Karte / Map" in a handout of both languages.
    std::string words(Key key) const
    {
        std::string text(text::tr(key, language_));
        if (in_.bilingual) text += " / " + std::string(text::tr(key, other(language_)));
        return text;
    }
    std::vector<Language> languages() const
    {
        if (in_.bilingual) return {language_, other(language_)};
        return {language_};
    }

    void place(const Stack& stack, float x)
    {
        stack.paint(flow_.sheet(), x, flow_.y());
        flow_.advance(stack.heightPx());
    }

    void head()
    {
        Stack stack(in_.fonts(), flow_.columnWidthPx());
        stack.add(words::programAndTitle(in_.atlas().origin(), language_), quiet());
        stack.gap(3);
        stack.add(title(language_), style(Weight::Bold, 19, colors_.text, 1.2), 3);
        if (in_.bilingual)
            stack.add(title(other(language_)), style(Weight::Medium, 13, colors_.textMuted, 1.25), 3);
        stack.gap(4);
        for (const Language language : languages())
            stack.add(words::originLine(in_.atlas().origin(), language), quiet());
        flow_.sheet().bookmark(title(language_), 0, 0);
        place(stack, flow_.left());
        flow_.gap(5);
    }

    void map()
    {
        const int width = static_cast<int>(flow_.columnWidthPx()), height = static_cast<int>(mm(mapHeightMm));
        flow_.sheet().bookmark(words(Key::DocumentMap), 1, flow_.y());
        flow_.sheet().scene(pageMap(in_, width, height, handoutMapScale, &numbers_), flow_.left(), flow_.y(),
                            {pt(0.75), colors_.panelBorder});
        flow_.advance(static_cast<float>(height));
        flow_.gap(2);
        Stack note(in_.fonts(), flow_.columnWidthPx());
        if (!in_.result.matches.empty())
            for (const Language language : languages())
                note.add(text::tr(Key::DocumentNumbers, language), quiet());
        place(note, flow_.left());
        flow_.gap(6);
    }

    void heading(Key key, float roomPx)
    {
        Stack stack(in_.fonts(), flow_.columnWidthPx());
        stack.add(words(key), style(Weight::Bold, 13, colors_.text));
        flow_.need(stack.heightPx() + mm(3) + roomPx);
        flow_.sheet().bookmark(words(key), 1, flow_.y());
        place(stack, flow_.left());
        flow_.gap(2);
    }

    void entries()
    {
        const std::vector<model::NetworkId> order = byNumber(in_.result);
        heading(Key::DocumentEntries, mm(26));
        if (order.empty()) {
            Stack stack(in_.fonts(), flow_.columnWidthPx());
            place(stack.add(text::tr(Key::DocumentNoEntries, language_), body()), flow_.left());
        }
        for (const model::NetworkId id : order) entry(id);
    }

    Stack entryText(const model::Network& network, float widthPx) const
    {
        Stack stack(in_.fonts(), widthPx);
        const std::string& name = network.name.get(language_);
        stack.add(name, style(Weight::Bold, 10.5, colors_.text, 1.25), 3);
        if (in_.bilingual && network.name.get(other(language_)) != name)
            stack.add(network.name.get(other(language_)), style(Weight::Medium, 9, colors_.textMuted, 1.25),
                      3);
        const words::Facts facts = words::factsOf(in_.atlas(), network, language_);
        stack.add(words::joined({words::summaryLine(facts), facts.lineOf(words::FactKey::Members)}, " · "),
                  quiet(), 4);
        if (const words::Fact* own = facts.first(words::FactKey::Own))
            stack.add(own->label + ": " + words::joined({own->value, own->provenance()}, " · "), quiet(), 3);
        stack.gap(1.5);
        stack.add(network.summary.get(language_), body(), 5);
        if (in_.bilingual && network.summary.get(other(language_)) != network.summary.get(language_)) {
            stack.gap(1);
            stack.add(network.summary.get(other(language_)), style(Weight::Regular, 8.8, colors_.textMuted),
                      5);
        }
        stack.gap(1);
        if (network.url.empty()) return stack;
        stack.link(words::readableAddress(network.url), style(Weight::Medium, 8.8, colors_.accent),
                   network.url);
        for (const Language language : languages())
            stack.add(words::addressNote(in_.atlas(), network, language),
                      style(Weight::Medium, 8.2, colors_.warning));
        return stack;
    }

    void entry(model::NetworkId id)
    {
        const model::Network& network = in_.atlas()[id];
        const float numberWidth = mm(numberColumnMm), codeWidth = mm(codeColumnMm);
        const Stack stack = entryText(network, flow_.columnWidthPx() - numberWidth - codeWidth);
        const float padding = mm(2.8);
        const float height = std::max(stack.heightPx(), network.url.empty() ? 0 : mm(codeMm)) + 2 * padding;
        flow_.need(height);
        Sheet& sheet = flow_.sheet();
        const float left = flow_.left(), top = flow_.y() + padding, right = left + flow_.columnWidthPx();
        // Beside the column of the codes, whose white margin would cut it.
        sheet.rule(left, right - mm(codeMm + 4), flow_.y(), pt(0.5), colors_.panelBorder);
        sheet.bookmark(std::to_string(numbers_.of(id)) + " " + network.name.get(language_), 2, flow_.y());
        const scene::Rgba color = colors_.family[static_cast<std::size_t>(network.family())];
        sheet.add(look::numberedSymbol(in_.fonts(), network.scope, numbers_.of(id),
                                       {left + mm(3.8), top + mm(3.2)}, mm(3.6),
                                       look::symbolLook(color, colors_.panel)));
        stack.paint(sheet, left + numberWidth, top);
        if (const auto code = look::QrCode::make(network.url)) {
            const float side = mm(codeMm);
            sheet.code(*code, right - side, top, side);
            sheet.link({right - side, top, right, top + side}, network.url);
        }
        flow_.advance(height);
    }

    void sources()
    {
        flow_.gap(6);
        heading(Key::Sources, mm(20));
        const TextStyle small = style(Weight::Regular, 7.5, colors_.text, 1.28);
        Stack common(in_.fonts(), flow_.columnWidthPx());
        for (const Language language : languages()) {
            common.add(std::string(text::tr(Key::MapCredits, language)) + ". " +
                           std::string(text::tr(Key::BorderNote, language)) + ".",
                       small);
            common.add(words::joined({words::talkLine(in_.atlas().origin().talk, language),
                                      words::talkSourcesLine(in_.atlas().origin().talk, language)},
                                     " "),
                       small);
            common.add(words::localText(in_.atlas().origin().credit, language), small);
        }
        flow_.need(common.heightPx());
        place(common, flow_.left());
        flow_.gap(3);

        flow_.setColumns(3, mm(15));
        std::vector<SourceLine> lines;
        for (const model::NetworkId id : byNumber(in_.result)) entrySources(id, lines);
        float left = 0;
        for (const SourceLine& line : lines) left += line.heightPx();
        for (const SourceLine& line : lines) {
            flow_.balance(left);
            left -= line.heightPx();
            flow_.gap(line.gapMm);
            flow_.need(line.stack.heightPx() + line.keepPx);
            place(line.stack, flow_.left() + line.indentPx);
        }
    }

    struct SourceLine {
        Stack stack;
        double gapMm = 0;  ///< above it
        float indentPx = 0;
        float keepPx = 0;  ///< so much of what follows stays in its column
        float heightPx() const { return stack.heightPx() + mm(gapMm); }
    };

    /// Number and label, then each source; a long list goes on in the next column.
    void entrySources(model::NetworkId id, std::vector<SourceLine>& lines) const
    {
        const model::Network& network = in_.atlas()[id];
        if (network.sources.empty()) return;
        const float indent = mm(3), width = flow_.columnWidthPx();
        const TextStyle strong = style(Weight::Bold, 7.2, colors_.text, 1.25),
                        plain = style(Weight::Regular, 7, colors_.textMuted, 1.22);
        const std::size_t first = lines.size();
        lines.emplace_back(SourceLine{Stack(in_.fonts(), width), 0.8, 0, 0})
            .stack.add(std::to_string(numbers_.of(id)) + "  " +
                           (network.label.empty() ? network.name : network.label).get(language_),
                       strong, 1);
        for (const std::string& source : network.sources) {
            SourceLine& line =
                lines.emplace_back(SourceLine{Stack(in_.fonts(), width - indent), 0, indent, 0});
            line.stack.add(source.starts_with("http") ? words::readableAddress(source) : source, plain);
        }
        lines[first].keepPx = lines[first + 1].heightPx();  // no name without its first source
    }

    const PaperInput& in_;
    const look::Palette& colors_;
    Language language_;
    layout::EntryNumbers numbers_;
    Flow flow_;
};

}  // namespace

Printout handout(const PaperInput& input) { return Handout(input).make(); }

}  // namespace paper
