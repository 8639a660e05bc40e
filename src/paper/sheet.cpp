#include "paper/sheet.hpp"

#include <cmath>

namespace paper {

namespace {

void move(geo::PointF& p, float dx, float dy)
{
    p.x += dx;
    p.y += dy;
}
void move(std::vector<geo::PointF>& points, float dx, float dy)
{
    for (geo::PointF& p : points) move(p, dx, dy);
}
geo::Box moved(const geo::Box& box, float dx, float dy)
{
    return {box.minX + dx, box.minY + dy, box.maxX + dx, box.maxY + dy};
}

void move(scene::Primitive& primitive, float dx, float dy)
{
    struct Mover {
        float dx, dy;
        void operator()(scene::Polyline& line) const { move(line.points, dx, dy); }
        void operator()(scene::Polygon& polygon) const { move(polygon.points, dx, dy); }
        void operator()(scene::Disc& disc) const { move(disc.centre, dx, dy); }
        void operator()(scene::Rectangle& rectangle) const
        {
            rectangle.boxPx = moved(rectangle.boxPx, dx, dy);
        }
        void operator()(scene::TextRun& run) const { move(run.origin, dx, dy); }
    };
    std::visit(Mover{dx, dy}, primitive);
}

}  // namespace

Sheet::Sheet(const text::FontBook& fontBook, const look::Palette& palette, PaperSize size)
    : fonts(fontBook), colors(palette)
{
    page_.size = size;
    page_.scene.widthPx = static_cast<int>(std::ceil(size.widthMm * pagePxPerMm));
    page_.scene.heightPx = static_cast<int>(std::ceil(size.heightMm * pagePxPerMm));
    page_.scene.background = {255, 255, 255, 255};
}

void Sheet::shaped(const text::ShapedText& run, float x, float baseline, scene::Rgba color)
{
    items_.text(scene::Role::Furniture, {}, run, {x, baseline}, color);
}

void Sheet::line(std::string_view utf8, const TextStyle& style, float x, float baseline, float align,
                 float maxWidthPx)
{
    const text::ShapedText& whole = fonts.shape(utf8, style.font());
    if (whole.widthPx <= maxWidthPx) {
        shaped(whole, x - align * whole.widthPx, baseline, style.color);
        return;
    }
    for (const text::ShapedText& cut : fonts.wrap(utf8, style.font(), maxWidthPx, 1))
        shaped(cut, x - align * cut.widthPx, baseline, style.color);
}

void Sheet::rule(float x0, float x1, float y, float widthPx, scene::Rgba color)
{
    add(scene::Polyline{{{x0, y}, {x1, y}}, false, {widthPx, color}});
}

void Sheet::code(const look::QrCode& code, float x, float y, float modulesPx)
{
    const double margin = static_cast<double>(modulesPx) / code.size() * look::qrQuietModules;
    look::paintQrCode(items_, code, geo::Box{x, y, x + modulesPx, y + modulesPx}.grown(margin),
                      {0, 0, 0, 255}, {255, 255, 255, 255});
}

void Sheet::scene(scene::Scene part, float x, float y, const scene::Stroke& outline)
{
    const geo::Box box{x, y, x + static_cast<float>(part.widthPx), y + static_cast<float>(part.heightPx)};
    const auto firstFrame = static_cast<std::uint32_t>(page_.scene.frames.size());
    for (scene::MapFrame& frame : part.frames) {
        frame.boxPx = moved(frame.boxPx, x, y);
        page_.scene.frames.push_back(std::move(frame));
    }
    std::vector<scene::Item> own;
    items_.appendTo(own);
    for (scene::Item& item : part.items) {
        if (item.frame) *item.frame += firstFrame;
        move(item.primitive, x, y);
        own.push_back(std::move(item));
    }
    for (scene::Item& item : own) page_.scene.items.push_back(std::move(item));
    if (outline.widthPx > 0) add(scene::Rectangle{box, 0, {0, 0, 0, 0}, outline});
}

Page Sheet::take()
{
    items_.appendTo(page_.scene.items);
    return std::move(page_);
}

}  // namespace paper
