#include "layout/items.hpp"

#include "geo/clip.hpp"

namespace layout {

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

}  // namespace layout
