#include "render/map/level_lines.hpp"

namespace render {

namespace {

/// On which sides of the box a point lies; two points on the same side have no part of their segment inside.
unsigned sides(geo::PointF p, const BoxF& box)
{
    return (p.x < box.minX ? 1u : 0u) | (p.x > box.maxX ? 2u : 0u) | (p.y < box.minY ? 4u : 0u) |
           (p.y > box.maxY ? 8u : 0u);
}

}  // namespace

BoxF LevelLines::begin(const scene::Stroke& stroke, const PlaneView& view, const BoxF& partPx)
{
    paths_->useView(view);
    const float reach = stroke.widthPx / 2 + 1;
    return {partPx.minX - reach, partPx.minY - reach, partPx.maxX + reach, partPx.maxY + reach};
}

void LevelLines::append(std::size_t arc, bool backward, bool joinsNext)
{
    const ArcPaths::Path path = paths_->path(arc);
    if (path.points.empty()) return;
    if (!backward) {
        points_.insert(points_.end(), path.points.begin(), path.points.end());
        strokes_.insert(strokes_.end(), path.strokes.begin(), path.strokes.end());
    } else {
        points_.insert(points_.end(), path.points.rbegin(), path.points.rend());
        for (std::size_t i = path.points.size(); i-- > 0;)
            strokes_.push_back(i > 0 ? path.strokes[i - 1] : 0);
    }
    strokes_.back() = joinsNext ? 1 : 0;
}

void LevelLines::appendRing(const geo::Ring& ring)
{
    points_.clear();
    strokes_.clear();
    if (static_cast<std::size_t>(ring.first) + ring.count > level_->arcRefs.size()) return;
    for (const std::int32_t ref : level_->arcRefs.subspan(ring.first, ring.count)) {
        const auto arc = static_cast<std::size_t>(ref < 0 ? ~ref : ref);
        if (arc >= level_->arcs.size()) continue;
        const std::size_t begin = points_.size();
        // The node at the end of an arc is the beginning of the next one: no gap between them.
        append(arc, ref < 0, true);
        if (level_->arcs[arc].lineClass == geo::LineClass::Cut)
            std::fill(strokes_.begin() + static_cast<std::ptrdiff_t>(begin), strokes_.end(), std::uint8_t{0});
    }
}

bool LevelLines::closeRing()
{
    if (points_.size() < 4) return false;
    const geo::PointF first = points_.front(), last = points_.back();
    if (first.x != last.x || first.y != last.y) return false;
    points_.pop_back();
    strokes_.pop_back();
    return true;
}

void LevelLines::split(const BoxF& partPx, bool whole, bool closed)
{
    pieces_.clear();
    piecePoints_.clear();
    const std::size_t count = points_.size();
    if (count < 2) return;
    const auto after = [count](std::size_t i) { return i + 1 == count ? 0 : i + 1; };
    const auto isDrawn = [&](std::size_t i) {
        return strokes_[i] != 0 &&
               (whole || (sides(points_[i], partPx) & sides(points_[after(i)], partPx)) == 0);
    };
    // A ring is opened where it is broken, so that it goes on where it begins.
    std::size_t start = 0;
    if (closed) {
        while (start < count && isDrawn(start)) ++start;
        if (start == count) {
            piecePoints_ = points_;
            pieces_.push_back({0, count, true});
            return;
        }
    }
    std::size_t first = 0;
    const auto finish = [&] {
        const std::size_t length = piecePoints_.size() - first;
        if (length >= 2)
            pieces_.push_back({first, length, false});
        else
            piecePoints_.resize(first);
        first = piecePoints_.size();
    };
    piecePoints_.push_back(points_[start]);
    const std::size_t segments = closed ? count : count - 1;
    for (std::size_t k = 0, i = start; k < segments; ++k, i = after(i)) {
        if (!isDrawn(i)) finish();
        piecePoints_.push_back(points_[after(i)]);
    }
    finish();
}

}  // namespace render
