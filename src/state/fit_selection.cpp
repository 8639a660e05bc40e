#include "state/fit_selection.hpp"

#include <algorithm>

namespace state {

namespace {

constexpr double marginPx = 72;          // room for symbols and their names
constexpr double smallestSpanDeg = 2.5;  // one lone seat still shows its surroundings

void add(geo::Box& box, geo::LonLat place) { box.add({place.lonDeg, place.latDeg}); }

void addRegion(geo::Box& box, const geo::MapGeometry& map, geo::RegionKind kind, std::string_view code)
{
    if (map.levels.empty()) return;
    // The label point and not the bounding box: Russia's or the United States' box spans the globe.
    for (const geo::MapLevel& level : map.levels) {
        const geo::Region* region = level.find(kind, code);
        if (!region) continue;
        if (kind == geo::RegionKind::State) {
            box.add({region->minDeg.x, region->minDeg.y});
            box.add({region->maxDeg.x, region->maxDeg.y});
        } else {
            box.add({region->labelDeg.x, region->labelDeg.y});
        }
        return;
    }
}

geo::Box extentOf(const model::Atlas& atlas, const model::Network& network, bool germanyOnly)
{
    const auto inside = [&](std::string_view country) { return !germanyOnly || country == "DE"; };
    geo::Box box;
    for (const model::Seat& seat : network.seats)
        if (inside(seat.country)) add(box, seat.place);
    if (network.memberPlaces.isMembership())
        for (const model::MemberPlace& member : network.memberPlaces.places)
            if (member.place && inside(member.country)) add(box, *member.place);
    if (germanyOnly) {
        for (const auto* states : {&network.states.organised, &network.states.members})
            for (const std::string& code : *states) addRegion(box, atlas.map(), geo::RegionKind::State, code);
    } else {
        for (const std::string& code : network.countries.known)
            addRegion(box, atlas.map(), geo::RegionKind::Country, code);
    }
    return box;
}

}  // namespace

geo::Camera fitSelection(const model::Atlas& atlas, const AppState& state, std::size_t frame)
{
    const geo::Camera present = state.view.cameras[frame];
    const bool germanyOnly = present.projection == geo::ProjectionId::Germany;
    geo::Box box;
    for (const model::NetworkId id : state.view.selection) {
        const geo::Box one = extentOf(atlas, atlas[id], germanyOnly);
        if (one.empty()) continue;
        box.add({one.minX, one.minY});
        box.add({one.maxX, one.maxY});
    }
    if (box.empty()) return present;

    const double growX = std::max(0.0, smallestSpanDeg - box.width()) / 2;
    const double growY = std::max(0.0, smallestSpanDeg - box.height()) / 2;
    box = {box.minX - growX, box.minY - growY, box.maxX + growX, box.maxY + growY};
    const FrameSize size =
        frameSize(state.view.kind, state.transient.mapWidthPx, state.transient.mapHeightPx, frame);
    return geo::fit(present.projection, box, size.widthPx, size.heightPx, marginPx);
}

}  // namespace state
