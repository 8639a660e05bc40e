// The key of a crowded map: where names of what is asked find no place beside their signs, the signs bear
// letters, and one list says whose they are. It stands on ground that nothing asked stands on, as near as
// there is some. Decides neither who is in it nor what the signs look like.
#pragma once

#include <functional>
#include <utility>
#include <vector>

#include "layout/dock/dock_ground.hpp"
#include "layout/dock/docks.hpp"

namespace layout {

/// Whose signs bear letters, in their order; then those of cities whose list found no place.
struct KeyRows {
    std::vector<model::NetworkId> numbered;
    std::vector<std::pair<const model::SeatCity*, std::vector<model::NetworkId>>> cities;

    bool empty() const { return numbered.empty() && cities.empty(); }
};

struct KeySurroundings {
    std::vector<geo::Box> kept;  ///< may not be covered
    std::vector<std::pair<geo::Point, geo::Point>> linesPx;
    geo::Point nearPx;  ///< the middle of those that are in it
};

/// Where it is put among several places: what the ground below a box costs.
using GroundCost = std::function<double(const geo::Box&)>;

/// In one column or in several side by side, each a list of its own; none where there is no room for it.
std::vector<Dock> placeKey(const DockGround& ground, const KeyRows& rows, const KeySurroundings& surroundings,
                           const GroundCost& groundCost);

}  // namespace layout
