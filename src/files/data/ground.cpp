#include "files/data/ground.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "files/data/coordinate_check.hpp"
#include "files/json/suggest.hpp"
#include "filter/index.hpp"
#include "filter/text/place_search.hpp"
#include "geo/projection.hpp"
#include "geo/region_distance.hpp"
#include "model/atlas.hpp"
#include "model/iso_codes.hpp"

namespace files {

namespace {

using geo::RegionKind;

/// Borders of the map are right within a few of its smallest details, and towns stand on them.
constexpr double detailsOff = 2;
constexpr double leastKm = 1;
/// A harbour, a pier, a small island that the map leaves out.
constexpr double offTheCoastKm = 12;
/// A place of the gazetteer so near is the one that is meant.
constexpr double samePlaceKm = 1.5;
/// Boxes of countries are rounded outwards to whole degrees already.
constexpr double boxMarginDeg = 0.25;
constexpr std::size_t mostNamed = 5;

struct Spot {
    const geo::MapLevel* level = nullptr;
    const geo::Region* region = nullptr;
};

/// The most detailed level that has the surroundings of `place`.
const geo::MapLevel* levelAt(const geo::MapGeometry& map, geo::LonLat place)
{
    if (map.levels.empty()) return nullptr;
    return &map.levels[map.levelFor(0, {place.lonDeg, place.latDeg, place.lonDeg, place.latDeg})];
}

/// The region on that level, else, where it has not all of the world, on the most detailed one that has.
Spot findRegion(const geo::MapGeometry& map, RegionKind kind, std::string_view code, geo::LonLat place)
{
    const geo::MapLevel* near = levelAt(map, place);
    if (!near) return {};
    if (const geo::Region* region = near->find(kind, code)) return {near, region};
    constexpr geo::Box world{geo::worldCutLonDeg, -90, geo::worldCutLonDeg + 360, 90};
    const geo::MapLevel& whole = map.levels[map.levelFor(0, world)];
    return {&whole, whole.find(kind, code)};
}

/// Outside the region by more than the map and the position may be wrong; at sea by more than a harbour is.
bool isOutside(const Spot& own, geo::LonLat place, bool onLand, double precisionKm)
{
    const double mapKm = std::max(leastKm, detailsOff * own.level->toleranceM / 1000);
    const double toleranceKm = (onLand ? mapKm : std::max(mapKm, offTheCoastKm)) + precisionKm;
    return geo::kmOutside(*own.level, *own.region, place, toleranceKm * 2) > toleranceKm;
}

/// The country there, else the one whose coast is near; null on the open sea.
const geo::Region* countryAt(const geo::MapLevel& level, geo::LonLat place)
{
    if (const geo::Region* region = geo::regionAt(level, RegionKind::Country, place)) return region;
    const geo::Region* nearest = nullptr;
    double nearestKm = offTheCoastKm;
    for (const geo::Region& region : level.ofKind(RegionKind::Country)) {
        const double km = geo::kmOutside(level, region, place, nearestKm);
        if (km >= nearestKm) continue;
        nearest = &region;
        nearestKm = km;
    }
    return nearest;
}

std::vector<model::PlaceId> idsOf(const std::vector<filter::PlaceHit>& hits)
{
    std::vector<model::PlaceId> ids;
    for (const filter::PlaceHit& hit : hits) ids.push_back(hit.place);
    return ids;
}

}  // namespace

/// Search for places needs an atlas with an index; this one has no entries.
struct Ground::Lookup {
    explicit Lookup(const MapAssets& assets)
        : atlas({{}, {}, assets.geometry, assets.gazetteer, assets.geography}), index(atlas)
    {
    }
    model::Atlas atlas;
    filter::Index index;
};

Ground::Ground(const MapAssets& assets) : assets_(assets) {}
Ground::~Ground() = default;

const Ground::Lookup& Ground::lookup() const
{
    if (!lookup_) lookup_ = std::make_unique<const Lookup>(assets_);
    return *lookup_;
}

bool Ground::liesIn(std::string_view country, geo::LonLat place) const
{
    const geo::MapLevel* level = levelAt(*assets_.geometry, place);
    const geo::Region* at = level ? geo::regionAt(*level, RegionKind::Country, place) : nullptr;
    return at && (at->codeView() == country || model::isCountedUnder(at->codeView(), country));
}

bool Ground::mayLieIn(std::string_view country, geo::LonLat place, double precisionKm) const
{
    const geo::MapLevel* level = levelAt(*assets_.geometry, place);
    if (!level) return model::mayLieIn(country, place, boxMarginDeg);
    const Spot own = findRegion(*assets_.geometry, RegionKind::Country, country, place);
    // Nearly all are in order: one region is looked at for them, not all.
    if (!own.region || geo::regionContains(*own.level, *own.region, place)) return true;
    if (liesIn(country, place)) return true;
    const bool onLand = geo::regionAt(*level, RegionKind::Country, place) != nullptr;
    if (!isOutside(own, place, onLand, precisionKm)) return true;
    const geo::Region* at = countryAt(*level, place);
    if (at && model::isCountedUnder(at->codeView(), country)) return true;
    if (isPlaceOf(place, precisionKm, [&](const model::Place& near) { return near.countryCode == country; }))
        return true;
    // Borders in disputed areas are drawn one way of several, and small islands are not on the map.
    const bool boxDecides = !at || geo::regionAt(*level, RegionKind::DisputedArea, place);
    return boxDecides && model::mayLieIn(country, place, boxMarginDeg);
}

bool Ground::mayLieInState(std::string_view state, geo::LonLat place, double precisionKm) const
{
    const Spot own = findRegion(*assets_.geometry, RegionKind::State, state, place);
    if (!own.region || geo::regionContains(*own.level, *own.region, place)) return true;
    const bool onLand = geo::regionAt(*own.level, RegionKind::Country, place) != nullptr;
    if (!isOutside(own, place, onLand, precisionKm)) return true;
    const model::StateId id = assets_.geography->findState(state);
    return isPlaceOf(place, precisionKm, [&](const model::Place& near) { return near.state == id; });
}

template <class IsMeant>
bool Ground::isPlaceOf(geo::LonLat place, double precisionKm, IsMeant isMeant) const
{
    const model::Gazetteer& gazetteer = *assets_.gazetteer;
    const model::PlaceId near = gazetteer.nearest(place, samePlaceKm + precisionKm);
    return near.valid() && isMeant(gazetteer[near]);
}

base::Message Ground::whereIs(geo::LonLat place) const
{
    const geo::MapLevel* level = levelAt(*assets_.geometry, place);
    const geo::Region* at = level ? countryAt(*level, place) : nullptr;
    if (!at) return {"auf See", "at sea"};
    const model::Geography& geography = *assets_.geography;
    // Codes first, as the data writes them: names of countries need their articles in German.
    const auto named = [](const base::LocalText& name, std::string_view code) {
        const std::string start = std::string(code) + " (";
        return base::Message{start + name.get(base::Language::De) + ")",
                             start + name.get(base::Language::En) + ")"};
    };
    const base::Message in{"in ", "in "};
    if (const geo::Region* state = geo::regionAt(*level, RegionKind::State, place))
        if (const model::StateId id = geography.findState(state->codeView()); id.valid())
            return in + named(geography[id].name, state->codeView());
    const model::CountryId id = geography.findCountry(at->codeView());
    const base::Message country =
        id.valid() ? named(geography[id].name, at->codeView()) : base::verbatim(std::string(at->codeView()));
    return (geo::regionContains(*level, *at, place)
                ? in
                : base::Message{"vor der Küste von ", "off the coast of "}) +
           country;
}

Ground::City Ground::findCity(std::string_view name, std::string_view country, std::string_view state) const
{
    const model::Gazetteer& gazetteer = *assets_.gazetteer;
    if (gazetteer.empty()) return {{}, {"\"lat\" und \"lon\" fehlen", "\"lat\" and \"lon\" are missing"}};
    filter::PlaceLookup found = filter::lookUpPlace(lookup().index, name, country);
    if (const model::StateId id = assets_.geography->findState(state); id.valid() && country == "DE")
        std::erase_if(found.places,
                      [&](const filter::PlaceHit& hit) { return gazetteer[hit.place].state != id; });
    if (found.places.size() == 1) return {gazetteer[found.places.front().place].position, {}};
    const std::string where = !state.empty()     ? " in " + std::string(state)
                              : !country.empty() ? " in " + std::string(country)
                                                 : std::string();
    if (!found.places.empty())
        return {{},
                base::filled(
                    {"{0} heißen {1} Orte{2}; welcher ist gemeint? {3}. Schreiben Sie den Namen ganz, das "
                     "Bundesland, oder lat und lon",
                     "{0} is the name of {1} places{2}; which one is meant? {3}. Write its name in full, its "
                     "state, or lat and lon"},
                    {inQuotes(name), found.places.size(), where, listed(idsOf(found.places))})};
    base::Message problem = base::filled(
        {"einen Ort {0}{1} kennt das Ortsverzeichnis nicht", "no place {0}{1} is in the gazetteer"},
        {inQuotes(name), where});
    if (!country.empty() || !state.empty()) {
        const std::vector<model::PlaceId> elsewhere =
            idsOf(filter::lookUpPlace(lookup().index, name, {}).places);
        if (!elsewhere.empty())
            problem += base::filled({", aber {0}", ", but {0}"}, {listed(elsewhere)});
        else if (!found.suggestions.empty())
            problem +=
                base::filled({"; ist {0} gemeint?", "; is it {0}?"}, {listed(idsOf(found.suggestions))});
    }
    return {{}, problem + base::Message{"; schreiben Sie lat und lon", "; write lat and lon"}};
}

std::string Ground::listed(const std::vector<model::PlaceId>& places) const
{
    const model::Gazetteer& gazetteer = *assets_.gazetteer;
    const model::Geography& geography = *assets_.geography;
    std::string out;
    for (std::size_t i = 0; i < std::min(places.size(), mostNamed); ++i) {
        const model::Place place = gazetteer[places[i]];
        std::string where =
            place.state.valid() ? geography[place.state].code : std::string(place.countryCode);
        if (place.district.valid()) where = geography[place.district].name + ", " + where;
        if (place.subdivision.valid()) where = std::string(gazetteer[place.subdivision].name) + ", " + where;
        out += (i > 0 ? "; " : "") + std::string(place.name) + " (" + where + ", lat " +
               degreesText(place.position.latDeg) + ", lon " + degreesText(place.position.lonDeg) + ")";
    }
    if (places.size() > mostNamed) out += "; …";
    return out;
}

}  // namespace files
