#include "filter/answers/influence.hpp"

#include <algorithm>
#include <limits>

#include "base/fold.hpp"

namespace filter {

namespace {

bool isAtCentre(model::Level level, const model::Seat& seat)
{
    if (level == model::Level::Federal) return seat.country == "DE" && base::fold(seat.city.de) == "berlin";
    return level == model::Level::Eu && seat.country == "BE" &&
           (base::fold(seat.city.en) == "brussels" || base::fold(seat.city.de) == base::fold("Brüssel"));
}

LadderLine lineOf(const model::Network& network, model::NetworkId id, model::Level level)
{
    LadderLine line{id, {}, {}, false};
    for (const model::LevelSince& since : network.levelsSince)
        if (since.level == level) line.since = since.year;
    if (network.mainSeat()) line.seat = 0;
    for (std::size_t i = 0; i < network.seats.size() && !line.atCentre; ++i)
        if (isAtCentre(level, network.seats[i])) {
            line.seat = i;
            line.atCentre = true;
        }
    return line;
}

}  // namespace

Ladder influenceLadder(const model::Atlas& atlas, std::span<const model::NetworkId> entries)
{
    Ladder ladder;
    for (std::size_t i = 0; i < ladder.size(); ++i) {
        LadderRung& rung = ladder[i];
        rung.level = static_cast<model::Level>(i);
        for (const model::NetworkId id : entries)
            if (const model::Network& network = atlas[id];
                network.isNetwork && network.levels.contains(rung.level))
                rung.lines.push_back(lineOf(network, id, rung.level));
        std::stable_sort(rung.lines.begin(), rung.lines.end(), [](const LadderLine& a, const LadderLine& b) {
            constexpr int never = std::numeric_limits<int>::max();
            return a.since.value_or(never) < b.since.value_or(never);
        });
    }
    return ladder;
}

}  // namespace filter
