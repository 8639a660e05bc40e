// Where positions lie: in which country and state, and how far outside one. By the base map, and by the
// gazetteer where islands are too small for it. Pure.
#pragma once

#include <string>
#include <string_view>

#include "geo/lon_lat.hpp"
#include "geo/map_geometry.hpp"
#include "model/atlas.hpp"

namespace imports {

inline constexpr double outsideKm = 20;  ///< of the country that is written: farther is no matter of borders

class Ground {
public:
    /// The atlas must outlive it.
    explicit Ground(const model::Atlas& atlas) : atlas_(atlas) {}

    /// Codes; empty at sea, and where there is no map.
    std::string countryAt(geo::LonLat place) const;
    std::string stateAt(geo::LonLat place) const;
    /// By more than outsideKm.
    bool isFarOutside(const std::string& country, geo::LonLat place) const;
    /// On the most detailed level that has it; null: none has.
    const geo::Region* regionOf(geo::RegionKind kind, std::string_view code) const;

private:
    const geo::MapLevel* levelAt(geo::LonLat place) const;
    std::string codeAt(geo::RegionKind kind, geo::LonLat place) const;
    bool hasPlaceNear(geo::LonLat position) const;

    const model::Atlas& atlas_;
};

}  // namespace imports
