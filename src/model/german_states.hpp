// Finds the German state of places whose data names none. Used by the Atlas while it is built.
#pragma once

#include <vector>

#include "geo/map_geometry.hpp"
#include "model/gazetteer.hpp"
#include "model/geography.hpp"
#include "model/network.hpp"

namespace model {

/// Fills the empty `state` of German seats, offices and member places: from the shape the position lies in,
/// else from the nearest known town; without a position from the name, if all towns of that name agree.
void deriveGermanStates(std::vector<Network>& networks, const geo::MapGeometry& map,
                        const Gazetteer& gazetteer, const Geography& geography);

}  // namespace model
