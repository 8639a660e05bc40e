#include "render/raster/stroke_edges.hpp"

#include <algorithm>
#include <cmath>

#include "base/angle.hpp"

namespace render {

namespace {

constexpr float shortestPx = 1e-3f;

geo::PointF moved(geo::PointF p, geo::PointF direction, float by)
{
    return {p.x + direction.x * by, p.y + direction.y * by};
}

geo::PointF rotated(geo::PointF v, float radians)
{
    const float c = std::cos(radians), s = std::sin(radians);
    return {v.x * c - v.y * s, v.x * s + v.y * c};
}

bool tooClose(geo::PointF a, geo::PointF b)
{
    return std::abs(a.x - b.x) < shortestPx && std::abs(a.y - b.y) < shortestPx;
}

}  // namespace

void StrokeEdges::collect(std::span<const geo::PointF> points, bool closed)
{
    points_.clear();
    segments_.clear();
    for (const geo::PointF& p : points)
        if (points_.empty() || !tooClose(points_.back(), p)) points_.push_back(p);
    while (closed && points_.size() > 1 && tooClose(points_.back(), points_.front())) points_.pop_back();
    const std::size_t count = points_.size();
    for (std::size_t i = 0; i < count; ++i) {
        const geo::PointF a = points_[i], b = points_[i + 1 < count ? i + 1 : 0];
        const float dx = b.x - a.x, dy = b.y - a.y;
        const float length = std::sqrt(dx * dx + dy * dy);
        segments_.push_back({length > 0 ? geo::PointF{-dy / length, dx / length} : geo::PointF{}, length});
    }
}

void StrokeEdges::add(EdgeList& out, std::span<const geo::PointF> points, bool closed, float widthPx,
                      LineEnds ends)
{
    collect(points, closed);
    if (points_.size() < 2) return;
    if (points_.size() < 3) closed = false;
    half_ = widthPx / 2;
    stepRadians_ = 2 * std::acos(1 - std::min(0.15f / std::max(half_, 0.15f), 0.3f));
    const std::size_t last = points_.size() - 1;

    // The left side there, the right side back: both run with the line on their right.
    left_.clear();
    right_.clear();
    if (closed) {
        for (std::size_t i = 0; i <= last; ++i) {
            const std::size_t in = i == 0 ? last : i - 1;
            addJoin(left_, i, in, i, 1);
            addJoin(right_, i, in, i, -1);
        }
        left_.push_back(left_.front());
        right_.push_back(right_.front());
    } else {
        left_.push_back(moved(points_[0], segments_[0].normal, half_));
        right_.push_back(moved(points_[0], segments_[0].normal, -half_));
        for (std::size_t i = 1; i < last; ++i) {
            addJoin(left_, i, i - 1, i, 1);
            addJoin(right_, i, i - 1, i, -1);
        }
        left_.push_back(moved(points_[last], segments_[last - 1].normal, half_));
        if (ends == LineEnds::Round) addCap(left_, points_[last], segments_[last - 1].normal);
        right_.push_back(moved(points_[last], segments_[last - 1].normal, -half_));
        left_.push_back(right_.back());
    }
    for (std::size_t i = 0; i + 1 < left_.size(); ++i) out.add(left_[i], left_[i + 1]);
    for (std::size_t i = right_.size(); i-- > 1;) out.add(right_[i], right_[i - 1]);
    if (!closed) {
        left_.clear();
        left_.push_back(right_.front());
        if (ends == LineEnds::Round)
            addCap(left_, points_[0], {-segments_[0].normal.x, -segments_[0].normal.y});
        left_.push_back(moved(points_[0], segments_[0].normal, half_));
        for (std::size_t i = 0; i + 1 < left_.size(); ++i) out.add(left_[i], left_[i + 1]);
    }
    out.finishGroup();
}

void StrokeEdges::addJoin(std::vector<geo::PointF>& path, std::size_t point, std::size_t in, std::size_t out,
                          float side) const
{
    const geo::PointF p = points_[point];
    const geo::PointF n0 = segments_[in].normal, n1 = segments_[out].normal;
    const float cosine = n0.x * n1.x + n0.y * n1.y;
    const float turn = n0.x * n1.y - n0.y * n1.x;
    const float reach = half_ * side;
    const bool outer = turn * side < 0 || (turn == 0 && cosine < 0 && side > 0);
    // The corner where both sides meet; for thin lines that is a good outer join, too, up to a right angle.
    const float mitre = 1 / std::max(1 + cosine, 0.05f);
    const float back = half_ * std::sqrt(std::max((1 - cosine) / std::max(1 + cosine, 1e-3f), 0.f));
    const bool fits = back < std::min(segments_[in].length, segments_[out].length);
    const bool thin = half_ < 0.9f;
    if (outer ? cosine > (thin ? 0.2f : 0.9f) : fits && cosine > -0.5f) {
        path.push_back(moved(p, {(n0.x + n1.x) * mitre, (n0.y + n1.y) * mitre}, reach));
        return;
    }
    path.push_back(moved(p, n0, reach));
    if (!outer) {
        path.push_back(p);
    } else {
        float angle = std::atan2(turn, cosine);
        if (side > 0 && angle > 0) angle = -angle;
        if (side < 0 && angle < 0) angle = -angle;
        const int steps = std::max(1, static_cast<int>(std::ceil(std::abs(angle) / stepRadians_)));
        for (int i = 1; i < steps; ++i)
            path.push_back(
                moved(p, rotated(n0, angle * static_cast<float>(i) / static_cast<float>(steps)), reach));
    }
    path.push_back(moved(p, n1, reach));
}

void StrokeEdges::addCap(std::vector<geo::PointF>& path, geo::PointF at, geo::PointF normal) const
{
    const int steps = std::max(2, static_cast<int>(std::ceil(base::piF / stepRadians_)));
    for (int i = 1; i < steps; ++i)
        path.push_back(moved(
            at, rotated(normal, -base::piF * static_cast<float>(i) / static_cast<float>(steps)), half_));
}

}  // namespace render
