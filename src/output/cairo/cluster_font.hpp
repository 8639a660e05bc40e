// A font made for one document whose glyphs are whole clusters: where the glyphs of a font cannot say which
// text they show. Cairo writes down one text for each glyph, so several letters shown by the same box, or
// letters shown by several glyphs, would be read as something else. One object for each thread.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "output/cairo/cairo_fonts.hpp"
#include "text/font.hpp"

namespace output {

class ClusterFont {
public:
    explicit ClusterFont(CairoFonts& fonts);

    /// True if the line's font itself says what the cluster shows: one glyph that is no box and has shown no
    /// other text before.
    bool isPlain(const text::ShapedText& line, const text::Cluster& cluster);

    /// The glyph of this font that shows a cluster.
    unsigned long glyph(const text::ShapedText& line, const text::Cluster& cluster);
    /// This font at a size.
    cairo_scaled_font_t* scaled(float sizePx);

    struct Table;  ///< what Cairo draws the glyphs from, as long as it likes

private:
    using Face = std::pair<text::FontFilePtr, text::Weight>;

    CairoFonts& fonts_;
    std::shared_ptr<Table> table_;
    CairoFontFace face_;
    std::map<std::pair<Face, std::uint32_t>, std::string> shown_;  ///< by glyph of the lines' fonts
    std::map<std::pair<Face, std::string>, unsigned long> glyphs_;
    std::map<float, CairoScaledFont> sized_;
};

}  // namespace output
