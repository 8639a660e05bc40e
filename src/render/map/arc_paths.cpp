#include "render/map/arc_paths.hpp"

#include <algorithm>
#include <cmath>

namespace render {

namespace {

float cross(geo::PointF a, geo::PointF b) { return a.x * b.y - a.y * b.x; }
float dot(geo::PointF a, geo::PointF b) { return a.x * b.x + a.y * b.y; }

/// Leaves out vertices in one pass: as long as all since the last kept one lie near a straight line from it
/// (the sector of directions that pass all of them is not empty), the newest replaces them. After Zhao and
/// Saalfeld 1997, "Linear-time sleeve-fitting polyline simplification algorithms".
class Sleeve {
public:
    explicit Sleeve(float tolerancePx) : tolerance_(tolerancePx) {}

    void restart(geo::PointF at)
    {
        anchor_ = at;
        farthest_ = 0;
        open_ = true;
    }

    /// False if the line from the anchor to `p` would miss what was left out; then nothing changes.
    bool reaches(geo::PointF p)
    {
        const geo::PointF v{p.x - anchor_.x, p.y - anchor_.y};
        const float squared = dot(v, v);
        if (squared <= tolerance_ * tolerance_) return farthest_ <= 2 * tolerance_;
        const float distance = std::sqrt(squared);
        if (distance + tolerance_ < farthest_) return false;  // the line comes back: its tip must stay
        if (!open_ && (cross(low_, v) < 0 || cross(v, high_) < 0 || dot(low_, v) < 0)) return false;
        // The directions that pass `p` within the tolerance.
        const float along = std::sqrt(squared - tolerance_ * tolerance_);
        const geo::PointF low{v.x * along + v.y * tolerance_, v.y * along - v.x * tolerance_};
        const geo::PointF high{v.x * along - v.y * tolerance_, v.y * along + v.x * tolerance_};
        if (open_ || cross(low_, low) > 0) low_ = low;
        if (open_ || cross(high, high_) > 0) high_ = high;
        open_ = false;
        farthest_ = std::max(farthest_, distance);
        return true;
    }

private:
    float tolerance_;
    geo::PointF anchor_, low_, high_;
    float farthest_ = 0;
    bool open_ = true;
};

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
    return {std::span(points_).subspan(range.first, range.count),
            std::span(strokes_).subspan(range.first, range.count)};
}

void ArcPaths::project(std::span<const geo::PointF> from, std::span<const geo::PointF> to)
{
    // Relative to the anchor as far as single precision holds it, the rest is added in pixels: so nothing is
    // lost near the anchor, and the loops work on several numbers at a time.
    const auto scaleFrom = static_cast<float>(view_->pxPerMetre * (1 - view_->blend));
    const auto scaleTo = static_cast<float>(view_->pxPerMetre * view_->blend);
    const auto nearest = [](geo::Point p) {
        return geo::PointF{static_cast<float>(p.x), static_cast<float>(p.y)};
    };
    const geo::PointF fromM = nearest(view_->anchorFromM), toM = nearest(view_->anchorToM);
    const geo::Point rest = view_->toPx(geo::Point{fromM.x, fromM.y}, geo::Point{toM.x, toM.y});
    const geo::PointF atAnchor = nearest(rest);
    if (view_->blend > 0) {
        for (std::size_t i = 0; i < from.size(); ++i)
            projected_[i] = {atAnchor.x + (from[i].x - fromM.x) * scaleFrom + (to[i].x - toM.x) * scaleTo,
                             atAnchor.y - (from[i].y - fromM.y) * scaleFrom - (to[i].y - toM.y) * scaleTo};
    } else {
        for (std::size_t i = 0; i < from.size(); ++i)
            projected_[i] = {atAnchor.x + (from[i].x - fromM.x) * scaleFrom,
                             atAnchor.y - (from[i].y - fromM.y) * scaleFrom};
    }
}

ArcPaths::Range ArcPaths::thin(std::size_t arc)
{
    const auto begin = static_cast<std::uint32_t>(points_.size());
    const geo::Arc& of = level_->arcs[arc];
    const auto from = level_->positions[static_cast<std::size_t>(view_->from)];
    const auto to = level_->positions[static_cast<std::size_t>(view_->to)];
    const std::size_t end = static_cast<std::size_t>(of.first) + of.count;
    if (end > from.size() || end > to.size() || end > level_->strokesToNext.size())
        return {begin, 0};  // a broken file

    projected_.resize(of.count);
    project(from.subspan(of.first, of.count), to.subspan(of.first, of.count));

    Sleeve sleeve(view_->tolerancePx);
    geo::PointF waiting{};  // the newest vertex, kept if the next one does not replace it
    bool isWaiting = false;
    const auto keep = [&](geo::PointF p, bool strokes) {
        points_.push_back(p);
        strokes_.push_back(strokes ? 1 : 0);
        sleeve.restart(p);
        isWaiting = false;
    };
    for (std::size_t v = of.first; v < end; ++v) {
        const geo::PointF px = projected_[v - of.first];
        const bool strokes = v + 1 < end && level_->strokesToNext[v] != 0;
        const bool first = points_.size() == begin;
        if (!std::isfinite(px.x) || !std::isfinite(px.y)) {
            if (!first) strokes_.back() = 0;
            continue;
        }
        const bool isEdge = first || v + 1 == end || strokes != (strokes_.back() != 0);
        if (!first && !sleeve.reaches(px) && isWaiting) {
            keep(waiting, strokes_.back() != 0);
            sleeve.reaches(px);
        }
        waiting = px;
        isWaiting = true;
        if (isEdge) keep(px, strokes);
    }
    return {begin, static_cast<std::uint32_t>(points_.size()) - begin};
}

}  // namespace render
