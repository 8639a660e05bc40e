#include "layout/place/hand_names.hpp"

#include <algorithm>
#include <cmath>

#include "filter/text/name_key.hpp"
#include "filter/text/place_key.hpp"
#include "layout/dock/docks.hpp"
#include "layout/place/area_names.hpp"
#include "layout/place/area_placing.hpp"
#include "layout/place/by_hand.hpp"

namespace layout {

namespace {

using filter::NameKey;

// A name further away belongs to another scale: there the program places it.
constexpr double farthestPx = 360;
constexpr double sameSeatPx = 6;

const geo::Region* regionOf(const FrameContext& context, geo::RegionKind kind, std::string_view code)
{
    const auto& levels = context.atlas().map().levels;
    if (levels.empty()) return nullptr;
    return (kind == geo::RegionKind::State ? levels.back() : levels.front()).find(kind, code);
}

const Water* waterOf(std::string_view german)
{
    const auto all = waters();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Water& water) { return water.de == german; });
    return found == all.end() ? nullptr : &*found;
}

/// A seat, office or member of the data that the gazetteer does not have.
std::optional<KeyedPlace> siteOf(const FrameContext& context, std::string_view german)
{
    const auto is = [&](const base::LocalText& name) { return name.de == german; };
    const auto known = [&](geo::LonLat at, const base::LocalText& name) {
        return KeyedPlace{at, name.get(context.language)};
    };
    for (const model::SeatCity& city : context.atlas().seatCities())
        if (is(city.city)) return known(city.place, city.city);
    for (const model::NetworkId id : context.request.view.selection) {
        if (id.index >= context.atlas().networks().size()) continue;
        const model::Network& network = context.atlas()[id];
        for (const model::Seat& seat : network.seats)
            if (is(seat.city)) return known(seat.place, seat.city);
        for (const model::Part& part : network.parts)
            if (part.seat && is(part.seat->city)) return known(part.seat->place, part.seat->city);
        for (const model::MemberPlace& member : network.memberPlaces.places)
            if (member.place && is(member.name)) return known(*member.place, member.name);
    }
    return std::nullopt;
}

/// The name as it is set on this map; without one where the place is too small for it.
Mark markOf(const FrameContext& context, const NameKey& key, const NameGround& ground)
{
    Mark mark;
    const auto area = [&](Mark::Kind kind, const geo::Region& region, std::string_view name,
                          text::Font font) {
        const double sidePx = sidePxOf(context, region);
        if (sidePx < leastSidePx(context)) return;
        mark.kind = kind;
        mark.place = {region.labelDeg.x, region.labelDeg.y};
        mark.name =
            makeAreaName(context.request.fonts, name, font, static_cast<float>(context.metrics.textPx(190)));
        mark.tiedPx = sidePx / 2;
    };
    const model::Geography& geography = context.atlas().geography();
    switch (key.kind) {
    case NameKey::Kind::Town: {
        const model::PlaceId id = filter::placeOfKey(context.atlas().gazetteer(), key.rest);
        if (!id.valid() || context.request.view.town == id) break;
        const model::Place place = context.atlas().gazetteer()[id];
        mark = ground.makeMark(Mark::Kind::Town, place.position, place.nameIn(context.language),
                               context.metrics.placeName(), townDotPx(context, place));
        mark.town = id;
        break;
    }
    case NameKey::Kind::Site:
        if (const auto site = siteOf(context, key.rest))
            mark =
                ground.makeMark(Mark::Kind::SeatCity, site->at, site->words, context.metrics.placeName(), 0);
        break;
    case NameKey::Kind::Country: {
        const model::CountryId id = geography.findCountry(key.rest);
        const geo::Region* region = regionOf(context, geo::RegionKind::Country, key.rest);
        if (id.valid() && region && !isNamedByStates(context, *region))
            area(Mark::Kind::Country, *region, geography[id].name.get(context.language),
                 countryFont(context, *region));
        break;
    }
    case NameKey::Kind::State: {
        const model::StateId id = geography.findState(key.rest);
        const geo::Region* region = regionOf(context, geo::RegionKind::State, key.rest);
        if (id.valid() && region && !namedStates(context).empty())
            area(Mark::Kind::State, *region, geography[id].name.get(context.language), stateFont(context));
        break;
    }
    case NameKey::Kind::Water:
        if (const Water* water = waterOf(key.rest)) {
            const double roomPx = roomPxOf(context, *water);
            if (roomPx < leastRoomPx(context)) break;
            mark = ground.makeMark(Mark::Kind::Water, water->middle, water->name(context.language),
                                   waterFont(context, *water), 0);
            mark.tiedPx = roomPx / 2;
        }
        break;
    }
    return mark;
}

/// A city with entries on the map is named at any scale.
bool isShownSeat(const FrameContext& context, const Mark& mark)
{
    const auto& cities = context.atlas().seatCities();
    return std::any_of(cities.begin(), cities.end(), [&](const model::SeatCity& city) {
        const geo::Point d = context.band.toBand(city.place) - mark.anchorBand;
        return std::hypot(d.x, d.y) < context.metrics.textPx(sameSeatPx) &&
               std::any_of(city.networks.begin(), city.networks.end(),
                           [&](model::NetworkId id) { return context.isShown(id) || context.slotOf(id); });
    });
}

}  // namespace

