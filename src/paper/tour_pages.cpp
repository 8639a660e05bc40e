// A tour on paper, for those who speak and for those who missed it: picture and text on the left, notes on
// the right.
#include <algorithm>

#include "paper/flow.hpp"
#include "paper/page_map.hpp"
#include "paper/stack.hpp"
#include "text/catalogue.hpp"

namespace paper {

namespace {

using base::Language;
using text::Key;
using text::Weight;

constexpr double marginMm = 14, footMm = 13;
constexpr double pictureWidthMm = 196, pictureHeightMm = 138;
constexpr double notesGapMm = 8;
constexpr double leastPictureHeightMm = 110;
constexpr double creditsMm = 4;
constexpr double slideMapScale = 0.8;  // small letters of the screen are 6.5 pt here

/// The same with a scene's view; `result` is of its criteria.
PaperInput withView(const PaperInput& input, const state::TourScene& scene, const filter::Result& result)
{
    return {.sources = input.sources,
            .view = scene.view,
            .style = input.style,
            .result = result,
            .document = input.document,
            .shownPx = scene.mapPx,
            .bilingual = input.bilingual};
}

/// A line of running text that has not found its place yet; without glyphs: a gap.
struct PendingLine {
    text::ShapedText run;
    TextStyle style;
    float heightPx = 0;
};

class TourPages {
public:
    TourPages(const PaperInput& input, const state::Tour& tour)
        : in_(input), tour_(tour), colors_(look::palette(input.style.theme)), language_(input.style.language)
    {
        title_ =
            tour.title.empty() ? std::string(text::tr(Key::SaveTour, language_)) : tour.title.get(language_);
    }

    Printout make()
    {
        Printout document;
        document.title = title_;
        document.language = language_;
        document.sources = text::format(Key::SourcesLine, language_, {text::tr(Key::MapCredits, language_)});
        for (std::size_t i = 0; i < tour_.scenes.size(); ++i) {
            if (in_.progress &&
                !in_.progress(static_cast<double>(i) / static_cast<double>(tour_.scenes.size())))
                return document;
            scene(i);
        }
        std::string foot = title_;
        if (!tour_.credit.empty()) foot += " · " + tour_.credit.get(language_);
        document.pages = finished(std::move(sheets_), {marginMm, footMm}, foot, language_);
        return document;
    }

private:
    Language otherLanguage() const { return language_ == Language::De ? Language::En : Language::De; }
    Sheet& sheet() { return sheets_.back(); }
    float bottom() { return sheet().heightPx() - mm(footMm + 3 + creditsMm); }

    void newPage() { sheets_.emplace_back(in_.fonts(), colors_, a4Landscape); }

    /// Returns where the head ends.
    float head(std::size_t index)
    {
        const state::TourScene& scene = tour_.scenes[index];
        Stack stack(in_.fonts(), sheet().widthPx() - 2 * mm(marginMm));
        stack.add(title_ + " · " +
                      text::format(Key::SceneOf, language_,
                                   {std::to_string(index + 1), std::to_string(tour_.scenes.size())}),
                  {Weight::Regular, 8.5, colors_.textMuted, 1.35});
        stack.gap(2);
        stack.add(scene.title.get(language_), {Weight::Bold, 20, colors_.text, 1.2}, 2);
        if (in_.bilingual && scene.title.get(otherLanguage()) != scene.title.get(language_))
            stack.add(scene.title.get(otherLanguage()), {Weight::Medium, 13, colors_.textMuted, 1.25}, 2);
        stack.paint(sheet(), mm(marginMm), mm(marginMm));
        return mm(marginMm) + stack.heightPx() + mm(5);
    }

    /// The makers of the map want to be named beside it.
    void credits()
    {
        const std::string words =
            text::format(Key::SourcesLine, language_, {text::tr(Key::MapCredits, language_)}) + ". " +
            std::string(text::tr(Key::BorderNoteShort, language_)) + ".";
        sheet().line(words, {Weight::Regular, 6.5, colors_.textMuted}, mm(marginMm),
                     sheet().heightPx() - mm(footMm + 2), 0, sheet().widthPx() - 2 * mm(marginMm));
    }

