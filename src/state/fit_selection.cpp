#include "state/fit_selection.hpp"

#include <algorithm>

#include "filter/answers/municipality.hpp"
#include "filter/result.hpp"
#include "geo/map_extent.hpp"
#include "state/fit_town.hpp"

namespace state {

namespace {

constexpr double marginPx = 72;  // above and below: symbols and their names
// Names stand right or left of their symbols.
constexpr double widestMarginPx = 170, marginShare = 0.14;
constexpr double smallestSpanDeg = 2.5;  // one lone seat still shows its surroundings

/// What of the places belongs on the map of a frame: in the Germany view what is in Germany, in that of
/// Europe what is in its part of the globe.
class Area {
public:
    explicit Area(geo::ProjectionId projection) : projection_(projection) {}

    bool germanyOnly() const { return projection_ == geo::ProjectionId::Germany; }
    void add(geo::LonLat place, std::string_view country)
    {
        if (germanyOnly() && country != "DE") return;
        if (projection_ == geo::ProjectionId::Europe &&
            !geo::wholeExtentM(projection_).contains(geo::project(projection_, place)))
            return;
        box_.add({place.lonDeg, place.latDeg});
    }
    void addCorners(const geo::Region& region)
    {
        box_.add({region.minDeg.x, region.minDeg.y});
        box_.add({region.maxDeg.x, region.maxDeg.y});
    }
    const geo::Box& box() const { return box_; }

private:
    geo::ProjectionId projection_;
    geo::Box box_;
};

void addRegion(Area& area, const geo::MapGeometry& map, geo::RegionKind kind, std::string_view code)
{
    // The label point and not the bounding box: Russia's or the United States' box spans the globe.
    for (const geo::MapLevel& level : map.levels) {
        const geo::Region* region = level.find(kind, code);
        if (!region) continue;
        if (kind == geo::RegionKind::State)
            area.addCorners(*region);
        else
            area.add({region->labelDeg.x, region->labelDeg.y}, code);
        return;
    }
}

void addAll(Area& area, const model::Atlas& atlas, const model::Network& network)
{
    for (const model::Seat& seat : network.seats) area.add(seat.place, seat.country);
    if (network.memberPlaces.isMembership())
        for (const model::MemberPlace& member : network.memberPlaces.places)
            if (member.place) area.add(*member.place, member.country);
    if (area.germanyOnly()) {
        for (const auto* states : {&network.states.organised, &network.states.members})
            for (const std::string& code : *states)
                addRegion(area, atlas.map(), geo::RegionKind::State, code);
    } else {
        for (const std::string& code : network.countries.known)
            addRegion(area, atlas.map(), geo::RegionKind::Country, code);
    }
}

/// What the open questions ask of all entries, as one filter.
filter::Criteria askedOf(const View& view)
{
    filter::Criteria criteria = view.criteria;
    if (!view.withoutEntry) return criteria;
    if (const auto& topic = view.withoutEntry->topic) criteria.topics.insert(*topic);
    if (const auto& level = view.withoutEntry->level) criteria.levels.insert(*level);
    return criteria;
}

/// Of a filter's entries the seats count, whatever else is known of them.
void addSeats(Area& area, const model::Atlas& atlas, const filter::Criteria& criteria)
{
    for (const filter::Match& match : filter::evaluate(atlas, criteria).matches)
        if (const model::Seat* seat = atlas[match.network].mainSeat()) area.add(seat->place, seat->country);
}

/// The town with the seats of the entries that it is known to be in.
void addTown(Area& area, const model::Atlas& atlas, model::PlaceId town)
{
    const filter::Index index(atlas);
    const filter::Municipality answer = filter::describeMunicipality(index, town);
    for (const filter::Membership& line : answer.memberOf)
        if (const model::Seat* seat = atlas[index.members().all()[line.member].network].mainSeat())
            area.add(seat->place, seat->country);
    const model::Place place = atlas.gazetteer()[town];
    if (!area.box().empty()) area.add(place.position, atlas.geography()[place.country].code);
}

geo::Box askedArea(const model::Atlas& atlas, const View& view, geo::ProjectionId projection)
{
    Area area(projection);
    for (const model::NetworkId id : view.selection) addAll(area, atlas, atlas[id]);
    if (!view.selection.empty()) return area.box();
    if (view.town)
        addTown(area, atlas, *view.town);
    else
        addSeats(area, atlas, askedOf(view));
    return area.box();
}

}  // namespace

bool asksForPlaces(const View& view)
{
    return !view.selection.empty() || view.town || view.region || view.withoutEntry || !view.criteria.empty();
}

geo::Camera fitAsked(const model::Atlas& atlas, const AppState& state, std::size_t frame)
{
    const geo::Camera present = state.view.cameras[frame];
    if (!asksForPlaces(state.view)) return present;
    const auto seen = [&](const std::optional<Sight>& sight) {
        return sight && sight->kind == state.view.kind && sight->frame == frame ? sight->camera : present;
    };
    if (state.view.selection.empty() && !state.view.town && state.view.region)
        return seen(sightOf(atlas, state, *state.view.region));
    geo::Box box = askedArea(atlas, state.view, present.projection);
    if (box.empty())
        return state.view.selection.empty() && state.view.town ? seen(sightOf(atlas, state, *state.view.town))
                                                               : present;

    const double growX = std::max(0.0, smallestSpanDeg - box.width()) / 2;
    const double growY = std::max(0.0, smallestSpanDeg - box.height()) / 2;
    box = {box.minX - growX, box.minY - growY, box.maxX + growX, box.maxY + growY};
    const FrameSize size =
        frameSize(state.view.kind, state.transient.mapWidthPx, state.transient.mapHeightPx, frame);
    const double besidePx = std::clamp(size.widthPx * marginShare, marginPx, widestMarginPx);
    return geo::fit(present.projection, box, size.widthPx, size.heightPx, geo::Point{besidePx, marginPx});
}

}  // namespace state
