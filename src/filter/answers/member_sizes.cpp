#include "filter/answers/member_sizes.hpp"

#include <algorithm>

#include "model/words.hpp"

namespace filter {

const model::Figure* sizeFigure(const model::Network& network, std::string_view unit)
{
    // Figures are in order of time.
    for (auto figure = network.members.rbegin(); figure != network.members.rend(); ++figure)
        if (figure->unit == unit && figure->count && *figure->count > 0 && !figure->notTotal) return &*figure;
    return nullptr;
}

std::vector<UnitCount> sizeUnits(const model::Atlas& atlas)
{
    std::vector<UnitCount> units;
    for (const model::Word& word : model::units()) {
        UnitCount unit{std::string(word.key), 0};
        for (const model::Network& network : atlas.networks())
            if (network.mainSeat() && sizeFigure(network, word.key)) ++unit.entries;
        if (unit.entries >= 2) units.push_back(std::move(unit));
    }
    std::stable_sort(units.begin(), units.end(),
                     [](const UnitCount& a, const UnitCount& b) { return a.entries > b.entries; });
    return units;
}

}  // namespace filter
