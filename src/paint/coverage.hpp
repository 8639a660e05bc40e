// Where a level of detail is complete, as seen in a picture: a box of degrees whose edges bend. Whether a
// finer level is painted over or instead of a coarser one follows from it. Pure.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "geo/lon_lat.hpp"

namespace paint {

/// Where a place lies in the picture, or on whatever is painted.
using ToPx = std::function<geo::Point(geo::LonLat)>;

/// Cells along each side of a coverage, between which its edges count as straight.
inline constexpr int coverageCells = 96;

/// `insetPx` smaller on each side; empty() if nothing is left.
geo::Box shrunk(const geo::Box& coverageDeg, double insetPx, double pxPerMetre);

/// The rim of the coverage as a ring in pixels; empty if the coverage is.
std::vector<geo::Point> coverageRing(const geo::Box& coverageDeg, const ToPx& toPx);

/// How much of a box the inside of a ring covers. Some may be said where it is nearly None or Whole: then a
/// level is painted that cannot be seen, nothing worse.
enum class Overlap : std::uint8_t { None, Some, Whole };
Overlap overlapOf(const std::vector<geo::Point>& ring, const geo::Box& boxPx);

}  // namespace paint
