#include "scene/items.hpp"

#include "geo/clip.hpp"

namespace scene {

Primitive moved(Primitive primitive, geo::PointF by)
{
    const auto shift = [&](geo::PointF& p) {
        p.x += by.x;
        p.y += by.y;
    };
    if (auto* line = std::get_if<Polyline>(&primitive)) {
        for (geo::PointF& p : line->points) shift(p);
    } else if (auto* polygon = std::get_if<Polygon>(&primitive)) {
        for (geo::PointF& p : polygon->points) shift(p);
    } else if (auto* disc = std::get_if<Disc>(&primitive)) {
        shift(disc->centre);
    } else if (auto* run = std::get_if<TextRun>(&primitive)) {
        shift(run->origin);
    } else if (auto* box = std::get_if<Rectangle>(&primitive)) {
        box->boxPx = {box->boxPx.minX + by.x, box->boxPx.minY + by.y, box->boxPx.maxX + by.x,
                      box->boxPx.maxY + by.y};
    }
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
