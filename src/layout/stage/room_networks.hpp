// Which entries the towns collected in the room are in, as far as lists of members are known.
#pragma once

#include <vector>

#include "filter/index.hpp"
#include "state/document.hpp"

namespace layout {

/// Of each town, in their order, the entries whose list names it.
std::vector<std::vector<model::NetworkId>> townNetworks(const filter::Index& index,
                                                        const std::vector<state::CollectedTown>& towns);

/// How many of the towns an entry's list names.
struct RoomNetwork {
    model::NetworkId network;
    int towns = 0;
    friend bool operator==(const RoomNetwork&, const RoomNetwork&) = default;
};

/// Entries with at least one town, most towns first.
std::vector<RoomNetwork> roomNetworks(const std::vector<std::vector<model::NetworkId>>& ofTowns);

}  // namespace layout
