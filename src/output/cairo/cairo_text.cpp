#include "output/cairo/cairo_text.hpp"

#include "output/cairo/cairo_items.hpp"

namespace output {

namespace {

bool hasHalo(const layout::TextRun& run) { return run.haloPx > 0 && run.halo.a > 0; }

/// A cluster: the bytes of some characters and the glyphs that show them.
std::vector<cairo_text_cluster_t> clustersOf(const text::ShapedText& text)
{
    const std::vector<text::Glyph>& glyphs = text.glyphs;
    std::vector<cairo_text_cluster_t> clusters;
    for (std::size_t i = 0; i < glyphs.size();) {
        std::size_t next = i + 1;
        while (next < glyphs.size() && glyphs[next].cluster == glyphs[i].cluster) ++next;
        const std::size_t begin = i == 0 ? 0 : glyphs[i].cluster;
        const std::size_t end = next < glyphs.size() ? glyphs[next].cluster : text.utf8.size();
        clusters.push_back({static_cast<int>(end - begin), static_cast<int>(next - i)});
        i = next;
    }
    return clusters;
}

}  // namespace

void TextPainter::paint(const layout::TextRun& run)
{
    if (run.text.glyphs.empty() || !(run.text.font.sizePx > 0)) return;
    // Halos laid over each other would add up where they are transparent.
    const bool separable = !hasHalo(run) || run.halo.a == 255;
    if (mode_ == TextMode::Document)
        paintDocumentText(run);
    else if (separable && run.text.font.sizePx <= GlyphMasks::maxSizePx)
        paintMasks(run);
    else
        paintOutlines(run);
}

void TextPainter::setGlyphs(const layout::TextRun& run)
{
    glyphs_.clear();
    for (const text::Glyph& glyph : run.text.glyphs)
        glyphs_.push_back({glyph.id, run.origin.x + glyph.x, run.origin.y + glyph.y});
    cairo_set_scaled_font(cairo_, tools_.fonts.scaled(run.text.font));
}

void TextPainter::addOutlines()
{
    cairo_new_path(cairo_);
    cairo_glyph_path(cairo_, glyphs_.data(), static_cast<int>(glyphs_.size()));
}

void TextPainter::strokeHalo(const layout::TextRun& run)
{
    setColor(cairo_, run.halo);
    cairo_set_line_width(cairo_, 2.0 * run.haloPx);
    cairo_set_line_join(cairo_, CAIRO_LINE_JOIN_ROUND);
    cairo_set_dash(cairo_, nullptr, 0, 0);
    cairo_stroke_preserve(cairo_);
}

void TextPainter::paintMasks(const layout::TextRun& run)
{
    const auto layer = [&](layout::Rgba color, float haloPx) {
        setColor(cairo_, color);
        for (const text::Glyph& glyph : run.text.glyphs)
            tools_.masks.paint(cairo_, run.text.font, glyph.id, run.origin.x + glyph.x,
                               run.origin.y + glyph.y, haloPx);
    };
    if (hasHalo(run)) layer(run.halo, run.haloPx);
    layer(run.color, 0);
}

void TextPainter::paintOutlines(const layout::TextRun& run)
{
    setGlyphs(run);
    addOutlines();
    if (hasHalo(run)) strokeHalo(run);
    setColor(cairo_, run.color);
    cairo_set_fill_rule(cairo_, CAIRO_FILL_RULE_WINDING);
    cairo_fill(cairo_);
}

void TextPainter::paintDocumentText(const layout::TextRun& run)
{
    setGlyphs(run);
    if (hasHalo(run)) {
        addOutlines();
        strokeHalo(run);
        cairo_new_path(cairo_);
    }
    setColor(cairo_, run.color);
    const std::vector<cairo_text_cluster_t> clusters = clustersOf(run.text);
    cairo_show_text_glyphs(cairo_, run.text.utf8.data(), static_cast<int>(run.text.utf8.size()),
                           glyphs_.data(), static_cast<int>(glyphs_.size()), clusters.data(),
                           static_cast<int>(clusters.size()), {});
}

}  // namespace output
