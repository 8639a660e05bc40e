#include "output/cairo/cairo_items.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

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
    constexpr double quarter = std::numbers::pi / 2;
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

void ItemPainter::paint(const scene::Primitive& primitive)
{
    std::visit([this](const auto& one) { paintOne(one); }, primitive);
}

namespace {

geo::Box boundsOf(const std::vector<geo::PointF>& points)
{
    geo::Box box;
    for (const geo::PointF p : points) box.add({p.x, p.y});
    return box;
}

}  // namespace

void ItemPainter::fillAndStroke(scene::Rgba fill, const scene::Stroke& outline)
{
    if (fill.a > 0) {
        setColor(cairo_, fill);
        cairo_fill_preserve(cairo_);
    }
    if (outline.widthPx > 0) stroke(cairo_, outline, CAIRO_LINE_CAP_BUTT);
    cairo_new_path(cairo_);
}

void ItemPainter::paintOne(const scene::Polyline& line)
{
    if (line.points.size() < 2 || !(line.stroke.widthPx > 0)) return;
    if (!boundsOf(line.points).grown(line.stroke.widthPx).intersects(visible_)) return;
    cairo_new_path(cairo_);
    for (const geo::PointF p : line.points) cairo_line_to(cairo_, p.x, p.y);
    if (line.closed) cairo_close_path(cairo_);
    stroke(cairo_, line.stroke, CAIRO_LINE_CAP_BUTT);
}

void ItemPainter::paintOne(const scene::Polygon& polygon)
{
    if (polygon.points.size() < 3 ||
        !boundsOf(polygon.points).grown(polygon.outline.widthPx + 1.0).intersects(visible_))
        return;
    cairo_new_path(cairo_);
    for (const geo::PointF p : polygon.points) cairo_line_to(cairo_, p.x, p.y);
    cairo_close_path(cairo_);
    cairo_set_fill_rule(cairo_, CAIRO_FILL_RULE_WINDING);
    fillAndStroke(polygon.fill, polygon.outline);
}

void ItemPainter::paintOne(const scene::Disc& disc)
{
    const geo::Box point{disc.centre.x, disc.centre.y, disc.centre.x, disc.centre.y};
    if (!(disc.radiusPx > 0) || !point.grown(disc.radiusPx + disc.outline.widthPx).intersects(visible_))
        return;
    cairo_new_path(cairo_);
    cairo_arc(cairo_, disc.centre.x, disc.centre.y, disc.radiusPx, 0, 2 * std::numbers::pi);
    cairo_close_path(cairo_);
    fillAndStroke(disc.fill, disc.outline);
}

void ItemPainter::paintOne(const scene::Rectangle& rectangle)
{
    if (!rectangle.boxPx.grown(rectangle.outline.widthPx).intersects(visible_)) return;
    addRoundedBox(cairo_, rectangle.boxPx, rectangle.cornerPx);
    fillAndStroke(rectangle.fill, rectangle.outline);
}

void ItemPainter::paintOne(const scene::TextRun& run)
{
    const text::ShapedText& text = run.text;
    const double reach = run.haloPx + 0.25 * text.font.sizePx;  // glyphs may overhang their advance
    const geo::Box box{run.origin.x - reach, run.origin.y - text.ascentPx - reach,
                       run.origin.x + text.widthPx + reach, run.origin.y + text.descentPx + reach};
    if (box.intersects(visible_)) text_.paint(run);
}

}  // namespace output
