// A tour on paper: for those who speak, and for those who missed it.
#include <algorithm>

#include "layout/page/flow.hpp"
#include "layout/page/page_map.hpp"
#include "layout/page/stack.hpp"
#include "text/catalogue.hpp"

namespace layout {

namespace {

using text::Key;
using text::Weight;

constexpr double pictureShare = 9.0 / 16;
constexpr double mapScale = 0.62;  // a screen of about 1100 logical pixels

/// What a scene shows, as the request of a page.
struct SceneView {
    SceneView(const PaperRequest& request, const state::Scene& scene)
        : result(filter::evaluate(request.atlas, scene.view.criteria)),
          paper{.atlas = request.atlas,
                .view = scene.view,
                .preferences = request.preferences,
                .result = result,
                .fonts = request.fonts,
                .shownPx = scene.mapPx,
                .bilingual = request.bilingual}
    {
    }
    filter::Result result;
    PaperRequest paper;
};

class TourPages {
public:
    TourPages(const PaperRequest& request, const state::Tour& tour)
        : r_(request), tour_(tour), colors_(palette(request.preferences.theme)), language_(request.preferences.language),
          flow_(request.fonts, colors_, {})
    {
    }

    Document make()
    {
        Document document;
        document.title = tour_.title.empty() ? std::string(text::tr(Key::SaveTour, language_)) : tour_.title.get(language_);
        document.language = language_;
        document.sources = text::format(Key::SourcesLine, language_, {text::tr(Key::MapCredits, language_)});
        for (std::size_t i = 0; i < tour_.scenes.size(); ++i) {
            if (i > 0) flow_.newPage();
            scene(i, document.title);
        }
        std::string foot = document.title;
        if (!tour_.credit.empty()) foot += " · " + tour_.credit.get(language_);
        document.pages = flow_.finish(foot, language_);
        return document;
    }

private:
    base::Language otherLanguage() const { return language_ == base::Language::De ? base::Language::En : base::Language::De; }
    TextStyle quiet(double sizePt = 8.5) const { return {Weight::Regular, sizePt, colors_.textMuted, 1.35}; }
    TextStyle body() const { return {Weight::Regular, 11, colors_.text, 1.4}; }

    void place(const Stack& stack)
    {
        flow_.need(stack.heightPx());
        stack.paint(flow_.sheet(), flow_.left(), flow_.y());
        flow_.advance(stack.heightPx());
    }

    void scene(std::size_t index, const std::string& tourTitle)
    {
        const state::Scene& scene = tour_.scenes[index];
        Stack head(r_.fonts, flow_.columnWidthPx());
        head.add(tourTitle + " · " + text::format(Key::SceneOf, language_, {std::to_string(index + 1), std::to_string(tour_.scenes.size())}), quiet());
        head.gap(3);
        head.add(scene.title.get(language_), {Weight::Bold, 18, colors_.text, 1.2}, 3);
        if (r_.bilingual && scene.title.get(otherLanguage()) != scene.title.get(language_))
            head.add(scene.title.get(otherLanguage()), {Weight::Medium, 12, colors_.textMuted, 1.25}, 3);
        flow_.sheet().bookmark(scene.title.get(language_), 0, 0);
        place(head);
        flow_.gap(4);

        const int width = static_cast<int>(flow_.columnWidthPx()), height = static_cast<int>(flow_.columnWidthPx() * pictureShare);
        const SceneView view(r_, scene);
        flow_.sheet().scene(pageMap(view.paper, width, height, mapScale, nullptr), flow_.left(), flow_.y(), {pt(0.75), colors_.panelBorder});
        flow_.advance(static_cast<float>(height));
        flow_.gap(5);

        texts(scene.text, body());
        if (!scene.missing.empty()) {
            std::string names;
            for (const std::string& id : scene.missing) names += (names.empty() ? "" : ", ") + id;
            Stack missing(r_.fonts, flow_.columnWidthPx());
            place(missing.add(text::format(Key::MissingInScene, language_, {names}), {Weight::Regular, 9, colors_.warning, 1.35}));
            flow_.gap(3);
        }
        if (scene.notes.empty()) return;
        Stack heading(r_.fonts, flow_.columnWidthPx());
        heading.add(text::tr(Key::NotesForSpeaker, language_), {Weight::Bold, 9.5, colors_.textMuted, 1.4});
        place(heading);
        texts(scene.notes, {Weight::Regular, 10, colors_.text, 1.4});
    }

    /// Line by line, so that long notes can go on on the next page.
    void texts(const base::LocalText& words, const TextStyle& style)
    {
        paragraphs(words.get(language_), style);
        if (!r_.bilingual || words.get(otherLanguage()) == words.get(language_)) return;
        TextStyle muted = style;
        muted.color = colors_.textMuted;
        paragraphs(words.get(otherLanguage()), muted);
    }
    void paragraphs(const std::string& words, const TextStyle& style)
    {
        for (std::size_t from = 0; from < words.size();) {
            const std::size_t end = std::min(words.find('\n', from), words.size());
            if (end == from)
                flow_.gap(2);
            else
                for (const text::ShapedText& line : r_.fonts.wrap(std::string_view(words).substr(from, end - from), style.font(), flow_.columnWidthPx(), 10000)) {
                    flow_.need(style.lineHeightPx());
                    flow_.sheet().shaped(line, flow_.left(), flow_.y() + (style.lineHeightPx() + line.ascentPx - line.descentPx) / 2, style.color);
                    flow_.advance(style.lineHeightPx());
                }
            from = end + 1;
        }
        flow_.gap(3);
    }

    const PaperRequest& r_;
    const state::Tour& tour_;
    const Palette& colors_;
    base::Language language_;
    Flow flow_;
};

}  // namespace

Document tourPages(const PaperRequest& request, const state::Tour& tour) { return TourPages(request, tour).make(); }

Scene scenePicture(const PaperRequest& request, const state::Scene& scene, int widthPx, int heightPx, double scale)
{
    const SceneView view(request, scene);
    const geo::Box map = mapBoxPx(widthPx, heightPx, scale, request.preferences.textScale, Purpose::Export);
    const auto cameras = state::refitted(scene.view, scene.mapPx, {map.width() / scale, map.height() / scale});
    const std::string title = scene.title.get(request.preferences.language);
    return layout({.atlas = request.atlas,
                   .view = scene.view,
                   .preferences = request.preferences,
                   .result = view.result,
                   .cameras = cameras,
                   .hovered = std::nullopt,
                   .hoveredRegion = std::nullopt,
                   .widthPx = widthPx,
                   .heightPx = heightPx,
                   .scale = scale,
                   .purpose = Purpose::Export,
                   .fonts = request.fonts,
                   .title = title});
}

}  // namespace layout
