// The three fixed map projections. Pure formulas in double; forward and inverse agree with PROJ
// within 1 m over each projection's area of use (tests compare). No cameras, no pixels.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/enum_values.hpp"
#include "geo/lon_lat.hpp"

namespace geo {

/// World: `+proj=eqearth +lon_0=11 +datum=WGS84`, cut at 169° W. Europe: EPSG:3035
/// (`+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80`).
/// Germany: `+proj=laea +lat_0=51.2 +lon_0=10.4 +ellps=GRS80`.
enum class ProjectionId : std::uint8_t { World, Europe, Germany };

inline constexpr std::size_t projectionCount = base::enumCount<ProjectionId>;
inline constexpr auto allProjections = base::enumValues<ProjectionId>;

/// As links, tours and dumps write it.
constexpr std::string_view keyOf(ProjectionId projection)
{
    switch (projection) {
    case ProjectionId::World:
        return "world";
    case ProjectionId::Europe:
        return "europe";
    case ProjectionId::Germany:
        return "germany";
    }
    return {};
}

/// Central meridian of the World projection, degrees east.
inline constexpr double worldCentreLonDeg = 11.0;

/// The meridian at which the world map is cut, degrees east.
inline constexpr double worldCutLonDeg = -169.0;

/// Metres in the projection's plane. Never fails: the antipode of an azimuthal projection goes to
/// the rim; latitudes beyond the poles are taken as the pole. NaN or infinity in gives NaN out.
///
/// The side of the cut (World only): a longitude within 180 degrees of the central meridian, that is in
/// [-169, 191], is taken as it is, any other is wrapped into that range. So -169 lies on the left edge
/// and 191, the same meridian, on the right one, and a line cut there can end on the side it comes from.
Point project(ProjectionId projection, LonLat place);

/// Inverse, lon in [-180, 180]; nothing when the point lies outside the projection's image.
std::optional<LonLat> unproject(ProjectionId projection, Point metres);

}  // namespace geo
