#include "model/atlas.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

#include "model/german_states.hpp"

namespace model {

namespace {

/// Two seats in one city may have slightly different positions; two cities of one name are farther apart.
constexpr double sameCityDeg = 0.25;

bool sameCity(const SeatCity& city, const Seat& seat)
{
    return std::abs(city.place.lonDeg - seat.place.lonDeg) <= sameCityDeg &&
           std::abs(city.place.latDeg - seat.place.latDeg) <= sameCityDeg;
}

std::vector<SeatCity> groupBySeat(const std::vector<Network>& networks)
{
    std::vector<SeatCity> cities;
    std::unordered_multimap<std::string, std::size_t> byName;  // "DE Berlin" -> index into cities
    for (std::size_t i = 0; i < networks.size(); ++i) {
        const Seat* seat = networks[i].mainSeat();
        if (!seat) continue;
        const std::string name = seat->country + ' ' + seat->city.get(base::Language::De);
        const auto [first, last] = byName.equal_range(name);
        const auto known = std::find_if(
            first, last, [&](const auto& entry) { return sameCity(cities[entry.second], *seat); });
        if (known != last) {
            cities[known->second].networks.emplace_back(i);
            continue;
        }
        byName.emplace(name, cities.size());
        cities.push_back({seat->city, seat->country, seat->place, {NetworkId(i)}});
    }
    return cities;
}

}  // namespace

Atlas::Atlas(Parts parts) : parts_(std::move(parts))
{
    if (!parts_.map) parts_.map = std::make_shared<const geo::MapGeometry>();
    if (!parts_.gazetteer) parts_.gazetteer = std::make_shared<const Gazetteer>();
    if (!parts_.geography) parts_.geography = std::make_shared<const Geography>();
    deriveGermanStates(parts_.networks, *parts_.map, *parts_.gazetteer, *parts_.geography);

    byId_.reserve(parts_.networks.size());
    for (std::size_t i = 0; i < parts_.networks.size(); ++i) byId_.emplace_back(i);
    std::stable_sort(byId_.begin(), byId_.end(),
                     [&](NetworkId a, NetworkId b) { return (*this)[a].id < (*this)[b].id; });
    seatCities_ = groupBySeat(parts_.networks);
    entryCount_ = static_cast<std::size_t>(std::count_if(parts_.networks.begin(), parts_.networks.end(),
                                                         [](const Network& one) { return !one.absent; }));
}

std::optional<NetworkId> Atlas::find(std::string_view id) const
{
    const auto at =
        std::lower_bound(byId_.begin(), byId_.end(), id, [&](NetworkId known, std::string_view wanted) {
            return (*this)[known].id < wanted;
        });
    if (at == byId_.end() || (*this)[*at].id != id) return std::nullopt;
    return *at;
}

}  // namespace model
