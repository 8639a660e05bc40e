// Turns one level of the compact sources into what the program draws: vertices in all projections, arcs in
// order of their class, rings, regions with label points, triangles.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "asset_reader.hpp"
#include "files/map_format.hpp"
#include "geo/map_geometry.hpp"

namespace bake {

/// The content of the chunks of one level; see geo::MapLevel.
struct BuiltLevel {
    files::map_format::LevelInfo info;
    std::vector<geo::PointF> lonLat;
    std::array<std::vector<geo::PointF>, geo::projectionCount> positions;
    std::vector<std::uint8_t> strokesToNext;
    std::vector<geo::Arc> arcs;
    std::vector<std::int32_t> arcRefs;
    std::vector<geo::Ring> rings;
    std::vector<geo::Region> regions;
    std::vector<std::uint32_t> triangles;
};

/// Throws InputError if the source's areas are not closed or cross themselves.
BuiltLevel buildLevel(SourceLevel source);

}  // namespace bake
