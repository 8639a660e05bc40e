// What the placed docks take from the map: symbols and labels that they cover, the frame cuts or a leader
// runs through. Says whose entries go into docks themselves.
#pragma once

#include <vector>

#include "layout/dock/dock_ground.hpp"
#include "layout/dock/docks.hpp"

namespace layout {

/// A dock or what is reserved lies over the box.
bool isCovered(const DockGround& ground, const std::vector<Dock>& docks, const geo::Box& boxPx);

/// The line of a dock runs through the text of the label.
bool isStruck(const look::Metrics& metrics, const std::vector<Dock>& docks, const geo::Box& labelPx);

/// Names the cities of which something on the map is lost, and notes the selected entries of named ones whose
/// label is. False if there was none: names only come. Before the leaders are `routed` only what the docks
/// themselves take counts.
bool nameWhatIsLost(const DockGround& ground, const std::vector<Dock>& docks, bool routed,
                    DockChoice& choice);

/// Names the cities whose label, of an entry that is not selected, a line runs through; false if there was
/// none.
bool nameWhatIsStruck(const DockGround& ground, const std::vector<Dock>& docks, DockChoice& choice);

}  // namespace layout
