// Pins on the map: towns collected in the room, the town that is asked about, guesses. A drop with its tip at the
// place and a name beside it. One look for all of them; who asks for a pin chooses its colour.
#pragma once

#include <string>

#include "layout/frame_context.hpp"
#include "layout/items.hpp"

namespace layout {

struct Pin {
    geo::LonLat place;
    std::string label;  ///< may be empty
    Rgba color;
};

/// Picture pixels that the pin and its name take; empty outside the frame.
geo::Box pinBox(const FrameContext& context, const Pin& pin);

/// Paints nothing outside the frame.
void paintPin(const FrameContext& context, const Pin& pin, Items& items);
/// The drop alone, where its name has no room.
void paintBarePin(const FrameContext& context, const Pin& pin, Items& items);

/// The towns of the room, if the view shows them: one pin each, names where they do not lie over each other.
void paintTowns(const FrameContext& context, Items& items);

}  // namespace layout
