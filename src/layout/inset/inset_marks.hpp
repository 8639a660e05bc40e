// What tells a map and the one that belongs to it apart and ties them together: on the world map the outline
// of what the side map shows, with a dot for each seat in it; on the side map its title, which opens the
// Europe view.
#pragma once

#include <optional>
#include <vector>

#include "layout/frame_context.hpp"
#include "layout/place/label_spots.hpp"
#include "layout/place/occupancy.hpp"
#include "scene/items.hpp"

namespace layout {

/// "See side map", beside the outline.
struct AsideNote {
    geo::Point anchorBand;
    TextBlock text;
    LabelSpot spot;
};

/// Takes the note's room and that of the dots; nothing if there is no side map or no room.
std::optional<AsideNote> placeAsideNote(const FrameContext& context, Occupancy& occupancy);

/// The outline of the side map's extent, if there is one.
void paintAsideOutline(const FrameContext& context, scene::Items& items);

/// The dots of the seats in it, and the note.
void paintAside(const FrameContext& context, const std::optional<AsideNote>& note,
                const std::vector<geo::Box>& covered, scene::Items& dots, scene::Items& labels,
                std::vector<scene::HitArea>& hits);

/// The title of a side map, in its upper left corner. Returns the box it takes.
geo::Box paintSideMapTitle(const FrameContext& context, scene::Items& items,
                           std::vector<scene::HitArea>& hits);

/// Edge of a side map or overview.
scene::Stroke insetBorder(const FrameContext& context);
double insetCornerPx(const FrameContext& context);

}  // namespace layout
