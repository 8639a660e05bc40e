// A map frame as a list of areas to fill and lines to stroke, in picture pixels and in painting order: what
// all painters of this folder share. Knows neither Cairo nor files.
#pragma once

#include <array>
#include <optional>
#include <variant>
#include <vector>

#include "output/map/contours.hpp"
#include "scene/scene.hpp"

namespace output {

/// As scene::RegionFill, without the region.
struct Fill {
    using Pattern = scene::RegionFill::Pattern;
    Pattern pattern = Pattern::Solid;
    std::array<scene::Rgba, 3> colors{};
    std::uint8_t colorCount = 1;
    float bandPx = 12;
    friend bool operator==(const Fill&, const Fill&) = default;
};

/// Filled even-odd as one shape, so that neighbours of one look have no seam.
struct AreaPaint {
    Contours rings;
    Fill fill;
};

/// Round joins; round caps when solid, butt caps when dashed.
struct LinePaint {
    Contours lines;
    scene::Stroke stroke;
};

using MapPaint = std::variant<AreaPaint, LinePaint>;

/// What a frame shows, in painting order, the sea of the whole box first. Everything is clipped to a margin
/// around the box that no stroke reaches back from; painters still clip to the box itself. A frame without a
/// map is sea.
std::vector<MapPaint> mapPaints(const scene::MapFrame& frame, double thinningPx);

/// True for one colour all over: solid, or a pattern without a width.
bool isPlain(const Fill& fill);
scene::Rgba plainColor(const Fill& fill);

/// A pattern as bands to paint one after the other inside the area's clip. Later bands overlap earlier ones,
/// so that no ground shines through between two of them, unless a colour is transparent.
struct StripeLook {
    struct Band {
        scene::Rgba color;
        double fromPx = 0, toPx = 0;  ///< within a period
    };
    std::optional<scene::Rgba> ground;
    double periodPx = 0;
    std::vector<Band> bands;
};
StripeLook stripeLook(const Fill& fill);

/// One band of a pattern all over a box, as quadrilaterals (see scene::RegionFill for where they lie).
Contours stripes(const geo::Box& boxPx, double periodPx, double fromPx, double toPx);

}  // namespace output