    void scene(std::size_t index)
    {
        const state::TourScene& scene = tour_.scenes[index];
        newPage();
        sheet().bookmark(scene.title.get(language_), 0, 0);
        const float top = head(index), left = mm(marginMm), width = mm(pictureWidthMm);
        std::vector<PendingLine> below, beside;
        lines(scene.text, {Weight::Regular, 12, colors_.text, 1.4}, width, below);
        float textPx = mm(4);
        for (const PendingLine& line : below) textPx += line.heightPx;
        const float height =
            std::clamp(bottom() - top - textPx, mm(leastPictureHeightMm), mm(pictureHeightMm));
        const filter::Result result = filter::evaluate(in_.sources.answers().index(), scene.view.criteria);
        sheet().scene(pageMap(withView(in_, scene, result), static_cast<int>(width), static_cast<int>(height),
                              slideMapScale, nullptr),
                      left, top, {pt(0.75), colors_.panelBorder});

        credits();
        const float notesLeft = left + width + mm(notesGapMm),
                    notesWidth = sheet().widthPx() - mm(marginMm) - notesLeft;
        if (!scene.missing.empty()) {
            std::string names;
            for (const std::string& id : scene.missing) names += (names.empty() ? "" : ", ") + id;
            const std::string words = text::format(Key::MissingInScene, language_, {names});
            lines({words, words}, {Weight::Regular, 9, colors_.warning, 1.35}, notesWidth, beside);
        }
        if (!scene.notes.empty()) {
            const std::string words(text::tr(Key::NotesForSpeaker, language_));
            lines({words, words}, {Weight::Bold, 9.5, colors_.textMuted, 1.4}, notesWidth, beside);
            lines(scene.notes, {Weight::Regular, 10, colors_.text, 1.4}, notesWidth, beside);
        }
        std::size_t next = 0;
        if (fill(below, next, left, top + height + mm(4)) < below.size()) {
            // What has no room below the picture comes first beside it.
            std::vector<PendingLine> rest;
            lines(scene.text, {Weight::Regular, 10, colors_.text, 1.4}, notesWidth, rest);
            beside.insert(beside.begin(), rest.begin(), rest.end());
        }
        next = 0;
        fill(beside, next, notesLeft, top);
        while (next < beside.size()) {
            newPage();
            const float from = head(index);
            for (float x = left;
                 next < beside.size() && x + notesWidth <= sheet().widthPx() - mm(marginMm) + 1;
                 x += notesWidth + mm(notesGapMm)) {
                const std::size_t before = next;
                fill(beside, next, x, from);
                if (next == before) return;  // not even one line fits
            }
        }
    }

    /// The words in one or both languages, wrapped; an empty line is a gap.
    void lines(const base::LocalText& words, const TextStyle& style, float widthPx,
               std::vector<PendingLine>& out) const
    {
        paragraphs(words.get(language_), style, widthPx, out);
        if (!in_.bilingual || words.get(otherLanguage()) == words.get(language_)) return;
        TextStyle muted = style;
        muted.color = colors_.textMuted;
        paragraphs(words.get(otherLanguage()), muted, widthPx, out);
    }
    void paragraphs(const std::string& words, const TextStyle& style, float widthPx,
                    std::vector<PendingLine>& out) const
    {
        for (std::size_t from = 0; from < words.size();) {
            const std::size_t end = std::min(words.find('\n', from), words.size());
            constexpr std::size_t all = 100000;
            for (text::ShapedText& line : in_.fonts().wrap(std::string_view(words).substr(from, end - from),
                                                           style.font(), widthPx, all))
                out.push_back({std::move(line), style, style.lineHeightPx()});
            out.push_back({{}, style, style.lineHeightPx() * 0.4f});
            from = end + 1;
        }
    }

    /// Puts lines from `next` on under each other as far as the page goes; returns the first that is left.
    std::size_t fill(const std::vector<PendingLine>& pending, std::size_t& next, float x, float y)
    {
        for (; next < pending.size(); ++next) {
            const PendingLine& line = pending[next];
            if (!line.run.glyphs.empty() && y + line.heightPx > bottom()) break;
            if (!line.run.glyphs.empty())
                sheet().shaped(line.run, x, y + (line.heightPx + line.run.ascentPx - line.run.descentPx) / 2,
                               line.style.color);
            y += line.heightPx;
        }
        return next;
    }

    const PaperInput& in_;
    const state::Tour& tour_;
    const look::Palette& colors_;
    Language language_;
    std::string title_;
    std::vector<Sheet> sheets_;
};

}  // namespace

Printout tourPages(const PaperInput& input, const state::Tour& tour) { return TourPages(input, tour).make(); }

scene::Scene scenePicture(const PaperInput& input, const state::TourScene& scene, int widthPx, int heightPx,
                          double scale)
{
    layout::PictureInput picture = layout::pictureOf(scene.view, input.style, {widthPx, heightPx, scale});
    picture.stage = layout::roomOf(scene.view, input.document);
    picture.stage.caption = {scene.title, scene.text};
    picture.style.bilingual = picture.style.bilingual || input.bilingual;
    return layout::layout(
        layout::refitted(layout::forAudience(std::move(picture)), scene.mapPx, input.sources), input.sources);
}

}  // namespace paper
