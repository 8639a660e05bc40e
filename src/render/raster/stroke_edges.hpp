// Lines as outlines for the raster: each side of a line with its joins and ends, all in one direction, so
// that whatever overlaps counts once. Pure.
#pragma once

#include <span>
#include <vector>

#include "render/raster/edge_list.hpp"
#include "render/stroke.hpp"

namespace render {

class StrokeEdges {
public:
    /// Adds a line of the given width as one group. `ends`: Plain or Round; Soft counts as Plain.
    void add(EdgeList& out, std::span<const geo::PointF> points, bool closed, float widthPx, LineEnds ends);

private:
    struct Segment {
        geo::PointF normal;  ///< to the left, of unit length
        float length = 0;
    };
    void collect(std::span<const geo::PointF> points, bool closed);
    void addJoin(std::vector<geo::PointF>& path, std::size_t point, std::size_t in, std::size_t out,
                 float side) const;
    void addCap(std::vector<geo::PointF>& path, geo::PointF at, geo::PointF normal) const;

    float half_ = 0;
    float stepRadians_ = 1;
    std::vector<geo::PointF> points_;  // all kept for their memory
    std::vector<Segment> segments_;
    std::vector<geo::PointF> left_, right_;
};

}  // namespace render
