#include "output/cairo/cairo_text.hpp"

#include "output/cairo/cairo_items.hpp"
#include "paint/shape.hpp"

namespace output {

void TextPainter::paint(const scene::TextRun& run)
{
    if (run.text.glyphs.empty() || !(run.text.font.sizePx > 0)) return;
    // Halos laid over each other would add up where they are transparent.
    const bool separable = !paint::hasHalo(run) || run.halo.a == 255;
    if (mode_ == TextMode::Document)
        paintDocumentText(run);
    else if (separable && run.text.font.sizePx <= GlyphMasks::maxSizePx)
        paintMasks(run);
    else
        paintOutlines(run);
}

void TextPainter::setGlyphs(const scene::TextRun& run, std::size_t first, std::size_t count)
{
    glyphs_.clear();
    for (std::size_t i = first; i < first + count; ++i) {
        const text::Glyph& glyph = run.text.glyphs[i];
        glyphs_.push_back({glyph.id, run.origin.x + glyph.x, run.origin.y + glyph.y});
    }
    cairo_set_scaled_font(cairo_,
                          tools_.fonts.scaled(run.text.font, run.text.fontOf(run.text.glyphs[first])));
}

void TextPainter::addOutlines(const scene::TextRun& run)
{
    cairo_new_path(cairo_);
    const std::vector<text::Glyph>& glyphs = run.text.glyphs;
    for (std::size_t first = 0, next = 0; first < glyphs.size(); first = next) {
        while (next < glyphs.size() && glyphs[next].other == glyphs[first].other) ++next;
        setGlyphs(run, first, next - first);
        cairo_glyph_path(cairo_, glyphs_.data(), static_cast<int>(glyphs_.size()));
    }
}

void TextPainter::strokeHalo(const scene::TextRun& run)
{
    setColor(cairo_, run.halo);
    cairo_set_line_width(cairo_, 2.0 * run.haloPx);
    cairo_set_line_join(cairo_, CAIRO_LINE_JOIN_ROUND);
    cairo_set_dash(cairo_, nullptr, 0, 0);
    cairo_stroke_preserve(cairo_);
}

void TextPainter::paintMasks(const scene::TextRun& run)
{
    const auto layer = [&](scene::Rgba color, float haloPx) {
        setColor(cairo_, color);
        for (const text::Glyph& glyph : run.text.glyphs)
            tools_.masks.paint(cairo_, run.text.font, run.text.fontOf(glyph), glyph.id,
                               run.origin.x + glyph.x, run.origin.y + glyph.y, haloPx);
    };
    if (paint::hasHalo(run)) layer(run.halo, run.haloPx);
    layer(run.color, 0);
}

void TextPainter::paintOutlines(const scene::TextRun& run)
{
    addOutlines(run);
    if (paint::hasHalo(run)) strokeHalo(run);
    setColor(cairo_, run.color);
    cairo_set_fill_rule(cairo_, CAIRO_FILL_RULE_WINDING);
    cairo_fill(cairo_);
}

void TextPainter::paintDocumentText(const scene::TextRun& run)
{
    if (paint::hasHalo(run)) {
        addOutlines(run);
        strokeHalo(run);
        cairo_new_path(cairo_);
    }
    setColor(cairo_, run.color);
    const std::vector<text::Cluster> clusters = text::clustersOf(run.text);
    const auto isNext = [&](std::size_t i) {
        return run.text.glyphs[clusters[i].firstGlyph].other ==
                   run.text.glyphs[clusters[i - 1].firstGlyph].other &&
               clusters[i].begin == clusters[i - 1].end && tools_.clusters.isPlain(run.text, clusters[i]);
    };
    // Cairo takes stretches of the text whose glyphs stand in its order; what runs the other way it gets
    // cluster by cluster.
    for (std::size_t first = 0, next = 0; first < clusters.size(); first = next) {
        next = first + 1;
        if (!tools_.clusters.isPlain(run.text, clusters[first])) {
            showCluster(run, clusters[first]);
            continue;
        }
        while (next < clusters.size() && isNext(next)) ++next;
        showStretch(run, std::span(clusters).subspan(first, next - first));
    }
}

void TextPainter::showStretch(const scene::TextRun& run, std::span<const text::Cluster> clusters)
{
    std::vector<cairo_text_cluster_t> sizes;
    for (const text::Cluster& cluster : clusters)
        sizes.push_back({static_cast<int>(cluster.end - cluster.begin), 1});
    setGlyphs(run, clusters.front().firstGlyph, clusters.size());
    show(run, clusters.front().begin, clusters.back().end, sizes);
}

void TextPainter::showCluster(const scene::TextRun& run, const text::Cluster& cluster)
{
    const text::Glyph& first = run.text.glyphs[cluster.firstGlyph];
    glyphs_ = {{tools_.clusters.glyph(run.text, cluster), run.origin.x + first.x, run.origin.y + first.y}};
    cairo_set_scaled_font(cairo_, tools_.clusters.scaled(run.text.font.sizePx));
    show(run, cluster.begin, cluster.end, {{static_cast<int>(cluster.end - cluster.begin), 1}});
}

void TextPainter::show(const scene::TextRun& run, std::size_t begin, std::size_t end,
                       const std::vector<cairo_text_cluster_t>& sizes)
{
    cairo_show_text_glyphs(cairo_, run.text.utf8.data() + begin, static_cast<int>(end - begin),
                           glyphs_.data(), static_cast<int>(glyphs_.size()), sizes.data(),
                           static_cast<int>(sizes.size()), {});
}

}  // namespace output
