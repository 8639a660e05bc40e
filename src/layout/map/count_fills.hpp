// Regions shaded by their number of entries: classes of one hue, hatched where no known list names the
// region. Shown while nothing is selected.
#pragma once

#include <vector>

#include "filter/answers/entry_counts.hpp"
#include "layout/frame_context.hpp"

namespace layout {

/// What a shaded map counts; enough for its legend.
struct CountShading {
    filter::EntryCounts::Of of = filter::EntryCounts::Of::Countries;
    filter::EntryCounts counts;
    std::vector<filter::CountClass> classes;
};

/// States where the map shows German states, else countries.
CountShading makeCountShading(const FrameContext& context);

/// Colour of class `index` of `shading`.
scene::Rgba classColor(const look::Palette& colors, const CountShading& shading, std::size_t index);

/// Solid fills of the counted regions, hatching on the others: all countries but Antarctica, or all German
/// states.
std::vector<scene::RegionFill> countFills(const FrameContext& context, const CountShading& shading);

/// The hatching of regions that no known list names, without a region.
scene::RegionFill notCountedFill(const FrameContext& context);

}  // namespace layout
