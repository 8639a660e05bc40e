#include "render/map/arc_paths.hpp"

#include <cmath>

namespace render {

namespace {

/// Vertices nearer than this to the one before cannot be told from it.
constexpr float thinningPx = 0.6f;

}  // namespace

void ArcPaths::useView(const PlaneView& view)
{
    if (view_ == view && ranges_.size() == level_->arcs.size()) return;
    view_ = view;
    ranges_.assign(level_->arcs.size(), {});
    points_.clear();
    strokes_.clear();
}

ArcPaths::Path ArcPaths::path(std::size_t arc)
{
    if (arc >= ranges_.size()) return {};
    Range& range = ranges_[arc];
    if (range.count == Range::unknown) range = thin(arc);
    return {std::span(points_).subspan(range.first, range.count), std::span(strokes_).subspan(range.first, range.count)};
}

ArcPaths::Range ArcPaths::thin(std::size_t arc)
{
    const auto begin = static_cast<std::uint32_t>(points_.size());
    const geo::Arc& of = level_->arcs[arc];
    const auto from = level_->positions[static_cast<std::size_t>(view_->from)];
    const auto to = level_->positions[static_cast<std::size_t>(view_->to)];
    const std::size_t end = static_cast<std::size_t>(of.first) + of.count;
    if (end > from.size() || end > to.size() || end > level_->strokesToNext.size()) return {begin, 0};  // a broken file

    const double scaleFrom = view_->pxPerMetre * (1 - view_->blend), scaleTo = view_->pxPerMetre * view_->blend;
    for (std::size_t v = of.first; v < end; ++v) {
        double x = (from[v].x - view_->anchorFromM.x) * scaleFrom;
        double y = (from[v].y - view_->anchorFromM.y) * scaleFrom;
        if (scaleTo > 0) {
            x += (to[v].x - view_->anchorToM.x) * scaleTo;
            y += (to[v].y - view_->anchorToM.y) * scaleTo;
        }
        const geo::PointF px{static_cast<float>(view_->anchorPx.x + x), static_cast<float>(view_->anchorPx.y - y)};
        const std::uint8_t strokes = v + 1 < end && level_->strokesToNext[v] != 0 ? 1 : 0;
        const bool first = points_.size() == begin;
        if (!first && v + 1 < end && strokes == strokes_.back()) {
            const float dx = px.x - points_.back().x, dy = px.y - points_.back().y;
            if (dx * dx + dy * dy < thinningPx * thinningPx) continue;
        }
        if (!std::isfinite(px.x) || !std::isfinite(px.y)) {
            if (!first) strokes_.back() = 0;
            continue;
        }
        points_.push_back(px);
        strokes_.push_back(strokes);
    }
    return {begin, static_cast<std::uint32_t>(points_.size()) - begin};
}

}  // namespace render
