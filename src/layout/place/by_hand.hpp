// Names and lists that somebody put somewhere (state::View::byHand): where they stand on this map, the sign
// that gives one back, and what is on its way. Who avoids them is decided where the others are placed.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "layout/place/entries.hpp"

namespace layout {

/// The middle of the entry's name, or of the city's list, in the band plane; nothing where the program finds
/// it a place.
std::optional<geo::Point> handPlace(const FrameContext& context, model::NetworkId network);
std::optional<geo::Point> handPlace(const FrameContext& context, const model::SeatCity& city);

/// What somebody put at `box` stands there, or as near to it as it is wholly in the frame and beside what
/// lies on it; unchanged where that is far away, or where its own place `sitePx` is not in the frame.
geo::Box givenWay(const FrameContext& context, geo::Point sitePx, const geo::Box& box);

/// Picture box of an entry's label.
geo::Box labelBoxPx(const FrameContext& context, const PlacedCity& city, const PlacedLabel& label);
/// The line that joins a label to its symbol, from there; nothing where it stands beside it.
std::optional<std::pair<geo::Point, geo::Point>>
labelLeaderPx(const FrameContext& context, const PlacedCity& city, const PlacedEntry& entry);

/// A list or name that stands by hand does so only wholly in the frame and beside what lies on it.
bool mayStand(const FrameContext& context, const geo::Box& box, const std::vector<geo::Box>& reserved);

/// Where a line from `from` arrives at the box; `from` itself if it lies inside.
geo::Point nearestOf(const geo::Box& box, geo::Point from);

/// Signs on what stands by hand, and while names are moved an edge around all that can be.
void paintMovable(const FrameContext& context, const std::vector<scene::Movable>& movables,
                  scene::Items& items, std::vector<scene::HitArea>& hits);

/// While names are moved, what cannot be says why to who points at it, and so does what stands elsewhere than
/// somebody put it. `pinsPx`: of the room, with their names.
void tellWhatStays(const FrameContext& context, const std::vector<scene::Movable>& movables,
                   const std::vector<geo::Box>& pinsPx, std::vector<scene::HitArea>& hits);

/// What is carried, with a line to its place, and the word that says how it ends.
void paintCarried(const FrameContext& context, scene::Items& items);

}  // namespace layout
