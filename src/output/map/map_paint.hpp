// A map frame's program (paint/map_program) as areas to fill and lines to stroke in picture pixels: what all
// painters of this folder share. Decides no order; knows neither Cairo nor files.
#pragma once

#include <variant>
#include <vector>

#include "output/map/contours.hpp"
#include "paint/pattern.hpp"
#include "scene/scene.hpp"

namespace output {

/// Filled even-odd as one shape, so that neighbours of one look have no seam.
struct AreaPaint {
    Contours rings;
    paint::Pattern look;
};

/// Round joins; round caps when solid, butt caps when dashed.
struct LinePaint {
    Contours lines;
    scene::Stroke stroke;
};

using MapPaint = std::variant<AreaPaint, LinePaint>;

/// What a frame shows, in painting order, the sea of the whole box first. Everything is clipped to a margin
/// around the box that no stroke reaches back from; painters still clip to the box itself.
std::vector<MapPaint> mapPaints(const scene::MapFrame& frame, double thinningPx);

/// One stripe of a pattern (paint::StripeLayers) all over a box, as quadrilaterals.
Contours stripes(const geo::Box& boxPx, double periodPx, double fromPx, double toPx);

}  // namespace output
