#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <tuple>

#include "filter/text/name_key.hpp"
#include "layout/place/marks.hpp"

namespace layout {

namespace {

void addMark(const FrameContext& context, Mark::Kind kind, model::NetworkId network, geo::LonLat place,
             const base::LocalText& name, std::vector<Mark>& marks)
{
    const look::Metrics& m = context.metrics;
    Mark mark;
    mark.kind = kind;
    mark.network = network;
    mark.place = place;
    mark.anchorBand = context.band.toBand(place);
    mark.radiusPx = kind == Mark::Kind::Office ? m.textPx(5) : m.textPx(3.2);
    mark.name = makeTextBlock(context.request.fonts, name.get(context.language),
                              kind == Mark::Kind::Office ? m.font(text::Weight::Medium, 12) : m.placeName(),
                              m.textPx(150), 2);
    // No name is cut on the map: whoever points at the place reads it whole.
    if (!mark.name.empty() && mark.name.lines.back().utf8.ends_with("…")) mark.name = {};
    mark.german = name.de;
    mark.spoken = name.get(context.language);
    marks.push_back(std::move(mark));
}

/// Symbols of other entries stand there. Crowded cities have a dot only.
bool isUnderSymbols(const FrameContext& context, const Mark& mark)
{
    const auto& cities = context.atlas().seatCities();
    return std::any_of(cities.begin(), cities.end(), [&](const model::SeatCity& city) {
        const geo::Point d = context.band.toBand(city.place) - mark.anchorBand;
        const auto others =
            std::count_if(city.networks.begin(), city.networks.end(),
                          [&](model::NetworkId id) { return context.isShown(id) && !context.slotOf(id); });
        return others > 0 && others < static_cast<std::ptrdiff_t>(crowdedFrom) &&
               std::hypot(d.x, d.y) < static_cast<double>(context.entryRadiusPx()) / 2;
    });
}

}  // namespace

std::vector<Mark> placeSelectionMarks(const FrameContext& context, Occupancy& occupancy)
{
    std::vector<Mark> marks;
    for (const model::NetworkId id : context.request.view.selection) {
        if (id.index >= context.atlas().networks().size()) continue;
        const model::Network& network = context.atlas()[id];
        if (!network.isNetwork) continue;
        for (std::size_t i = 1; i < network.seats.size(); ++i)
            addMark(context, Mark::Kind::Office, id, network.seats[i].place, network.seats[i].city, marks);
        for (const model::Part& part : network.parts)
            if (part.seat) addMark(context, Mark::Kind::Office, id, part.seat->place, part.seat->city, marks);
        if (!network.memberPlaces.isMembership()) continue;
        for (const model::MemberPlace& member : network.memberPlaces.places)
            if (member.place)
                addMark(context, Mark::Kind::MemberPlace, id, *member.place, member.name, marks);
    }
    // One mark for each place of an entry: an office is more than a member.
    std::vector<Mark> unique;
    std::set<std::tuple<model::NetworkId, double, double>> marked;
    for (Mark& mark : marks)
        if (marked.insert({mark.network, mark.place.lonDeg, mark.place.latDeg}).second)
            unique.push_back(std::move(mark));
    for (Mark& mark : unique) {
        if (context.naming == Naming::Every && isUnderSymbols(context, mark)) {
            const double aside = context.entryRadiusPx() * 0.8;
            mark.offsetPx = {aside, aside};
            continue;
        }
        occupancy.take({mark.anchorBand, geo::Box{0, 0, 0, 0}.grown(mark.radiusPx)});
    }
    return unique;
}

bool isNamedByMarks(const FrameContext& context, const model::SeatCity& city)
{
    const std::string& name = city.city.get(context.language);
    const auto is = [&](const base::LocalText& other) { return other.get(context.language) == name; };
    const auto& selection = context.request.view.selection;
    return std::any_of(selection.begin(), selection.end(), [&](model::NetworkId id) {
        if (id.index >= context.atlas().networks().size()) return false;
        const model::Network& network = context.atlas()[id];
        return std::any_of(network.seats.begin(), network.seats.end(),
                           [&](const model::Seat& seat) { return is(seat.city); }) ||
               std::any_of(network.parts.begin(), network.parts.end(),
                           [&](const model::Part& part) { return part.seat && is(part.seat->city); }) ||
               (network.memberPlaces.isMembership() &&
                std::any_of(network.memberPlaces.places.begin(), network.memberPlaces.places.end(),
                            [&](const model::MemberPlace& place) { return is(place.name); }));
    });
}

bool standsByHand(const std::vector<Mark>& marks, std::string_view key)
{
    return std::any_of(marks.begin(), marks.end(),
                       [&](const Mark& mark) { return mark.byHandBand && mark.key == key; });
}

void nameSelectionMarks(const FrameContext& context, const std::vector<Mark>& byHand,
                        std::vector<Mark>& marks, Occupancy& occupancy)
{
    // Several entries have an office there: one name says so.
    std::set<std::tuple<double, double, std::string>> named;
    const auto nameHere = [](const Mark& mark) {
        return std::tuple(mark.place.lonDeg, mark.place.latDeg, mark.name.lines.front().utf8);
    };
    for (const Mark& mark : marks)
        if (mark.spot && !mark.name.empty()) named.insert(nameHere(mark));
    for (const Mark::Kind kind : {Mark::Kind::Office, Mark::Kind::MemberPlace})
        for (Mark& mark : marks) {
            if (mark.kind != kind || mark.name.empty() || context.isAside(mark.place)) continue;
            if (named.contains(nameHere(mark))) continue;
            std::string key = filter::townNameKey(context.atlas().gazetteer(), mark.german, mark.place);
            if (standsByHand(byHand, key)) continue;
            const geo::Point o = mark.offsetPx;
            const geo::Box symbol = geo::Box{o.x, o.y, o.x, o.y}.grown(mark.radiusPx);
            for (const LabelSpot& spot :
                 adjacentSpots(symbol, mark.name.widthPx, mark.name.heightPx, context.metrics.textPx(2))) {
                const Footprint footprint{mark.anchorBand, spot.boxPx};
                if (!occupancy.isFree(footprint)) continue;
                occupancy.take(footprint);
                mark.spot = spot;
                mark.key = std::move(key);
                named.insert(nameHere(mark));
                break;
            }
        }
}

}  // namespace layout
