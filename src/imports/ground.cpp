#include "imports/ground.hpp"

#include <cmath>

#include "geo/great_circle.hpp"
#include "geo/region_distance.hpp"
#include "model/iso_codes.hpp"

namespace imports {

const geo::Region* Ground::regionOf(geo::RegionKind kind, std::string_view code) const
{
    const auto& levels = atlas_.map().levels;
    for (auto level = levels.rbegin(); level != levels.rend(); ++level)
        if (const geo::Region* region = level->find(kind, code)) return region;
    return nullptr;
}

const geo::MapLevel* Ground::levelAt(geo::LonLat place) const
{
    const geo::MapGeometry& map = atlas_.map();
    if (map.levels.empty()) return nullptr;
    return &map.levels[map.levelFor(0, {place.lonDeg, place.latDeg, place.lonDeg, place.latDeg})];
}

std::string Ground::codeAt(geo::RegionKind kind, geo::LonLat place) const
{
    const geo::MapLevel* level = levelAt(place);
    const geo::Region* region = level ? geo::regionAt(*level, kind, place) : nullptr;
    return region ? std::string(region->codeView()) : std::string();
}

std::string Ground::countryAt(geo::LonLat place) const { return codeAt(geo::RegionKind::Country, place); }
std::string Ground::stateAt(geo::LonLat place) const { return codeAt(geo::RegionKind::State, place); }

bool Ground::hasPlaceNear(geo::LonLat position) const
{
    const model::Gazetteer& gazetteer = atlas_.gazetteer();
    if (gazetteer.nearest(position, outsideKm).valid()) return true;
    for (std::size_t i = gazetteer.size(); i < gazetteer.size() + gazetteer.smallCount(); ++i) {
        const geo::LonLat there = gazetteer[model::PlaceId(i)].position;
        if (std::abs(there.latDeg - position.latDeg) < 0.25 && geo::distanceKm(there, position) <= outsideKm)
            return true;
    }
    return false;
}

bool Ground::isFarOutside(const std::string& country, geo::LonLat place) const
{
    if (!model::mayLieIn(country, place, 0.25)) return true;
    const geo::MapLevel* level = levelAt(place);
    const geo::Region* region = level ? level->find(geo::RegionKind::Country, country) : nullptr;
    if (!region || geo::regionContains(*level, *region, place)) return false;
    const std::string here = countryAt(place);
    // Small islands are not on the map, but have places.
    if (here.empty() ? hasPlaceNear(place) : model::isCountedUnder(here, country)) return false;
    return geo::kmOutside(*level, *region, place, outsideKm * 2) > outsideKm;
}

}  // namespace imports
