// What stands around the map: legend, scale bar, sources, date of the data, the note on borders; in exported
// pictures also the title. Says which part of the picture is left for the map and which corners of it are taken.
#pragma once

#include "layout/furniture/legend.hpp"

namespace layout {

/// Paints legend (bottom left), scale bar and, in a window, the sources line (bottom right) into a map frame.
/// Returns the boxes taken, in picture pixels. `carriesLegend`: one frame of a picture does.
std::vector<geo::Box> paintMapFurniture(const FrameContext& context, const Drawn& drawn, bool carriesLegend, Items& items);

/// Title above and sources below the map of an exported picture.
void paintPageFurniture(const Request& request, const std::string& title, Items& items);

}  // namespace layout
