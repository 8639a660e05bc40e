#include "filter/tier.hpp"

#include <algorithm>

namespace filter {

namespace {

bool names(const std::vector<std::string>& codes, std::string_view code)
{
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

/// The region lies inside an area that the entry covers as a whole.
std::optional<Evidence> around(const model::Network& network, const RegionSet& region)
{
    if (region.isDistrict() && names(network.states.organised, region.stateAround()))
        return Evidence::StateAround;
    if ((region.isState() || region.isDistrict()) && network.states.nationwide) return Evidence::Nationwide;
    return std::nullopt;
}

/// Active in a country or in N countries, but nobody published where: the region may be among them.
std::optional<Evidence> unknownIn(const model::Network& network, const RegionSet& region)
{
    const OpenReach open = openReachOf(network);
    const bool german = region.isState() || region.isDistrict();
    const bool listed = network.memberPlaces.kind == model::MemberList::Kind::Complete;
    const bool thisState = region.isDistrict() && open.inGermany && !listed &&
                           names(network.states.members, region.stateAround());
    if (!thisState && !open.mayBeIn(german, region.touchesEurope())) return std::nullopt;
    return german && open.inGermany ? Evidence::PlacesUnknown : Evidence::CountriesUnknown;
}

}  // namespace

Tier tierOf(Evidence evidence)
{
    switch (evidence) {
    case Evidence::MainSeat:
    case Evidence::Office:
        return Tier::SeatHere;
    case Evidence::StateOrganised:
    case Evidence::StateMembers:
    case Evidence::CountryListed:
    case Evidence::CountryConfirmed:
    case Evidence::MemberPlace:
    case Evidence::Association:
        return Tier::Documented;
    case Evidence::Nationwide:
    case Evidence::StateAround:
        return Tier::Nationwide;
    case Evidence::PlacesUnknown:
    case Evidence::CountriesUnknown:
        return Tier::ListUnknown;
    }
    return Tier::ListUnknown;
}

bool anyNamed(const model::Network& network, base::FunctionRef<bool(const NamedSpot&)> visit)
{
    if (!network.isNetwork) return false;
    for (std::size_t i = 0; i < network.seats.size(); ++i) {
        const model::Seat& seat = network.seats[i];
        const Evidence evidence = i == 0 ? Evidence::MainSeat : Evidence::Office;
        if (visit({evidence, seat.country, seat.state, seat.place})) return true;
    }
    for (const std::string& code : network.states.organised)
        if (visit({Evidence::StateOrganised, {}, code})) return true;
    for (const std::string& code : network.states.members)
        if (visit({Evidence::StateMembers, {}, code})) return true;
    const bool listed = network.countries.completeness != model::CountryList::Completeness::Unknown;
    for (const std::string& code : network.countries.known)
        if (visit({listed ? Evidence::CountryListed : Evidence::CountryConfirmed, code, {}})) return true;
    if (network.memberPlaces.isMembership())
        for (const model::MemberPlace& place : network.memberPlaces.places)
            if (visit({Evidence::MemberPlace, place.country, place.state, place.place})) return true;
    for (const model::Part& part : network.parts)
        if (visit({Evidence::Association, part.region, part.region})) return true;
    return false;
}

std::optional<Standing> standingIn(const model::Network& network, const RegionSet& region)
{
    if (!network.isNetwork) return std::nullopt;
    std::optional<Evidence> evidence;
    anyNamed(network, [&](const NamedSpot& spot) {
        if (!region.contains(spot.country, spot.state, spot.position)) return false;
        evidence = spot.evidence;
        return true;
    });
    if (!evidence) evidence = around(network, region);
    if (!evidence) evidence = unknownIn(network, region);
    if (!evidence) return std::nullopt;
    return Standing{tierOf(*evidence), *evidence};
}

OpenReach openReachOf(const model::Network& network)
{
    OpenReach open;
    open.inGermany = names(network.countries.known, "DE");
    open.onlyEurope = network.reach == model::Reach::Europe;
    open.countries = network.countries.completeness != model::CountryList::Completeness::Complete &&
                     network.reach != model::Reach::Unstated;
    // Members in Germany are documented, but not in which states. States with known members are single finds:
    // that a state is not among them says nothing. Only an entry that is organised by states, or limited to
    // them, is known to be absent from the others.
    const bool listed = network.memberPlaces.kind == model::MemberList::Kind::Complete;
    open.states = open.inGermany ? !listed && network.states.organised.empty() : open.countries;
    return open;
}

std::optional<Tier> tierIn(const model::Network& network, const RegionSet& region)
{
    const std::optional<Standing> standing = standingIn(network, region);
    return standing ? std::optional(standing->tier) : std::nullopt;
}

}  // namespace filter
