// Paints single primitives of a Scene with Cairo, and the small helpers all Cairo code here shares. No maps.
#pragma once

#include "output/cairo/cairo_text.hpp"
#include "paint/shape.hpp"
#include "scene/scene.hpp"

namespace output {

void setColor(cairo_t* cairo, scene::Rgba color);
/// The current path, round joins; consumes the path.
void stroke(cairo_t* cairo, const scene::Stroke& stroke, cairo_line_cap_t cap);
/// A new path: a rectangle with corners rounded by `cornerPx` (at most half a side).
void addRoundedBox(cairo_t* cairo, const geo::Box& box, double cornerPx);
void clipTo(cairo_t* cairo, const scene::MapFrame& frame);
/// The part of `box` inside the context's clip; empty if nothing of it can be seen.
geo::Box clippedBox(cairo_t* cairo, const geo::Box& box);

/// For paint::paintPrimitive. What lies outside of `visible` costs next to nothing.
class ItemPainter {
public:
    ItemPainter(cairo_t* cairo, TextTools& tools, TextMode textMode, const geo::Box& visible)
        : cairo_(cairo), text_(cairo, tools, textMode), visible_(visible)
    {
    }
    void shape(const paint::Shape& shape);
    void text(const scene::TextRun& run);

private:
    cairo_t* cairo_;
    TextPainter text_;
    geo::Box visible_;
};

}  // namespace output