std::optional<KeyedPlace> placeOfNameKey(const FrameContext& context, std::string_view key)
{
    const auto parsed = filter::parseNameKey(key);
    if (!parsed) return std::nullopt;
    const model::Geography& geography = context.atlas().geography();
    const auto areaPlace = [&](const geo::Region* region, const base::LocalText& name) {
        return region ? std::optional(
                            KeyedPlace{{region->labelDeg.x, region->labelDeg.y}, name.get(context.language)})
                      : std::nullopt;
    };
    switch (parsed->kind) {
    case NameKey::Kind::Town: {
        const model::Gazetteer& gazetteer = context.atlas().gazetteer();
        const model::PlaceId id = filter::placeOfKey(gazetteer, parsed->rest);
        if (!id.valid()) return std::nullopt;
        return KeyedPlace{gazetteer[id].position, std::string(gazetteer[id].nameIn(context.language))};
    }
    case NameKey::Kind::Site:
        return siteOf(context, parsed->rest);
    case NameKey::Kind::Country: {
        const model::CountryId id = geography.findCountry(parsed->rest);
        if (!id.valid()) return std::nullopt;
        return areaPlace(regionOf(context, geo::RegionKind::Country, parsed->rest), geography[id].name);
    }
    case NameKey::Kind::State: {
        const model::StateId id = geography.findState(parsed->rest);
        if (!id.valid()) return std::nullopt;
        return areaPlace(regionOf(context, geo::RegionKind::State, parsed->rest), geography[id].name);
    }
    case NameKey::Kind::Water:
        if (const Water* water = waterOf(parsed->rest))
            return KeyedPlace{water->middle, std::string(water->name(context.language))};
        return std::nullopt;
    }
    return std::nullopt;
}

std::vector<Mark> placeHandNames(const FrameContext& context, Occupancy& occupancy)
{
    NameGround ground{&context, occupancy, {}};
    for (const state::HandPlaced& name : context.request.view.byHand) {
        const auto key = name.network.valid() || name.map != context.projection()
                             ? std::nullopt
                             : filter::parseNameKey(name.city);
        if (!key || ground.standsByHand(name.city)) continue;
        Mark mark = markOf(context, *key, ground);
        if (mark.name.empty() || context.isAside(mark.place)) continue;
        mark.key = name.city;
        mark.anchorBand = context.band.toBand(mark.place);
        if (mark.town.valid()) {
            if (isShownSeat(context, mark))
                mark.radiusPx = 0;
            else if (!isTownOfScale(context, context.atlas().gazetteer()[mark.town]))
                continue;
        }
        const geo::Point at = context.band.toBand(name.at), away = at - mark.anchorBand;
        const double reach = std::max<double>(context.metrics.textPx(farthestPx), 2 * mark.tiedPx);
        LabelSpot spot = centredSpot(mark.name.widthPx, mark.name.heightPx);
        const bool isTown = mark.kind == Mark::Kind::Town || mark.kind == Mark::Kind::SeatCity;
        const geo::Box& o = spot.boxPx;
        const double dot = std::max<double>(mark.radiusPx, context.metrics.textPx(2));
        if (std::hypot(away.x, away.y) > reach) continue;
        if (isTown &&
            geo::Box{at.x + o.minX, at.y + o.minY, at.x + o.maxX, at.y + o.maxY}.grown(dot).contains(
                mark.anchorBand))
            continue;
        if (isTown) {
            mark.tiedPx = context.metrics.px(5) + dot;
            if (std::abs(away.x) > o.width() / 2) spot.align = away.x > 0 ? Align::Left : Align::Right;
        }
        mark.byHandBand = at;
        mark.spot = spot;
        occupancy.take({at, o});
        if (nameLinePx(context, mark))
            for (const Footprint& piece :
                 lineFootprints(mark.anchorBand, {}, away, context.metrics.textPx(3)))
                // What else stands at the place has its room.
                if (std::hypot(piece.offsetPx.centre().x, piece.offsetPx.centre().y) >
                    2.2 * static_cast<double>(context.entryRadiusPx()))
                    occupancy.take(piece);
        ground.marks.push_back(std::move(mark));
    }
    return std::move(ground.marks);
}

void placeHandDots(const FrameContext& context, const std::vector<Mark>& selectionMarks,
                   std::vector<Mark>& names, Occupancy& occupancy)
{
    for (Mark& mark : names) {
        if (mark.radiusPx <= 0) continue;
        const bool marked = std::any_of(selectionMarks.begin(), selectionMarks.end(), [&](const Mark& other) {
            const geo::Point d = other.anchorBand - mark.anchorBand;
            return std::hypot(d.x, d.y) < context.metrics.textPx(sameSeatPx);
        });
        if (marked)
            mark.radiusPx = 0;
        else
            occupancy.take({mark.anchorBand, geo::Box{0, 0, 0, 0}.grown(mark.radiusPx)});
    }
}

geo::Box nameBoxPx(const FrameContext& context, const Mark& mark)
{
    if (!mark.byHandBand) return pictureBox(context, mark.anchorBand, mark.spot->boxPx);
    return givenWay(context, context.band.toPicture(mark.anchorBand),
                    pictureBox(context, *mark.byHandBand, mark.spot->boxPx));
}

std::optional<std::pair<geo::Point, geo::Point>> nameLinePx(const FrameContext& context, const Mark& mark)
{
    if (!mark.byHandBand || !mark.spot) return std::nullopt;
    const geo::Point from = context.band.toPicture(mark.anchorBand) + mark.offsetPx;
    const geo::Point to = nearestOf(nameBoxPx(context, mark), from);
    if (std::hypot(to.x - from.x, to.y - from.y) < mark.tiedPx) return std::nullopt;
    return std::pair{from, to};
}

}  // namespace layout
