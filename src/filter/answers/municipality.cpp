#include "filter/answers/municipality.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/fold.hpp"
#include "geo/great_circle.hpp"

namespace filter {

namespace {

using model::Network;
using model::Place;
using model::PlaceId;

constexpr std::array<std::string_view, 6> municipalUnits{"municipalities",
                                                         "cities-and-municipalities",
                                                         "cities-and-regions",
                                                         "municipalities-and-districts",
                                                         "municipalities-and-regions",
                                                         "local-governments"};
/// Counts of these leave open whether municipalities are meant.
constexpr std::array<std::string_view, 6> openUnits{"members",     "signatories", "partners",
                                                    "communities", "initiatives", "hubs"};

template <std::size_t count>
bool isOneOf(const std::array<std::string_view, count>& units, std::string_view unit)
{
    return std::find(units.begin(), units.end(), unit) != units.end();
}

ListGap gapOf(const Network& network)
{
    using Kind = model::MemberList::Kind;
    switch (network.memberPlaces.kind) {
    case Kind::Complete:
        return ListGap::None;
    case Kind::Partial:
        return ListGap::Partial;
    case Kind::None:
        return ListGap::NoList;
    case Kind::LeadCities:
    case Kind::Historic:
    case Kind::Examples:
    case Kind::Summits:
        break;
    }
    return ListGap::OtherList;
}

/// Lists that say where something took place, not who belongs to the entry; what such an entry documents is
/// no ground to name it.
bool isNoMembership(const Network& network)
{
    using Kind = model::MemberList::Kind;
    const Kind kind = network.memberPlaces.kind;
    return kind == Kind::LeadCities || kind == Kind::Historic || kind == Kind::Summits;
}

bool mayHaveMunicipalities(const Network& network)
{
    return network.isNetwork && network.scope != model::Scope::Party &&
           network.status != model::Status::Inactive && fitOf(network) != Fit::No;
}

/// The region by which entries are asked: the state in Germany, elsewhere the country.
RegionRef regionOf(const model::Atlas& atlas, const Place& place)
{
    if (place.state.valid()) return {RegionRef::Kind::State, atlas.geography()[place.state].code};
    return {RegionRef::Kind::Country, std::string(place.countryCode)};
}

/// What documents that the entry covers the place's state or country; nothing if it is limited to others.
std::optional<Evidence> coverage(const Network& network, const RegionSet& region, const RegionSet& country)
{
    if (region.isState()) {
        const auto& states = network.states;
        const auto contains = [&](const std::string& code) { return region.containsState(code); };
        if (std::any_of(states.organised.begin(), states.organised.end(), contains))
            return Evidence::StateOrganised;
        if (states.nationwide) return Evidence::Nationwide;
        if (!states.organised.empty()) return std::nullopt;
        if (std::any_of(states.members.begin(), states.members.end(), contains))
            return Evidence::StateMembers;
    }
    const auto& known = network.countries.known;
    if (std::none_of(known.begin(), known.end(),
                     [&](const std::string& code) { return country.containsCountry(code); }))
        return std::nullopt;
    return network.countries.completeness == model::CountryList::Completeness::Unknown
               ? Evidence::CountryConfirmed
               : Evidence::CountryListed;
}

Certainty certaintyOf(const Network& network, Evidence evidence, Fit fit, const Place& place)
{
    if (fit == Fit::Unclear || network.status == model::Status::Unknown) return Certainty::Low;
    if (fit == Fit::Cities) return place.population >= cityInhabitants ? Certainty::Medium : Certainty::Low;
    return evidence == Evidence::StateOrganised || evidence == Evidence::Nationwide ? Certainty::High
                                                                                    : Certainty::Medium;
}

Membership membershipOf(const Index& index, std::uint32_t number)
{
    const Member& member = index.members().all()[number];
    const model::MemberList& list = index.atlas()[member.network].memberPlaces;
    const int own = list.places[member.item].provenance.year;
    Membership membership{number, own != 0 ? own : list.provenance.year, Certainty::High};
    if (member.match == PlaceMatch::NameOnly)
        membership.certainty = Certainty::Low;
    else if (member.match == PlaceMatch::SimilarName || membership.year == 0)
        membership.certainty = Certainty::Medium;
    // What was shown long ago may have ended since.
    constexpr int longAgo = 10;
    const int now = std::atoi(index.atlas().origin().date.substr(0, 4).c_str());
    if (membership.year != 0 && now - membership.year > longAgo && membership.certainty == Certainty::High)
        membership.certainty = Certainty::Medium;
    return membership;
}

std::vector<SeatNearby> seatsNear(const model::Atlas& atlas, geo::LonLat position,
                                  const MunicipalityLimits& limits)
{
    // A degree of latitude is never shorter than 110.5 km: what lies farther north or south is not measured.
    const double withinDeg = limits.seatsWithinKm / 110.5;
    std::vector<SeatNearby> seats;
    const auto add = [&](std::size_t network, const model::Seat& seat, std::size_t seatIndex,
                         std::size_t part) {
        if (std::abs(seat.place.latDeg - position.latDeg) > withinDeg) return;
        const double km = geo::distanceKm(position, seat.place);
        if (km <= limits.seatsWithinKm) seats.push_back({model::NetworkId(network), seatIndex, part, km});
    };
    for (std::size_t i = 0; i < atlas.networks().size(); ++i) {
        const Network& network = atlas.networks()[i];
        if (!network.isNetwork) continue;
        for (std::size_t seat = 0; seat < network.seats.size(); ++seat) add(i, network.seats[seat], seat, 0);
        for (std::size_t part = 0; part < network.parts.size(); ++part)
            if (network.parts[part].seat) add(i, *network.parts[part].seat, SeatNearby::noSeat, part);
    }
    std::stable_sort(seats.begin(), seats.end(),
                     [](const SeatNearby& a, const SeatNearby& b) { return a.distanceKm < b.distanceKm; });
    if (seats.size() > limits.seats) seats.resize(limits.seats);
    return seats;
}

PlaceId townOf(const model::Gazetteer& gazetteer, PlaceId id)
{
    const Place place = gazetteer[id];
    if (place.type != model::PlaceType::Quarter || place.municipalityKey.empty()) return id;
    const PlaceId town = gazetteer.findMunicipality(place.municipalityKey);
    return town.valid() ? town : id;
}

}  // namespace

Fit fitOf(const Network& network)
{
    bool open = network.members.empty(), cities = false;
    for (const model::Figure& figure : network.members) {
        if (isOneOf(municipalUnits, figure.unit)) return Fit::Members;
        cities = cities || figure.unit == "cities";
        open = open || isOneOf(openUnits, figure.unit);
    }
    if (cities) return Fit::Cities;
    return open && network.levels.contains(model::Level::Municipal) ? Fit::Unclear : Fit::No;
}

Municipality describeMunicipality(const Index& index, PlaceId id, const MunicipalityLimits& limits)
{
    const model::Atlas& atlas = index.atlas();
    Municipality result;
    result.place = townOf(atlas.gazetteer(), id);
    const Place place = atlas.gazetteer()[result.place];

    std::vector<bool> in(index.size());
    for (const std::uint32_t member : index.members().at(result.place)) {
        const std::size_t network = index.members().all()[member].network.index;
        if (in[network]) continue;  // named twice in one list
        in[network] = true;
        result.memberOf.push_back(membershipOf(index, member));
    }

    const RegionRef regionRef = regionOf(atlas, place);
    const RegionSet region(atlas, regionRef),
        country(atlas, {RegionRef::Kind::Country, std::string(place.countryCode)});
    for (std::size_t i = 0; i < index.size(); ++i) {
        const Network& network = atlas.networks()[i];
        if (in[i] || !mayHaveMunicipalities(network)) continue;
        const ListGap gap = gapOf(network);
        const std::optional<Evidence> covered = coverage(network, region, country);
        if (gap != ListGap::None && (covered || tierIn(network, region)))
            result.withoutList.push_back({model::NetworkId(i), gap});
        if (!covered || isNoMembership(network)) continue;
        const Fit fit = fitOf(network);
        result.possible.push_back(
            {model::NetworkId(i), *covered, fit, gap, certaintyOf(network, *covered, fit, place)});
    }
    std::stable_sort(result.possible.begin(), result.possible.end(),
                     [](const Possible& a, const Possible& b) { return a.certainty < b.certainty; });

    result.nearest = index.members().nearest(place.position, result.place, limits.nearest);
    std::erase_if(result.nearest,
                  [&](const NearestMember& member) { return member.distanceKm > limits.nearestWithinKm; });
    result.seatsNearby = seatsNear(atlas, place.position, limits);
    const std::span<const LinkedPlace> linked = index.links().at(result.place);
    result.linked.assign(linked.begin(), linked.end());
    std::stable_sort(result.linked.begin(), result.linked.end(),
                     [&](const LinkedPlace& a, const LinkedPlace& b) {
                         return base::sortKey(atlas.links()[a.link].end(a.otherIsB).name.de) <
                                base::sortKey(atlas.links()[b.link].end(b.otherIsB).name.de);
                     });
    return result;
}

}  // namespace filter
