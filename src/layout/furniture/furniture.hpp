// What stands around the map: legend, scale bar, sources, date of the data, the note on borders; in exported
// pictures also the title. Says which part of the picture is left for the map and which corners of it are
// taken.
#pragma once

#include "layout/furniture/legend.hpp"

namespace layout {

/// Paints legend (bottom left, or on `page` below the words beside the map), scale bar and, in a window, the
/// sources line (bottom right) into a map frame. A side map has its title and a scale bar instead. Returns
/// the boxes taken, other maps on it among them, in picture pixels. `carriesLegend`: one frame of a picture
/// does. `board`: what stands in the upper right corner already, or empty.
std::vector<geo::Box> paintMapFurniture(const FrameContext& context, const Drawn& drawn, bool carriesLegend,
                                        const geo::Box& board, scene::Items& items, scene::Items& page,
                                        std::vector<scene::HitArea>& hits);

/// Height of the sources line of a window with its margins, picture pixels; 0 for an exported picture.
double footHeightPx(const Request& request, double frameWidthPx);

/// Sources below the map of an exported picture and the title above, if there is one.
void paintPageFurniture(const Request& request, const std::string& title, scene::Items& items);

}  // namespace layout
