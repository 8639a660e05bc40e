// Paints lines of text with Cairo: as coverage on pixels, as real text in a document. Places nothing: every
// glyph stands where the Scene says.
#pragma once

#include <span>
#include <vector>

#include "output/cairo/cairo_fonts.hpp"
#include "output/cairo/cluster_font.hpp"
#include "output/cairo/glyph_masks.hpp"
#include "scene/scene.hpp"

namespace output {

/// Pixels: glyphs as masks, or as filled outlines where masks will not do. Document: text that readers can
/// search and copy.
enum class TextMode { Pixels, Document };

/// What one thread needs to show text.
struct TextTools {
    CairoFonts fonts;
    GlyphMasks masks{fonts};
    ClusterFont clusters{fonts};
};

class TextPainter {
public:
    TextPainter(cairo_t* cairo, TextTools& tools, TextMode mode) : cairo_(cairo), tools_(tools), mode_(mode)
    {
    }

    void paint(const scene::TextRun& run);

private:
    void paintMasks(const scene::TextRun& run);
    void paintOutlines(const scene::TextRun& run);
    void paintDocumentText(const scene::TextRun& run);
    /// Font and glyphs_ for Cairo, of glyphs that have one font.
    void setGlyphs(const scene::TextRun& run, std::size_t first, std::size_t count);
    /// Clusters of one glyph each whose bytes follow each other.
    void showStretch(const scene::TextRun& run, std::span<const text::Cluster> clusters);
    void showCluster(const scene::TextRun& run, const text::Cluster& cluster);
    /// glyphs_ as that part of the run's text.
    void show(const scene::TextRun& run, std::size_t begin, std::size_t end,
              const std::vector<cairo_text_cluster_t>& sizes);
    /// All glyphs as the current path.
    void addOutlines(const scene::TextRun& run);
    /// Keeps the path.
    void strokeHalo(const scene::TextRun& run);

    cairo_t* cairo_;
    TextTools& tools_;
    TextMode mode_;
    std::vector<cairo_glyph_t> glyphs_;
};

}  // namespace output
