// The base map as it lies in the mapped file kommunalatlas.map: levels of detail with vertices in all
// projections, arcs, rings and triangles. Views only (spans into the mapping, which `MapGeometry::owner`
// keeps alive); made by tools/bake, opened by files/map_file. Draws nothing.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "geo/lon_lat.hpp"
#include "geo/projection.hpp"

namespace geo {

/// What an arc separates; arcs are stored sorted by this. State, District and Municipality are German. Cut
/// arcs close rings along the map's cut, the pole or the level's edge, or bound areas that have no line of
/// their own (a disputed zone inside its country, the German part of the Bodensee); never stroked.
enum class LineClass : std::uint8_t {
    Coast,
    Country,
    Disputed,
    State,
    District,
    Municipality,
    LakeShore,
    River1,
    River2,
    River3,
    Graticule,
    Cut
};
inline constexpr std::size_t lineClassCount = 12;

enum class RegionKind : std::uint8_t { Country, State, District, Municipality, Lake, DisputedArea };

/// Consecutive vertices [first, first + count) of a level.
struct Arc {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    LineClass lineClass = LineClass::Coast;
    std::uint8_t padding[3] = {};
    PointF minDeg, maxDeg;  ///< bounding box in degrees, as MapLevel::lonLat
};

/// A closed ring: [first, first + count) of the level's arcRefs. Even-odd fill; the region lies on the left
/// (counter-clockwise outside).
struct Ring {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

/// A filled area. `code` is ISO 3166-1 alpha-2 (DE; XK is Kosovo), ISO 3166-2 (DE-TH), a district key
/// (05117), a municipality key (05117000), the name of a disputed zone (CRIMEA) or empty for water; NUL
/// padded, without a NUL if it fills the field.
struct Region {
    char code[12] = {};
    RegionKind kind = RegionKind::Country;
    std::uint8_t padding[3] = {};
    std::uint32_t firstRing = 0, ringCount = 0;
    std::uint32_t firstIndex = 0, indexCount = 0;  ///< into MapLevel::triangles; Municipality has none
    PointF minDeg, maxDeg;                         ///< bounding box in degrees, as MapLevel::lonLat
    PointF labelDeg;  ///< pole of inaccessibility of the largest part; lon in [-180, 180]
    float areaKm2 = 0;

    std::string_view codeView() const
    {
        std::size_t n = 0;
        while (n < sizeof code && code[n] != '\0') ++n;
        return {code, n};
    }
};

/// One level of detail. All vertex spans have the same length; a vertex has a position in each
/// projection (metres, relative to that projection's origin). Nodes shared by arcs are stored once per
/// arc with equal coordinates.
struct MapLevel {
    double toleranceM = 0;           ///< simplification: detail below this is missing
    Box coverageDeg;                 ///< the level is complete only inside this box
    std::span<const PointF> lonLat;  ///< degrees; lon runs from the map's cut eastwards: [-169, 191]
    std::array<std::span<const PointF>, projectionCount> positions;
    std::span<const std::uint8_t>
        strokesToNext;  ///< 1 if the segment vertex -> vertex + 1 is drawn as a line
    std::span<const Arc> arcs;
    std::array<std::uint32_t, lineClassCount + 1> firstArcOfClass{};
    std::array<std::uint32_t, lineClassCount + 1> firstVertexOfClass{};
    std::span<const std::int32_t> arcRefs;  ///< i: arc i forward; ~i: arc i backward
    std::span<const Ring> rings;
    std::span<const Region> regions;  ///< sorted by kind, then code
    /// Counter-clockwise in degrees, none longer than a few degrees; those of one kind lie together, so that
    /// all countries are one draw call. Some use vertices behind those of the arcs, inside areas.
    std::span<const std::uint32_t> triangles;
    /// Rings of the whole land dissolved, so that painters need no seams between neighbours.
    std::uint32_t firstLandRing = 0, landRingCount = 0;

    /// Null if the level has no such region.
    const Region* find(RegionKind kind, std::string_view code) const;
    /// Regions of one kind, in code order.
    std::span<const Region> ofKind(RegionKind kind) const;
};

/// All levels from coarse to fine, the last one covering Germany and its neighbours only.
struct MapGeometry {
    std::vector<MapLevel> levels;
    std::shared_ptr<const void> owner;

    /// The coarsest level whose tolerance is below `pixelM` metres and that is complete inside `viewDeg`;
    /// the finest complete one otherwise.
    std::size_t levelFor(double pixelM, const Box& viewDeg) const;
};

/// The region of `kind` that contains `place`, or null (even-odd test on the level's rings).
const Region* regionAt(const MapLevel& level, RegionKind kind, LonLat place);

}  // namespace geo
