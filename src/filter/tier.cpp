#include "filter/tier.hpp"

#include <algorithm>

namespace filter {

namespace {

bool hasSeatIn(const model::Network& network, const RegionSet& region)
{
    return std::any_of(network.seats.begin(), network.seats.end(),
                       [&](const model::Seat& seat) { return region.contains(seat.country, seat.state); });
}

bool namesState(const model::Network& network, const RegionSet& region)
{
    const auto named = [&](const std::vector<std::string>& states) {
        return std::any_of(states.begin(), states.end(), [&](const std::string& s) { return region.containsState(s); });
    };
    return named(network.states.organised) || named(network.states.members);
}

bool isDocumentedIn(const model::Network& network, const RegionSet& region)
{
    if (region.isState()) {
        if (namesState(network, region)) return true;
    } else {
        const auto& known = network.countries.known;
        if (std::any_of(known.begin(), known.end(), [&](const std::string& c) { return region.containsCountry(c); }))
            return true;
    }
    if (network.memberPlaces.isMembership()) {
        const auto& places = network.memberPlaces.places;
        if (std::any_of(places.begin(), places.end(),
                        [&](const model::MemberPlace& p) { return region.contains(p.country, p.state); }))
            return true;
    }
    return std::any_of(network.parts.begin(), network.parts.end(), [&](const model::Part& part) {
        return region.isState() ? region.containsState(part.region) : region.containsCountry(part.region);
    });
}

/// Active in a country or in N countries, but nobody published where: the region may be among them.
bool mayBeActiveIn(const model::Network& network, const RegionSet& region)
{
    using Completeness = model::CountryList::Completeness;
    if (region.isState()) {
        // Members in Germany are documented, but not in which states.
        const auto& known = network.countries.known;
        const bool inGermany = std::find(known.begin(), known.end(), "DE") != known.end();
        const bool listed = network.memberPlaces.kind == model::MemberList::Kind::Complete;
        const bool byState = !network.states.organised.empty() || !network.states.members.empty();
        if (inGermany) return !listed && !byState;
    }
    if (network.countries.completeness == Completeness::Complete) return false;
    switch (network.reach) {
        case model::Reach::Global: return true;
        case model::Reach::Europe: return region.touchesEurope();
        case model::Reach::Unstated: return false;
    }
    return false;
}

}  // namespace

std::optional<Tier> tierIn(const model::Network& network, const RegionSet& region)
{
    if (!network.isNetwork) return std::nullopt;
    if (hasSeatIn(network, region)) return Tier::SeatHere;
    if (isDocumentedIn(network, region)) return Tier::Documented;
    if (region.isState() && network.states.nationwide) return Tier::Nationwide;
    if (mayBeActiveIn(network, region)) return Tier::ListUnknown;
    return std::nullopt;
}

}  // namespace filter
