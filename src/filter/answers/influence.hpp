// Who speaks where, since when: entries by the political levels they work on, with the seat or office they
// have at that level's centre.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "model/atlas.hpp"

namespace filter {

struct LadderLine {
    model::NetworkId network;
    std::optional<int> since;  ///< year since which it works on the level, where a source says so
    std::optional<std::size_t>
        seat;               ///< into Network::seats: the one at the level's centre, else the main seat
    bool atCentre = false;  ///< the seat is in Berlin (federation) or Brussels (EU)
};

struct LadderRung {
    model::Level level{};
    std::vector<LadderLine> lines;  ///< earliest first, those without a year behind, ties as `entries` go
};

/// A rung for every level, municipality first. Notes are left out.
using Ladder = std::array<LadderRung, model::countOf<model::Level>()>;
Ladder influenceLadder(const model::Atlas& atlas, std::span<const model::NetworkId> entries);

}  // namespace filter
