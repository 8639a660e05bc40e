#include "filter/answers/member_sizes.hpp"

#include <algorithm>

#include "model/figures.hpp"
#include "model/words.hpp"

namespace filter {

std::vector<UnitCount> sizeUnits(const model::Atlas& atlas)
{
    std::vector<UnitCount> units;
    for (const model::Word& word : model::units()) {
        UnitCount unit{std::string(word.key), 0};
        for (const model::Network& network : atlas.networks())
            if (network.mainSeat() && model::newestTotal(network.members, word.key)) ++unit.entries;
        if (unit.entries >= 2) units.push_back(std::move(unit));
    }
    std::stable_sort(units.begin(), units.end(),
                     [](const UnitCount& a, const UnitCount& b) { return a.entries > b.entries; });
    return units;
}

}  // namespace filter
