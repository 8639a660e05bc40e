// Where a level of detail is complete, as seen on a sheet: a box of degrees whose edges bend in the picture.
#pragma once

#include <vector>

#include "render/map/level_bounds.hpp"
#include "render/map/plane_view.hpp"
#include "render/mesh.hpp"

namespace render {

/// How a level's coverage and a part of the sheet lie to each other.
enum class Overlap : std::uint8_t { None, Some, Whole };
Overlap overlapOf(const geo::Box& coverageDeg, const PlaneView& view, const BoxF& partPx);

/// What is filled with sea below a level, before it is drawn, is a pixel smaller than what the level fills,
/// so that the sea does not look through at the rim.
inline constexpr float coverageInsetPx = 1;

/// The rim of the coverage, densified; empty if the inset leaves nothing.
std::vector<geo::PointF> coverageRing(const geo::Box& coverageDeg, const PlaneView& view, float insetPx);

/// Adds the coverage as a flat shape with hard edges.
void addCoverage(Mesh& mesh, const geo::Box& coverageDeg, const PlaneView& view, float insetPx,
                 scene::Rgba color);

}  // namespace render
