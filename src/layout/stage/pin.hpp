// Pins on the map: towns collected in the room, the town that is asked about, guesses. A drop with its tip at
// the place and a name beside it. One look for all of them; who asks for a pin chooses its colour.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "layout/frame_context.hpp"
#include "layout/place/label_spots.hpp"
#include "layout/place/occupancy.hpp"
#include "scene/items.hpp"

namespace layout {

struct Pin {
    geo::LonLat place;
    std::string label;  ///< may be empty
    scene::Rgba color;
};

/// Paints nothing outside the frame.
void paintPin(const FrameContext& context, const Pin& pin, scene::Items& items);

/// A pin that takes part in the placement of names.
struct PlacedPin {
    geo::Point anchorBand;
    std::string label;
    TextBlock name;
    std::optional<LabelSpot> spot;  ///< nothing: no room for the name
};

/// The town that is asked about, if there is one, with its name beside it; takes their room.
std::vector<PlacedPin> placeAskedTown(const FrameContext& context, Occupancy& occupancy);
/// One of them, in the frame, has its name beside it.
bool isTownNamed(const FrameContext& context, const std::vector<PlacedPin>& pins);
bool isAnyInside(const FrameContext& context, const std::vector<PlacedPin>& pins);

/// The towns of the room, if the view shows them, northern ones first. The drops take their room.
std::vector<PlacedPin> placeTowns(const FrameContext& context, Occupancy& occupancy);
/// Names beside the drops where there is room.
void nameTowns(const FrameContext& context, std::vector<PlacedPin>& towns, Occupancy& occupancy);
/// What each drop in the frame takes, with its name, picture pixels.
std::vector<geo::Box> boxesOf(const FrameContext& context, const std::vector<PlacedPin>& towns);
/// Every drop, and the names that nothing hides. A drop that a list would hide comes `above`.
void paintTowns(const FrameContext& context, const std::vector<PlacedPin>& towns,
                const std::vector<geo::Box>& furniture, const std::vector<geo::Box>& lists,
                scene::Items& below, scene::Items& above);

}  // namespace layout
