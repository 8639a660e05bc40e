// Everything that is known and does not change while the program runs: entries, countries and states,
// gazetteer, base map. Built once; all other parts read it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/shared_value.hpp"
#include "geo/map_geometry.hpp"
#include "model/gazetteer.hpp"
#include "model/geography.hpp"
#include "model/network.hpp"
#include "model/origin.hpp"
#include "model/town_link.hpp"

namespace model {

/// The entries of one seat city, for docks and counts.
struct SeatCity {
    base::LocalText city;
    std::string country;
    geo::LonLat place;                ///< that of the first entry
    std::vector<NetworkId> networks;  ///< main seats only, in slide order
};

class Atlas {
public:
    struct Parts {
        std::vector<Network> networks;
        Origin origin;
        std::shared_ptr<const geo::MapGeometry> map;
        std::shared_ptr<const Gazetteer> gazetteer;
        std::shared_ptr<const Geography> geography;
        base::SharedValue<TownLinks> links{};
    };
    /// Null map, gazetteer or geography are replaced by empty ones, so that lists work without the map file.
    /// German places whose data names no state get the one they lie in, as far as map and gazetteer know.
    explicit Atlas(Parts parts);

    /// Those that somebody hid too, see Network::absent.
    const std::vector<Network>& networks() const { return parts_.networks; }
    /// How many entries there are to see.
    std::size_t entryCount() const { return entryCount_; }
    const Network& operator[](NetworkId id) const { return parts_.networks[id.index]; }
    std::optional<NetworkId> find(std::string_view id) const;
    /// In the order in which their first entry stands in the list.
    const std::vector<SeatCity>& seatCities() const { return seatCities_; }

    /// Places that are joined in pairs.
    const TownLinks& links() const { return *parts_.links; }

    /// What it was made of, German states filled in; another one with the same map is made of a copy.
    const Parts& parts() const { return parts_; }
    const Origin& origin() const { return parts_.origin; }
    const geo::MapGeometry& map() const { return *parts_.map; }
    std::shared_ptr<const geo::MapGeometry> mapShared() const { return parts_.map; }
    const Gazetteer& gazetteer() const { return *parts_.gazetteer; }
    const Geography& geography() const { return *parts_.geography; }

private:
    Parts parts_;
    std::size_t entryCount_ = 0;
    std::vector<NetworkId> byId_;  ///< sorted by Network::id
    std::vector<SeatCity> seatCities_;
};

}  // namespace model
