// A made-up base map for tests of painters: small enough to know every pixel of. For tests only.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "geo/map_geometry.hpp"

namespace test_support {

/// Builds one level from arcs, in the order of their classes, and regions.
class LevelBuilder {
public:
    /// Straight in degrees, densified to 1 degree; returns the arc's number.
    std::int32_t arc(geo::LineClass lineClass, const std::vector<geo::LonLat>& points, bool strokes = true);
    /// A region of one or more rings, each a list of arc numbers, ~n for backward.
    void region(geo::RegionKind kind, std::string_view code,
                const std::vector<std::vector<std::int32_t>>& rings);
    void land(const std::vector<std::vector<std::int32_t>>& rings);

    struct Storage {
        std::vector<geo::PointF> lonLat;
        std::array<std::vector<geo::PointF>, geo::projectionCount> positions;
        std::vector<std::uint8_t> strokesToNext;
        std::vector<geo::Arc> arcs;
        std::vector<std::int32_t> arcRefs;
        std::vector<geo::Ring> rings;
        std::vector<geo::Region> regions;
        std::uint32_t firstLandRing = 0, landRingCount = 0;
    };
    Storage finish();

private:
    void addRings(const std::vector<std::vector<std::int32_t>>& rings);
    Storage storage_;
};

/// A map of the given levels, each with its coverage in degrees.
std::shared_ptr<const geo::MapGeometry>
makeMap(std::vector<std::pair<LevelBuilder::Storage, geo::Box>> levels);

/// Two countries side by side around 11° E, 20° N: AA from 1° to 11°, BB from 11° to 21°, both from 10° to
/// 30°; a lake across their border from 9° to 13° and 18° to 22°. Country CC lies across 169° W at the
/// equator, cut there: 181° to 191° and -169° to -159°.
std::shared_ptr<const geo::MapGeometry> smallMap();

}  // namespace test_support
