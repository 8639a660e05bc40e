#include "output/cairo/cairo_text.hpp"

#include <algorithm>

#include "output/cairo/cairo_items.hpp"

namespace output {

namespace {

bool hasHalo(const layout::TextRun& run) { return run.haloPx > 0 && run.halo.a > 0; }

/// Clusters side by side in one font whose bytes follow each other, forward or backward: what Cairo takes at
/// a time.
struct Stretch {
    std::size_t firstCluster = 0, clusterCount = 0;
    std::size_t begin = 0, end = 0;  ///< bytes
    bool backward = false;
};

std::vector<Stretch> stretchesOf(const text::ShapedText& text, const std::vector<text::Cluster>& clusters)
{
    std::vector<Stretch> stretches;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        const text::Cluster& cluster = clusters[i];
        const auto fontOf = [&](const text::Cluster& c) { return text.glyphs[c.firstGlyph].other; };
        if (!stretches.empty() && fontOf(clusters[i - 1]) == fontOf(cluster)) {
            Stretch& last = stretches.back();
            const bool forward = cluster.begin == last.end, backward = cluster.end == last.begin;
            if ((forward || backward) && (last.clusterCount == 1 || last.backward == backward)) {
                last.backward = backward;
                ++last.clusterCount;
                last.begin = std::min(last.begin, cluster.begin);
                last.end = std::max(last.end, cluster.end);
                continue;
            }
        }
        stretches.push_back({i, 1, cluster.begin, cluster.end, false});
    }
    return stretches;
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

void TextPainter::setGlyphs(const layout::TextRun& run, std::size_t first, std::size_t count)
{
    glyphs_.clear();
    for (std::size_t i = first; i < first + count; ++i) {
        const text::Glyph& glyph = run.text.glyphs[i];
        glyphs_.push_back({glyph.id, run.origin.x + glyph.x, run.origin.y + glyph.y});
    }
    cairo_set_scaled_font(cairo_,
                          tools_.fonts.scaled(run.text.font, run.text.fontOf(run.text.glyphs[first])));
}

void TextPainter::addOutlines(const layout::TextRun& run)
{
    cairo_new_path(cairo_);
    const std::vector<text::Glyph>& glyphs = run.text.glyphs;
    for (std::size_t first = 0, next = 0; first < glyphs.size(); first = next) {
        while (next < glyphs.size() && glyphs[next].other == glyphs[first].other) ++next;
        setGlyphs(run, first, next - first);
        cairo_glyph_path(cairo_, glyphs_.data(), static_cast<int>(glyphs_.size()));
    }
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
            tools_.masks.paint(cairo_, run.text.font, run.text.fontOf(glyph), glyph.id,
                               run.origin.x + glyph.x, run.origin.y + glyph.y, haloPx);
    };
    if (hasHalo(run)) layer(run.halo, run.haloPx);
    layer(run.color, 0);
}

void TextPainter::paintOutlines(const layout::TextRun& run)
{
    addOutlines(run);
    if (hasHalo(run)) strokeHalo(run);
    setColor(cairo_, run.color);
    cairo_set_fill_rule(cairo_, CAIRO_FILL_RULE_WINDING);
    cairo_fill(cairo_);
}

void TextPainter::paintDocumentText(const layout::TextRun& run)
{
    if (hasHalo(run)) {
        addOutlines(run);
        strokeHalo(run);
        cairo_new_path(cairo_);
    }
    setColor(cairo_, run.color);
    const std::vector<text::Cluster> clusters = text::clustersOf(run.text);
    std::vector<cairo_text_cluster_t> sizes;
    for (const Stretch& stretch : stretchesOf(run.text, clusters)) {
        sizes.clear();
        std::size_t glyphs = 0;
        for (std::size_t i = 0; i < stretch.clusterCount; ++i) {
            const text::Cluster& cluster = clusters[stretch.firstCluster + i];
            sizes.push_back(
                {static_cast<int>(cluster.end - cluster.begin), static_cast<int>(cluster.glyphCount)});
            glyphs += cluster.glyphCount;
        }
        setGlyphs(run, clusters[stretch.firstCluster].firstGlyph, glyphs);
        // Cairo wants clusters in the order of the text, glyphs as they stand.
        if (stretch.backward) std::reverse(sizes.begin(), sizes.end());
        cairo_show_text_glyphs(
            cairo_, run.text.utf8.data() + stretch.begin, static_cast<int>(stretch.end - stretch.begin),
            glyphs_.data(), static_cast<int>(glyphs_.size()), sizes.data(), static_cast<int>(sizes.size()),
            stretch.backward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : static_cast<cairo_text_cluster_flags_t>(0));
    }
}

}  // namespace output
