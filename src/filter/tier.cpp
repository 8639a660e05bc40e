#include "filter/tier.hpp"

#include <algorithm>

namespace filter {

namespace {

bool names(const std::vector<std::string>& codes, std::string_view code)
{
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

std::optional<Evidence> seatIn(const model::Network& network, const RegionSet& region)
{
    for (std::size_t i = 0; i < network.seats.size(); ++i) {
        const model::Seat& seat = network.seats[i];
        if (region.contains(seat.country, seat.state, seat.place))
            return i == 0 ? Evidence::MainSeat : Evidence::Office;
    }
    return std::nullopt;
}

std::optional<Evidence> listedIn(const model::Network& network, const RegionSet& region)
{
    const auto containsState = [&](const std::string& code) { return region.containsState(code); };
    const auto containsCountry = [&](const std::string& code) { return region.containsCountry(code); };
    if (region.isState()) {
        const auto& states = network.states;
        if (std::any_of(states.organised.begin(), states.organised.end(), containsState))
            return Evidence::StateOrganised;
        if (std::any_of(states.members.begin(), states.members.end(), containsState))
            return Evidence::StateMembers;
        return std::nullopt;
    }
    if (region.isDistrict()) return std::nullopt;
    const auto& known = network.countries.known;
    if (std::none_of(known.begin(), known.end(), containsCountry)) return std::nullopt;
    return network.countries.completeness == model::CountryList::Completeness::Unknown
               ? Evidence::CountryConfirmed
               : Evidence::CountryListed;
}

std::optional<Evidence> documentedIn(const model::Network& network, const RegionSet& region)
{
    if (const auto evidence = listedIn(network, region)) return evidence;
    if (network.memberPlaces.isMembership()) {
        const auto& places = network.memberPlaces.places;
        if (std::any_of(places.begin(), places.end(), [&](const model::MemberPlace& p) {
                return region.contains(p.country, p.state, p.place);
            }))
            return Evidence::MemberPlace;
    }
    if (region.isDistrict()) return std::nullopt;
    const bool association =
        std::any_of(network.parts.begin(), network.parts.end(), [&](const model::Part& part) {
            return region.isState() ? region.containsState(part.region) : region.containsCountry(part.region);
        });
    return association ? std::optional(Evidence::Association) : std::nullopt;
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
    if ((region.isState() || region.isDistrict()) && open.inGermany) {
        const bool listed = network.memberPlaces.kind == model::MemberList::Kind::Complete;
        const bool thisState = region.isDistrict() && names(network.states.members, region.stateAround());
        return open.states || (thisState && !listed) ? std::optional(Evidence::PlacesUnknown) : std::nullopt;
    }
    const bool may = open.countries && (!open.onlyEurope || region.touchesEurope());
    return may ? std::optional(Evidence::CountriesUnknown) : std::nullopt;
}

}  // namespace

std::optional<Standing> standingIn(const model::Network& network, const RegionSet& region)
{
    if (!network.isNetwork) return std::nullopt;
    if (const auto evidence = seatIn(network, region)) return Standing{Tier::SeatHere, *evidence};
    if (const auto evidence = documentedIn(network, region)) return Standing{Tier::Documented, *evidence};
    if (const auto evidence = around(network, region)) return Standing{Tier::Nationwide, *evidence};
    if (const auto evidence = unknownIn(network, region)) return Standing{Tier::ListUnknown, *evidence};
    return std::nullopt;
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
