#include "model/german_states.hpp"

#include "base/fold.hpp"
#include "model/search_keys.hpp"

namespace model {

namespace {

/// How far a position may lie from the town it means, beside all shapes (a harbour, a rounded coordinate).
constexpr double nearestTownKm = 10;

struct Sources {
    const geo::MapGeometry& map;
    const Gazetteer& gazetteer;
    const Geography& geography;
};

std::string stateAt(const Sources& sources, geo::LonLat position)
{
    // The finest level last; a level without states cannot tell.
    for (auto level = sources.map.levels.rbegin(); level != sources.map.levels.rend(); ++level)
        if (const geo::Region* region = geo::regionAt(*level, geo::RegionKind::State, position))
            return std::string(region->codeView());
    const PlaceId town = sources.gazetteer.nearest(position, nearestTownKm);
    if (!town.valid()) return {};
    const StateId state = sources.gazetteer[town].state;
    return state.valid() ? sources.geography[state].code : std::string();
}

std::string stateOfName(const Sources& sources, const std::string& name)
{
    StateId found;
    for (const PlaceId id : placesCalled(sources.gazetteer, base::fold(name))) {
        const StateId state = sources.gazetteer[id].state;
        if (!state.valid()) continue;
        if (found.valid() && found != state) return {};
        found = state;
    }
    return found.valid() ? sources.geography[found].code : std::string();
}

void fill(const Sources& sources, Seat& seat)
{
    if (seat.country == "DE" && seat.state.empty()) seat.state = stateAt(sources, seat.place);
}

void fill(const Sources& sources, MemberPlace& place)
{
    if (place.country != "DE" || !place.state.empty()) return;
    place.state = place.place ? stateAt(sources, *place.place) : stateOfName(sources, place.name.de);
}

}  // namespace

void deriveGermanStates(std::vector<Network>& networks, const geo::MapGeometry& map,
                        const Gazetteer& gazetteer, const Geography& geography)
{
    const Sources sources{map, gazetteer, geography};
    for (Network& network : networks) {
        for (Seat& seat : network.seats) fill(sources, seat);
        for (Part& part : network.parts)
            if (part.seat) fill(sources, *part.seat);
        for (MemberPlace& place : network.memberPlaces.places) fill(sources, place);
        for (MemberPlace& place : network.regionalOffices.places) fill(sources, place);
    }
}

}  // namespace model
