#include "state/fit_selection.hpp"

#include <algorithm>
#include <cmath>

#include "filter/answers/municipality.hpp"
#include "filter/result.hpp"
#include "geo/map_extent.hpp"
#include "state/fit_town.hpp"

namespace state {

namespace {

constexpr double marginPx = 72;  // above and below: symbols and their names
// Names stand right or left of their symbols.
constexpr double widestMarginPx = 170, marginShare = 0.14;
constexpr double sameDeg = 2e-4, sameShare = 2e-3;
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

namespace {

/// Entries and places of a document that is being opened are not in the data yet.
bool isKnown(const model::Atlas& atlas, const View& view)
{
    return std::all_of(view.selection.begin(), view.selection.end(),
                       [&](model::NetworkId id) { return id.index < atlas.networks().size(); }) &&
           (!view.town || atlas.gazetteer().contains(*view.town));
}

/// Nothing where none of it has a place on that map.
std::optional<geo::Camera> fitOf(const model::Atlas& atlas, const View& view, const FrameSize& mapPx,
                                 std::size_t frame)
{
    if (!asksForPlaces(view) || !isKnown(atlas, view)) return std::nullopt;
    const auto seen = [&](const std::optional<Sight>& sight) {
        return sight && sight->kind == view.kind && sight->frame == frame ? std::optional(sight->camera)
                                                                          : std::nullopt;
    };
    if (view.selection.empty() && !view.town && view.region)
        return seen(sightOf(atlas, view, mapPx, *view.region));
    const geo::ProjectionId projection = view.cameras[frame].projection;
    geo::Box box = askedArea(atlas, view, projection);
    if (box.empty()) {
        if (!view.selection.empty() || !view.town) return std::nullopt;
        return seen(sightOf(atlas, view, mapPx, *view.town));
    }

    const double growX = std::max(0.0, smallestSpanDeg - box.width()) / 2;
    const double growY = std::max(0.0, smallestSpanDeg - box.height()) / 2;
    box = {box.minX - growX, box.minY - growY, box.maxX + growX, box.maxY + growY};
    const FrameSize size = frameSize(view.kind, mapPx.widthPx, mapPx.heightPx, frame);
    const double besidePx = std::clamp(size.widthPx * marginShare, marginPx, widestMarginPx);
    return geo::fit(projection, box, size.widthPx, size.heightPx, geo::Point{besidePx, marginPx});
}

/// Files round what they store.
bool isSame(const geo::Camera& a, const geo::Camera& b)
{
    return a.projection == b.projection && std::abs(a.centre.latDeg - b.centre.latDeg) < sameDeg &&
           std::abs(std::remainder(a.centre.lonDeg - b.centre.lonDeg, 360)) < sameDeg &&
           std::abs(a.metresPerPx / b.metresPerPx - 1) < sameShare;
}

}  // namespace

geo::Camera fitAsked(const model::Atlas& atlas, const AppState& state, std::size_t frame)
{
    return fitOf(atlas, state.view, {state.transient.mapWidthPx, state.transient.mapHeightPx}, frame)
        .value_or(state.view.cameras[frame]);
}

bool fitsAsked(const model::Atlas& atlas, const View& view, const FrameSize& mapPx)
{
    bool any = false;
    for (std::size_t frame = 0; frame < frameCount(view.kind); ++frame) {
        const std::optional<geo::Camera> fit = fitOf(atlas, view, mapPx, frame);
        if (!fit) continue;
        if (!isSame(*fit, view.cameras[frame])) return false;
        any = true;
    }
    return any;
}

std::array<geo::Camera, maxFrames> fitted(const model::Atlas& atlas, const View& view, const FrameSize& mapPx)
{
    std::array<geo::Camera, maxFrames> cameras = view.cameras;
    for (std::size_t frame = 0; frame < frameCount(view.kind); ++frame)
        cameras[frame] = fitOf(atlas, view, mapPx, frame).value_or(cameras[frame]);
    return cameras;
}

std::array<geo::Camera, maxFrames> refitted(const model::Atlas& atlas, const View& view,
                                            const FrameSize& from, const FrameSize& to)
{
    View shown = view;
    shown.cameras = refitted(view, from, to);
    return from != to && fitsAsked(atlas, view, from) ? fitted(atlas, shown, to) : shown.cameras;
}

}  // namespace state
