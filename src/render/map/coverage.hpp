// Where a finer level of a map is painted over the coarse one on a part of a sheet. What that means is
// paint/coverage's business.
#pragma once

#include <vector>

#include "paint/coverage.hpp"
#include "render/map/level_store.hpp"
#include "render/map/sheet_part.hpp"
#include "render/mesh.hpp"

namespace render {

struct DetailCoverage {
    paint::Overlap overlap = paint::Overlap::None;
    std::vector<geo::Point> ringPx;  ///< its rim, sheet pixels
};

/// What is filled with sea below a level, before it is drawn, is a pixel smaller than what the level fills,
/// so that the sea does not look through at the rim. `detail`: null if there is none.
DetailCoverage coverageOn(const SheetPart& part, const KnownLevel* detail);

/// Adds the same area as a flat shape with hard edges.
void addCoverage(Mesh& mesh, const KnownLevel& detail, const PlaneView& view, scene::Rgba color);

}  // namespace render
