// Where a level of detail is complete, as seen on a sheet: a box of degrees whose edges bend in the picture.
#pragma once

#include "render/level_bounds.hpp"
#include "render/mesh.hpp"
#include "render/plane_view.hpp"

namespace render {

/// How a level's coverage and a part of the sheet lie to each other.
enum class Overlap : std::uint8_t { None, Some, Whole };
Overlap overlapOf(const geo::Box& coverageDeg, const PlaneView& view, const BoxF& partPx);

/// Adds the coverage as a flat shape with hard edges, `insetPx` smaller on each side.
void addCoverage(Mesh& mesh, const geo::Box& coverageDeg, const PlaneView& view, float insetPx, layout::Rgba color);

}  // namespace render
