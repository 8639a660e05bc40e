// The arcs of a level as lines on a sheet: projected and thinned to what can be told apart, each arc once for
// a view. Both painters of the base map take their lines and rims from here, so that neighbours fit.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "render/map/level_bounds.hpp"
#include "render/map/plane_view.hpp"

namespace render {

class ArcPaths {
public:
    explicit ArcPaths(const geo::MapLevel& level) : level_(&level) {}

    /// A thinned arc. `strokes[i]`: the segment from points[i] to points[i + 1] is drawn as a line.
    struct Path {
        std::span<const geo::PointF> points;
        std::span<const std::uint8_t> strokes;
    };

    /// Forgets the paths of another view.
    void useView(const PlaneView& view);
    /// Valid until the next call of either function. Empty for an arc that the level does not have.
    Path path(std::size_t arc);

private:
    struct Range {
        std::uint32_t first = 0;
        std::uint32_t count = unknown;
        static constexpr std::uint32_t unknown = ~0u;
    };
    Range thin(std::size_t arc);
    /// Vertices of an arc, in two projections, to projected_.
    void project(std::span<const geo::PointF> from, std::span<const geo::PointF> to);

    const geo::MapLevel* level_;
    std::optional<PlaneView> view_;
    std::vector<Range> ranges_;  ///< by arc
    std::vector<geo::PointF> points_;
    std::vector<std::uint8_t> strokes_;
    std::vector<geo::PointF> projected_;  ///< kept for its memory
};

}  // namespace render
