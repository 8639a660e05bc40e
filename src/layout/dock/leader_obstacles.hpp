// What stands on the map where leaders of docks could run: what will be painted, as far as no dock says it
// instead.
#pragma once

#include "layout/dock/dock_ground.hpp"
#include "layout/dock/leaders.hpp"

namespace layout {

LeaderObstacles leaderObstacles(const DockGround& ground, const DockChoice& choice);

}  // namespace layout
