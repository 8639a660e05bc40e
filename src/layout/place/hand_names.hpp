// Names of towns, countries and waters that somebody put somewhere (state::View::byHand): which they are, and
// where they stand before all other names look for room. Entries and lists are place/by_hand and
// dock/hand_docks.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "layout/place/marks.hpp"
#include "layout/place/name_ground.hpp"

namespace layout {

/// What a name key means on this map.
struct KeyedPlace {
    geo::LonLat at;
    std::string words;
};
std::optional<KeyedPlace> placeOfNameKey(const FrameContext& context, std::string_view key);

/// Those that stand by hand at this scale, with their room taken. Too small a place has no name, and far from
/// its place, or on its own dot, a name stands where the program puts it.
std::vector<Mark> placeHandNames(const FrameContext& context, Occupancy& occupancy);

/// Dots for the towns among them, where nothing else marks the place.
void placeHandDots(const FrameContext& context, const std::vector<Mark>& selectionMarks,
                   std::vector<Mark>& names, Occupancy& occupancy);

/// Where a mark's name stands in the picture.
geo::Box nameBoxPx(const FrameContext& context, const Mark& mark);
/// The line from its place to a name that stands by hand.
std::optional<std::pair<geo::Point, geo::Point>> nameLinePx(const FrameContext& context, const Mark& mark);

/// From this weight on the program names a town on maps of this scale.
bool isTownOfScale(const FrameContext& context, const model::Place& place);
/// Of the dot beside a town's name.
float townDotPx(const FrameContext& context, const model::Place& place);

}  // namespace layout
