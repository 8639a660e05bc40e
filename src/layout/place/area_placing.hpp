// Where names of countries, states and waters stand: in the middle of their area, on no border. Which are
// named, and in which order, is said by place/names.
#pragma once

#include <vector>

#include "layout/place/name_ground.hpp"
#include "layout/place/waters.hpp"

namespace layout {

/// The largest first.
std::vector<const geo::Region*> namedCountries(const FrameContext& context);
/// None on maps that are too far away for them.
std::vector<const geo::Region*> namedStates(const FrameContext& context);

void placeCountryName(NameGround& ground, const geo::Region& region);
void placeStateName(NameGround& ground, const geo::Region& region);
void placeWaterNames(NameGround& ground);

/// The type that they are set in: larger for what is larger on the map.
text::Font countryFont(const FrameContext& context, const geo::Region& region);
text::Font stateFont(const FrameContext& context);
text::Font waterFont(const FrameContext& context, const Water& water);
/// The side of a square as large as the region, in picture pixels.
double sidePxOf(const FrameContext& context, const geo::Region& region);
double roomPxOf(const FrameContext& context, const Water& water);
/// Less than that is too small for a name.
double leastSidePx(const FrameContext& context);
double leastRoomPx(const FrameContext& context);
/// The country has states that are named in its place.
bool isNamedByStates(const FrameContext& context, const geo::Region& country);

}  // namespace layout
