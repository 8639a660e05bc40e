#include "output/cairo/cairo_items.hpp"

#include <algorithm>
#include <cmath>

#include "base/angle.hpp"

namespace output {

void setColor(cairo_t* cairo, scene::Rgba color)
{
    cairo_set_source_rgba(cairo, color.r / 255.0, color.g / 255.0, color.b / 255.0, color.a / 255.0);
}

void stroke(cairo_t* cairo, const scene::Stroke& stroke, cairo_line_cap_t cap)
{
    setColor(cairo, stroke.color);
    cairo_set_line_width(cairo, stroke.widthPx);
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_cap(cairo, cap);
    const double dashes[] = {stroke.dashPx, stroke.gapPx > 0 ? stroke.gapPx : stroke.dashPx};
    cairo_set_dash(cairo, dashes, stroke.dashPx > 0 ? 2 : 0, 0);
    cairo_stroke(cairo);
}

void addRoundedBox(cairo_t* cairo, const geo::Box& box, double cornerPx)
{
    cairo_new_path(cairo);
    const double r = std::min({cornerPx, box.width() / 2, box.height() / 2});
    if (!(r > 0)) {
        cairo_rectangle(cairo, box.minX, box.minY, box.width(), box.height());
        return;
    }
    constexpr double quarter = base::pi / 2;
    cairo_arc(cairo, box.maxX - r, box.minY + r, r, -quarter, 0);
    cairo_arc(cairo, box.maxX - r, box.maxY - r, r, 0, quarter);
    cairo_arc(cairo, box.minX + r, box.maxY - r, r, quarter, 2 * quarter);
    cairo_arc(cairo, box.minX + r, box.minY + r, r, 2 * quarter, 3 * quarter);
    cairo_close_path(cairo);
}

void clipTo(cairo_t* cairo, const scene::MapFrame& frame)
{
    addRoundedBox(cairo, frame.boxPx, frame.cornerPx);
    cairo_clip(cairo);
}

geo::Box clippedBox(cairo_t* cairo, const geo::Box& box)
{
    geo::Box clip;
    cairo_clip_extents(cairo, &clip.minX, &clip.minY, &clip.maxX, &clip.maxY);
    return {std::max(box.minX, clip.minX), std::max(box.minY, clip.minY), std::min(box.maxX, clip.maxX),
            std::min(box.maxY, clip.maxY)};
}

namespace {

geo::Box boundsOf(const paint::Line& line)
{
    geo::Box box;
    for (const geo::PointF p : line.points) box.add({p.x, p.y});
    return box;
}

geo::Box boundsOf(const paint::Circle& circle)
{
    const geo::Box centre{circle.centre.x, circle.centre.y, circle.centre.x, circle.centre.y};
    return centre.grown(circle.radiusPx);
}

geo::Box boundsOf(const paint::RoundBox& box) { return box.px; }

void addPath(cairo_t* cairo, const paint::Line& line)
{
    cairo_new_path(cairo);
    for (const geo::PointF p : line.points) cairo_line_to(cairo, p.x, p.y);
    if (line.closed) cairo_close_path(cairo);
}

void addPath(cairo_t* cairo, const paint::Circle& circle)
{
    cairo_new_path(cairo);
    cairo_arc(cairo, circle.centre.x, circle.centre.y, circle.radiusPx, 0, 2 * base::pi);
    cairo_close_path(cairo);
}

void addPath(cairo_t* cairo, const paint::RoundBox& box) { addRoundedBox(cairo, box.px, box.cornerPx); }

}  // namespace

void ItemPainter::shape(const paint::Shape& shape)
{
    const geo::Box bounds = std::visit([](const auto& path) { return boundsOf(path); }, shape.path);
    if (!bounds.grown(1.0 + (shape.outline ? shape.outline->widthPx : 0.f)).intersects(visible_)) return;
    std::visit([this](const auto& path) { addPath(cairo_, path); }, shape.path);
    if (shape.fill) {
        setColor(cairo_, *shape.fill);
        cairo_set_fill_rule(cairo_, CAIRO_FILL_RULE_WINDING);
        cairo_fill_preserve(cairo_);
    }
    if (shape.outline) stroke(cairo_, *shape.outline, CAIRO_LINE_CAP_BUTT);
    cairo_new_path(cairo_);
}

void ItemPainter::text(const scene::TextRun& run)
{
    const text::ShapedText& text = run.text;
    const double reach = run.haloPx + 0.25 * text.font.sizePx;  // glyphs may overhang their advance
    const geo::Box box{run.origin.x - reach, run.origin.y - text.ascentPx - reach,
                       run.origin.x + text.widthPx + reach, run.origin.y + text.descentPx + reach};
    if (box.intersects(visible_)) text_.paint(run);
}

}  // namespace output
