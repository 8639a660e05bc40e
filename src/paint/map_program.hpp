// What to paint of a base map, in order: decided here once; graphics card, raster, Cairo and SVG carry it out
// each in their way. Names levels, regions and lines of the map by number and knows no pixels but those of
// widths. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "paint/coverage.hpp"
#include "paint/pattern.hpp"

namespace paint {

/// Sea, and the beginning of a level: everywhere, or only inside the coverage of that level. There the edge
/// is hard, for both sides show the same land: a soft one would let the sea shine through. Until the next
/// Ground nothing outside that coverage is painted; painters need not clip for it, since a level has nothing
/// outside its coverage.
struct Ground {
    scene::Rgba color;
    std::optional<std::size_t> insideCoverageOf;
    friend bool operator==(const Ground&, const Ground&) = default;
};

/// All land of a level as one shape.
struct FillLand {
    std::size_t level = 0;
    scene::Rgba color;
    friend bool operator==(const FillLand&, const FillLand&) = default;
};

/// Regions of one kind and look as one shape, even-odd, so that neighbours have no seam.
struct FillRegions {
    std::size_t level = 0;
    geo::RegionKind kind = geo::RegionKind::Country;
    Pattern look;
    std::vector<std::uint32_t> regions;  ///< into MapLevel::regions
    friend bool operator==(const FillRegions&, const FillRegions&) = default;
};

struct FillLakes {
    std::size_t level = 0;
    scene::Rgba color;
    friend bool operator==(const FillLakes&, const FillLakes&) = default;
};

/// All lines of a class. Strokes have round joins and ends, dashed ones butt ends.
struct StrokeClass {
    std::size_t level = 0;
    geo::LineClass lineClass = geo::LineClass::Coast;
    scene::Stroke stroke;
    friend bool operator==(const StrokeClass&, const StrokeClass&) = default;
};

/// The borders of regions along their rings.
struct StrokeOutlines {
    std::size_t level = 0;
    scene::Stroke stroke;
    std::vector<std::uint32_t> regions;
    friend bool operator==(const StrokeOutlines&, const StrokeOutlines&) = default;
};

using MapStep = std::variant<Ground, FillLand, FillRegions, FillLakes, StrokeClass, StrokeOutlines>;

/// The levels a map is painted from.
struct Levels {
    std::optional<std::size_t> whole;   ///< everywhere; nothing: no map
    std::optional<std::size_t> detail;  ///< a finer one inside its coverage
    friend bool operator==(const Levels&, const Levels&) = default;
};

/// Those the frame asks for, as far as its map has them.
Levels levelsOf(const scene::MapFrame& frame);

/// Sea, then a level: land, fills, lakes, lines from the last class to the first (graticule below, coast on
/// top), outlines of fills; then, where the detail covers some of what is painted, the same for it. Where it
/// covers the whole the other one is left out. Nothing invisible is in the list. `overlap`: how much of what
/// is painted lies in the detail's coverage.
std::vector<MapStep> mapProgram(const scene::MapFrame& frame, const Levels& levels, Overlap overlap);

}  // namespace paint
