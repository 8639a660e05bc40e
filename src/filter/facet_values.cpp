#include "filter/facet_values.hpp"

#include <algorithm>

namespace filter {

ReachKind reachKindOf(const model::Network& network)
{
    if (!network.isNetwork) return ReachKind::None;
    if (network.scope != model::Scope::International) {
        if (network.states.nationwide) return ReachKind::Nationwide;
        if (!network.states.organised.empty()) return ReachKind::States;
    }
    switch (network.countries.completeness) {
    case model::CountryList::Completeness::Complete:
        return ReachKind::CountryList;
    case model::CountryList::Completeness::Partial:
        return ReachKind::PartialList;
    case model::CountryList::Completeness::Unknown:
        break;
    }
    const bool somewhere = network.reach != model::Reach::Unstated || !network.countries.figures.empty();
    return somewhere ? ReachKind::ListUnknown : ReachKind::None;
}

Decade decadeOf(std::optional<int> foundedYear)
{
    if (!foundedYear) return Decade::Unknown;
    if (*foundedYear < 1900) return Decade::Before1900;
    const int decades = std::min(static_cast<int>(Decade::Last) - static_cast<int>(Decade::From1900),
                                 (*foundedYear - 1900) / 10);
    return static_cast<Decade>(static_cast<int>(Decade::From1900) + decades);
}

int firstYearOf(Decade decade)
{
    return decade < Decade::From1900
               ? 0
               : 1900 + 10 * (static_cast<int>(decade) - static_cast<int>(Decade::From1900));
}

}  // namespace filter
