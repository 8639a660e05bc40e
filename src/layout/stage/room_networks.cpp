#include "layout/stage/room_networks.hpp"

#include <algorithm>

#include "filter/answers/municipality.hpp"

namespace layout {

namespace {

/// The gazetteer's place of a town that may come from a file.
model::PlaceId placeOf(const model::Gazetteer& gazetteer, const state::CollectedTown& town)
{
    if (!town.municipalityKey.empty())
        if (const model::PlaceId id = gazetteer.findMunicipality(town.municipalityKey); id.valid()) return id;
    constexpr double sameTownKm = 5;
    return gazetteer.nearest(town.position, sameTownKm);
}

}  // namespace

std::vector<std::vector<model::NetworkId>> townNetworks(const filter::Index& index,
                                                        const std::vector<state::CollectedTown>& towns)
{
    std::vector<std::vector<model::NetworkId>> all;
    const std::vector<filter::Member>& members = index.members().all();
    for (const state::CollectedTown& town : towns) {
        std::vector<model::NetworkId>& networks = all.emplace_back();
        const model::PlaceId place = placeOf(index.atlas().gazetteer(), town);
        if (!place.valid()) continue;
        for (const filter::Membership& one : filter::describeMunicipality(index, place, {0, 0, 0}).memberOf)
            networks.push_back(members[one.member].network);
    }
    return all;
}

std::vector<RoomNetwork> roomNetworks(const std::vector<std::vector<model::NetworkId>>& ofTowns)
{
    std::vector<RoomNetwork> counted;
    for (const std::vector<model::NetworkId>& networks : ofTowns)
        for (const model::NetworkId id : networks) {
            const auto known = std::find_if(counted.begin(), counted.end(),
                                            [&](const RoomNetwork& one) { return one.network == id; });
            if (known == counted.end())
                counted.push_back({id, 1});
            else
                ++known->towns;
        }
    std::stable_sort(counted.begin(), counted.end(),
                     [](const RoomNetwork& a, const RoomNetwork& b) { return a.towns > b.towns; });
    return counted;
}

}  // namespace layout
