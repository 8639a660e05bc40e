// Regions by what the data has on a topic or level: an entry documented, not known, none. For the map, its
// legend and the panel alike.
#pragma once

#include <vector>

#include "filter/answers/without_entry.hpp"
#include "look/palette.hpp"

namespace layout {

/// Full, pale, hatched: lightness and pattern tell them apart. `bandPx`: width of the bands of the hatching.
scene::RegionFill entryClassFill(const look::Palette& colors, filter::EntryClass entryClass, double bandPx);

/// Countries; with `states` Germany by its states.
std::vector<scene::RegionFill> classFills(const look::Palette& colors, const filter::WithoutEntry& answer,
                                          bool states, double bandPx);

}  // namespace layout
