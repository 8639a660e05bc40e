// Paints single primitives of a Scene with Cairo, and the small helpers all Cairo code here shares. No maps.
#pragma once

#include <vector>

#include "layout/scene.hpp"
#include "output/cairo_fonts.hpp"

namespace output {

/// Outlines: glyphs are filled paths, placed exactly, for pixels. RealText: text that readers of a document
/// can search and copy.
enum class TextMode { Outlines, RealText };

void setColor(cairo_t* cairo, layout::Rgba color);
/// The current path, round joins; consumes the path.
void stroke(cairo_t* cairo, const layout::Stroke& stroke, cairo_line_cap_t cap);
/// A new path: a rectangle with corners rounded by `cornerPx` (at most half a side).
void addRoundedBox(cairo_t* cairo, const geo::Box& box, double cornerPx);
void clipTo(cairo_t* cairo, const layout::MapFrame& frame);
/// The part of `box` inside the context's clip; empty if nothing of it can be seen.
geo::Box clippedBox(cairo_t* cairo, const geo::Box& box);

/// Primitives outside of `visible` cost next to nothing.
class ItemPainter {
public:
    ItemPainter(cairo_t* cairo, CairoFonts& fonts, TextMode textMode, const geo::Box& visible)
        : cairo_(cairo), fonts_(fonts), textMode_(textMode), visible_(visible)
    {
    }
    void paint(const layout::Primitive& primitive);

private:
    void paintOne(const layout::Polyline& line);
    void paintOne(const layout::Polygon& polygon);
    void paintOne(const layout::Disc& disc);
    void paintOne(const layout::Rectangle& rectangle);
    void paintOne(const layout::TextRun& run);
    void fillAndStroke(layout::Rgba fill, const layout::Stroke& outline);
    void showRealText(const layout::TextRun& run);

    cairo_t* cairo_;
    CairoFonts& fonts_;
    TextMode textMode_;
    geo::Box visible_;
    std::vector<cairo_glyph_t> glyphs_;
};

}  // namespace output
