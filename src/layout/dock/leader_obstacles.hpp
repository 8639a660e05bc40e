// What stands on the map where leaders of docks could run: what will be painted, as far as no dock says it instead.
#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "layout/dock/leaders.hpp"
#include "layout/place/entries.hpp"
#include "layout/place/marks.hpp"

namespace layout {

struct LeaderGround {
    const FrameContext& context;
    const EntryPlacement& placement;
    const std::vector<Mark>&marks, &names;
    const std::vector<bool>& cityNamed;         ///< by city: a dock names it
    const std::set<std::uint32_t>& noted;       ///< selected entries whose dock says what their label would
    const std::vector<geo::Box>& reserved;      ///< of legend, scale bar and the like
};

LeaderObstacles leaderObstacles(const LeaderGround& ground);

}  // namespace layout
