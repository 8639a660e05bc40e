// Rims of areas and outlines of lines as edges, what CoverageBand fills. A value; knows no colours.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "geo/lon_lat.hpp"

namespace render {

struct Edge {
    float x0 = 0, y0 = 0, x1 = 0, y1 = 0;  ///< pixels, y down; the direction counts
};

/// Edges in groups that lie together, so that a group is skipped by its height.
class EdgeList {
public:
    struct Group {
        std::uint32_t first = 0, count = 0;
        float minY = 0, maxY = 0;
    };

    void add(geo::PointF a, geo::PointF b)
    {
        if (a.y != b.y) edges_.push_back({a.x, a.y, b.x, b.y});
    }
    void finishGroup();
    void clear();
    bool empty() const { return edges_.empty(); }
    std::span<const Edge> edges() const { return edges_; }
    std::span<const Group> groups() const { return groups_; }

private:
    std::vector<Edge> edges_;
    std::vector<Group> groups_;
    std::size_t groupBegin_ = 0;
};

}  // namespace render
