// Many point sequences in one piece of memory, each with its bounds: what painters walk through. A sequence
// whose last point equals its first is closed. Picture pixels, y down.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "geo/lon_lat.hpp"

namespace output {

struct BoundsF {
    float minX = std::numeric_limits<float>::infinity();
    float minY = std::numeric_limits<float>::infinity();
    float maxX = -std::numeric_limits<float>::infinity();
    float maxY = -std::numeric_limits<float>::infinity();

    void add(geo::PointF p)
    {
        minX = std::min(minX, p.x);
        minY = std::min(minY, p.y);
        maxX = std::max(maxX, p.x);
        maxY = std::max(maxY, p.y);
    }
    void add(const BoundsF& o)
    {
        minX = std::min(minX, o.minX);
        minY = std::min(minY, o.minY);
        maxX = std::max(maxX, o.maxX);
        maxY = std::max(maxY, o.maxY);
    }
    geo::Box box() const { return {minX, minY, maxX, maxY}; }
    bool inside(const geo::Box& b) const
    {
        return minX >= b.minX && minY >= b.minY && maxX <= b.maxX && maxY <= b.maxY;
    }
    bool touches(const geo::Box& b) const
    {
        return minX <= b.maxX && minY <= b.maxY && maxX >= b.minX && maxY >= b.minY;
    }
};

class Contours {
public:
    std::size_t size() const { return ends_.size(); }
    bool empty() const { return ends_.empty(); }
    std::span<const geo::PointF> operator[](std::size_t i) const
    {
        const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
        return std::span(points_).subspan(begin, ends_[i] - begin);
    }
    const BoundsF& bounds(std::size_t i) const { return bounds_[i]; }

    /// Building: points go to the open sequence; finish() ends it and drops it if it has fewer than
    /// `atLeast` points.
    void add(geo::PointF p) { points_.push_back(p); }
    std::span<const geo::PointF> open() const { return std::span(points_).subspan(openBegin()); }
    void discard() { points_.resize(openBegin()); }
    void finish(std::size_t atLeast)
    {
        const auto sequence = open();
        if (sequence.size() < atLeast) return discard();
        BoundsF bounds;
        for (const geo::PointF p : sequence) bounds.add(p);
        bounds_.push_back(bounds);
        ends_.push_back(points_.size());
    }

private:
    std::size_t openBegin() const { return ends_.empty() ? 0 : ends_.back(); }

    std::vector<geo::PointF> points_;
    std::vector<std::size_t> ends_;
    std::vector<BoundsF> bounds_;
};

}  // namespace output
