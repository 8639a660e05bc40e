#include "scene/items.hpp"

#include "base/cases.hpp"
#include "geo/clip.hpp"

namespace scene {

geo::Box boxOf(const Primitive& primitive)
{
    geo::Box box;
    std::visit(base::Cases{
                   [&](const Polyline& line) {
                       for (const geo::PointF p : line.points) box.add(fromF(p));
                   },
                   [&](const Polygon& polygon) {
                       for (const geo::PointF p : polygon.points) box.add(fromF(p));
                   },
                   [&](const Disc& disc) {
                       box.add(fromF({disc.centre.x - disc.radiusPx, disc.centre.y - disc.radiusPx}));
                       box.add(fromF({disc.centre.x + disc.radiusPx, disc.centre.y + disc.radiusPx}));
                   },
                   [&](const Rectangle& rectangle) { box = rectangle.boxPx; },
                   [&](const TextRun& run) {
                       box.add({run.origin.x, run.origin.y - run.text.ascentPx});
                       box.add({run.origin.x + run.text.widthPx, run.origin.y + run.text.descentPx});
                   },
               },
               primitive);
    return box;
}

Primitive moved(Primitive primitive, geo::PointF by)
{
    const auto shift = [&](geo::PointF& p) {
        p.x += by.x;
        p.y += by.y;
    };
    std::visit(base::Cases{
                   [&](Polyline& line) {
                       for (geo::PointF& p : line.points) shift(p);
                   },
                   [&](Polygon& polygon) {
                       for (geo::PointF& p : polygon.points) shift(p);
                   },
                   [&](Disc& disc) { shift(disc.centre); },
                   [&](Rectangle& box) {
                       box.boxPx = {box.boxPx.minX + by.x, box.boxPx.minY + by.y, box.boxPx.maxX + by.x,
                                    box.boxPx.maxY + by.y};
                   },
                   [&](TextRun& run) { shift(run.origin); },
               },
               primitive);
    return primitive;
}

void Items::cutLines(const geo::Box& box)
{
    std::vector<Item> kept;
    kept.reserve(items_.size());
    for (Item& item : items_) {
        Polyline* line = std::get_if<Polyline>(&item.primitive);
        if (!line) {
            kept.push_back(std::move(item));
            continue;
        }
        std::vector<geo::Point> points;
        for (const geo::PointF p : line->points) points.push_back(fromF(p));
        if (line->closed && !points.empty()) points.push_back(points.front());
        auto pieces = geo::clipPolylineOutside(points, box);
        if (pieces.size() == 1 && pieces.front().size() == points.size()) {
            kept.push_back(std::move(item));
            continue;
        }
        for (const auto& piece : pieces) {
            Polyline part{{}, false, line->stroke};
            for (const geo::Point p : piece) part.points.push_back(toF(p));
            kept.push_back({item.role, item.frame, item.network, std::move(part)});
        }
    }
    items_ = std::move(kept);
}

}  // namespace scene
