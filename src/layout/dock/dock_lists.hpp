// Which docks a frame has, what they say and at which side they stand: lists of cities in view, markers of
// those beyond the edge. Where in its column a dock stands is decided in dock/dock_columns.
#pragma once

#include <vector>

#include "layout/dock/dock_ground.hpp"
#include "layout/dock/docks.hpp"

namespace layout {

struct DockLists {
    std::vector<Dock> docks;
    double westmostX = 0, eastmostX = 0;  ///< of the places in view; nothing without any
};

/// Those that lists and markers will show with their symbols, as far as the placement says. What lists cover
/// may come to them.
std::vector<model::NetworkId> entriesInLists(const FrameContext& context, const EntryPlacement& placement);

DockLists makeDockLists(const DockGround& ground, const DockChoice& choice, double shrink);

}  // namespace layout
