#include "output/cairo/cairo_painter.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace output {

namespace {

void addRing(cairo_t* cairo, std::span<const geo::PointF> points)
{
    cairo_move_to(cairo, points[0].x, points[0].y);
    for (const geo::PointF p : points.subspan(1)) cairo_line_to(cairo, p.x, p.y);
    cairo_close_path(cairo);
}

/// The visible rings as the current path; false if there are none.
bool addRings(cairo_t* cairo, const Contours& rings, const geo::Box& visible)
{
    cairo_new_path(cairo);
    bool any = false;
    for (std::size_t i = 0; i < rings.size(); ++i) {
        if (!rings.bounds(i).touches(visible)) continue;
        addRing(cairo, rings[i]);
        any = true;
    }
    return any;
}

void paintArea(cairo_t* cairo, const AreaPaint& area, const geo::Box& visible)
{
    cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_EVEN_ODD);
    if (!addRings(cairo, area.rings, visible)) return;
    if (area.look.isPlain()) {
        setColor(cairo, area.look.plainColor());
        cairo_fill(cairo);
        return;
    }
    const geo::Box box = clippedBox(cairo, visible);
    cairo_save(cairo);
    cairo_clip(cairo);
    const paint::StripeLayers layers = paint::stripeLayers(area.look);
    if (layers.ground) {
        setColor(cairo, *layers.ground);
        cairo_paint(cairo);
    }
    for (const auto& stripe : layers.stripes) {
        if (!addRings(cairo, stripes(box, layers.periodPx, stripe.fromPx, stripe.toPx), box)) continue;
        setColor(cairo, stripe.color);
        cairo_fill(cairo);
    }
    cairo_restore(cairo);
}

bool touches(geo::PointF a, geo::PointF b, const geo::Box& box)
{
    return std::min(a.x, b.x) <= box.maxX && std::max(a.x, b.x) >= box.minX &&
           std::min(a.y, b.y) <= box.maxY && std::max(a.y, b.y) >= box.minY;
}

/// Only the segments near the visible box: where the line is cut cannot be seen.
void addVisibleSegments(cairo_t* cairo, std::span<const geo::PointF> line, const geo::Box& near)
{
    bool joined = false;
    bool whole = true;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        if (!touches(line[i], line[i + 1], near)) {
            joined = whole = false;
            continue;
        }
        if (!joined) cairo_move_to(cairo, line[i].x, line[i].y);
        cairo_line_to(cairo, line[i + 1].x, line[i + 1].y);
        joined = true;
    }
    if (whole && line.front().x == line.back().x && line.front().y == line.back().y) cairo_close_path(cairo);
}

void paintLines(cairo_t* cairo, const LinePaint& paint, const geo::Box& visible)
{
    const geo::Box near = visible.grown(paint.stroke.widthPx + 2.0);
    cairo_new_path(cairo);
    bool any = false;
    for (std::size_t i = 0; i < paint.lines.size(); ++i) {
        if (!paint.lines.bounds(i).touches(near)) continue;
        any = true;
        // Dashes count from the line's beginning, wherever that is.
        if (paint.stroke.dashPx > 0)
            addVisibleSegments(cairo, paint.lines[i], paint.lines.bounds(i).box());
        else
            addVisibleSegments(cairo, paint.lines[i], near);
    }
    if (any)
        stroke(cairo, paint.stroke, paint.stroke.dashPx > 0 ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
}

}  // namespace

CairoPainter::CairoPainter(const scene::Scene& scene, double thinningPx, TextMode textMode)
    : scene_(scene), textMode_(textMode)
{
    frames_.reserve(scene.frames.size());
    for (const scene::MapFrame& frame : scene.frames) frames_.push_back(mapPaints(frame, thinningPx));
}

void CairoPainter::paint(cairo_t* cairo, TextTools& tools) const
{
    const geo::Box visible =
        clippedBox(cairo, {0, 0, static_cast<double>(scene_.widthPx), static_cast<double>(scene_.heightPx)});
    for (const paint::PictureStep& step : paint::pictureProgram(scene_))
        std::visit([&](const auto& one) { paint(one, cairo, tools, visible); }, step);
}

void CairoPainter::paint(const paint::Background& step, cairo_t* cairo, TextTools&, const geo::Box&) const
{
    setColor(cairo, step.color);
    cairo_paint(cairo);
}

void CairoPainter::paint(const paint::BaseMap& step, cairo_t* cairo, TextTools&,
                         const geo::Box& visible) const
{
    if (!scene_.frames[step.frame].boxPx.intersects(visible)) return;
    cairo_save(cairo);
    clipTo(cairo, scene_.frames[step.frame]);
    const geo::Box part = clippedBox(cairo, visible);
    if (!part.empty())
        for (const MapPaint& one : frames_[step.frame]) {
            if (const auto* area = std::get_if<AreaPaint>(&one))
                paintArea(cairo, *area, part);
            else
                paintLines(cairo, std::get<LinePaint>(one), part);
        }
    cairo_restore(cairo);
}

void CairoPainter::paint(const paint::Border& step, cairo_t* cairo, TextTools& tools,
                         const geo::Box& visible) const
{
    ItemPainter(cairo, tools, textMode_, visible).shape(paint::borderOf(scene_.frames[step.frame]));
}

void CairoPainter::paint(const paint::Items& step, cairo_t* cairo, TextTools& tools,
                         const geo::Box& visible) const
{
    cairo_save(cairo);
    if (step.clip) clipTo(cairo, scene_.frames[*step.clip]);
    ItemPainter items(cairo, tools, textMode_, visible);
    for (const scene::Item& item : std::span(scene_.items).subspan(step.first, step.count))
        paint::paintPrimitive(item.primitive, items);
    cairo_restore(cairo);
}

}  // namespace output
