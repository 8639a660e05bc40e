// Finds the rings of regions again from arcs that know what lies on either side.
#pragma once

#include <cstdint>
#include <vector>

#include "asset_reader.hpp"

namespace bake {

/// A closed chain of arcs, the region on its left: i is arc i forward, ~i backward.
using ArcRing = std::vector<std::int32_t>;

/// Rings of every region. `regionOfCell` gives each cell's region below `regionCount`, or
/// SourceArc::outside. Arcs with the same region on both sides vanish. Throws InputError if a ring does
/// not close.
std::vector<std::vector<ArcRing>> dissolve(const std::vector<SourceArc>& arcs,
                                           const std::vector<std::uint32_t>& regionOfCell,
                                           std::size_t regionCount);

}  // namespace bake
