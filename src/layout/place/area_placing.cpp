#include "layout/place/area_placing.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "filter/text/name_key.hpp"
#include "layout/place/area_names.hpp"

namespace layout {

namespace {

using filter::NameKey;

// Wider waters are named in larger type.
constexpr double oceanFromKm = 3000;

/// Where an area's name is tried, in its own widths and heights from the middle of the area.
constexpr std::array areaShifts{geo::Point{0, 0},       geo::Point{0, 0.8},     geo::Point{0, -0.8},
                                geo::Point{0, 1.6},     geo::Point{0, -1.6},    geo::Point{0.35, 0},
                                geo::Point{-0.35, 0},   geo::Point{0.35, 0.9},  geo::Point{-0.35, 0.9},
                                geo::Point{0.35, -0.9}, geo::Point{-0.35, -0.9}};

class AreaPlacer {
public:
    explicit AreaPlacer(NameGround& ground) : ground_(ground) {}

    /// A name in the middle of its area, on no border and where no town's name is.
    void place(Mark::Kind kind, const geo::Region& region, std::string key, std::string_view name,
               text::Font font)
    {
        const look::Metrics& m = context().metrics;
        const geo::LonLat middle{region.labelDeg.x, region.labelDeg.y};
        const double sidePx = sidePxOf(context(), region);
        if (ground_.standsByHand(key) || sidePx < leastSidePx(context()) || context().isAside(middle) ||
            isFarOutside(middle))
            return;
        // A city that is a state, and a state that is a city, have one name.
        if (ground_.isNamed(name)) return;
        Mark mark;
        mark.kind = kind;
        mark.place = middle;
        mark.key = std::move(key);
        mark.anchorBand = context().band.toBand(middle);
        const AreaGround land(context().atlas().map(), region);
        for (const double widestPx : {sidePx * 1.8, sidePx}) {
            mark.name = makeAreaName(context().request.fonts, name, font,
                                     static_cast<float>(std::min<double>(m.textPx(190), widestPx)));
            if (mark.name.empty() || mark.name.lines.back().utf8.ends_with("…")) continue;
            const double w = mark.name.widthPx, h = mark.name.heightPx;
            for (const geo::Point shift : areaShifts) {
                LabelSpot spot = centredSpot(w, h);
                const geo::Point by{shift.x * w, shift.y * h};
                spot.boxPx = {spot.boxPx.minX + by.x, spot.boxPx.minY + by.y, spot.boxPx.maxX + by.x,
                              spot.boxPx.maxY + by.y};
                if (std::abs(by.x) > sidePx / 2 || std::abs(by.y) > sidePx / 2) continue;
                const Footprint footprint{mark.anchorBand, spot.boxPx};
                if (!ground_.occupancy.isFree(footprint) || !standsInside(land, mark, footprint)) continue;
                ground_.occupancy.take(footprint);
                mark.spot = spot;
                ground_.marks.push_back(std::move(mark));
                return;
            }
        }
    }

private:
    const FrameContext& context() const { return *ground_.context; }

    /// Band pixels of a degree of longitude and of latitude at a place.
    struct FlatGround {
        geo::Point east, north;
        std::optional<geo::LonLat> placeAt(geo::LonLat middle, geo::Point fromMiddle) const
        {
            const double area = east.x * north.y - east.y * north.x;
            if (area == 0) return std::nullopt;
            const double lon = middle.lonDeg + (fromMiddle.x * north.y - fromMiddle.y * north.x) / area,
                         lat = middle.latDeg + (east.x * fromMiddle.y - east.y * fromMiddle.x) / area;
            return geo::LonLat{std::remainder(lon, 360), std::clamp(lat, -90.0, 90.0)};
        }
    };

    FlatGround flatAround(geo::LonLat place, geo::Point band) const
    {
        constexpr double stepDeg = 0.1;
        const double north = place.latDeg > 0 ? -stepDeg : stepDeg,
                     east = place.lonDeg > 0 ? -stepDeg : stepDeg;
        const geo::Point toEast = context().band.toBand({place.lonDeg + east, place.latDeg}) - band,
                         toNorth = context().band.toBand({place.lonDeg, place.latDeg + north}) - band;
        return {toEast * (1 / east), toNorth * (1 / north)};
    }

    /// Its middle on the area's land, its ends nowhere on others', at the band's smallest scale and its
    /// largest. Between two projections, of which nothing is kept, at that of the frame alone, and as if the
    /// map was flat around the area's middle: a place there is found by iteration only.
    bool standsInside(const AreaGround& land, const Mark& mark, const Footprint& name) const
    {
        const geo::Box& box = name.offsetPx;
        const bool blending = isBlending();
        const FlatGround flat = blending ? flatAround(mark.place, mark.anchorBand) : FlatGround{};
        for (const double growth : {1.0, bandRatio}) {
            if (growth != 1.0 && blending) break;
            const auto at = [&](double x, double y) -> std::optional<geo::LonLat> {
                if (blending) return flat.placeAt(mark.place, {x, y});
                const geo::Point band = name.anchorBand + geo::Point{x / growth, y / growth};
                return context().viewport.toLonLat(context().band.toPicture(band));
            };
            const auto centre = at(box.centre().x, box.centre().y);
            if (!centre || !land.contains(*centre)) return false;
            for (const double x : {box.minX, box.maxX})
                for (const double y : {box.minY, box.centre().y, box.maxY})
                    if (const auto place = at(x, y); !place || !land.isOwn(*place)) return false;
        }
        return true;
    }

    bool isBlending() const
    {
        const double blend = context().viewport.camera().blend;
        return blend > 0 && blend < 1;
    }

    /// So far from the frame that no name there reaches into it. Between two projections nothing is placed
    /// beside the frame: it would be placed anew with the next picture.
    bool isFarOutside(geo::LonLat place) const
    {
        const double reachPx = isBlending() ? 0 : context().metrics.textPx(480);
        const geo::Point at = context().band.toPicture(context().band.toBand(place));
        return !context().boxPx.grown(reachPx).contains(at);
    }

    NameGround& ground_;
};

bool statesNamed(const FrameContext& context) { return context.band.metresPerPx() < 2200; }

}  // namespace

double sidePxOf(const FrameContext& context, const geo::Region& region)
{
    return std::sqrt(static_cast<double>(region.areaKm2)) * 1000 / context.band.metresPerPx() *
           context.request.canvas.scale;
}

double roomPxOf(const FrameContext& context, const Water& water)
{
    return water.widthKm * 1000 / context.band.metresPerPx() * context.request.canvas.scale * 0.9;
}

double leastSidePx(const FrameContext& context) { return context.metrics.textPx(30); }
double leastRoomPx(const FrameContext& context) { return context.metrics.textPx(40); }

text::Font countryFont(const FrameContext& context, const geo::Region& region)
{
    const double sidePx = std::sqrt(static_cast<double>(region.areaKm2)) * 1000 / context.band.metresPerPx();
    return context.metrics.font(text::Weight::Medium, sidePx > 420 ? 14 : sidePx > 190 ? 12.5 : 11.5);
}

text::Font stateFont(const FrameContext& context) { return context.metrics.font(text::Weight::Medium, 11); }

text::Font waterFont(const FrameContext& context, const Water& water)
{
    return context.metrics.font(text::Weight::Regular, water.widthKm >= oceanFromKm ? 14 : 12);
}

bool isNamedByStates(const FrameContext& context, const geo::Region& country)
{
    return country.codeView() == "DE" && statesNamed(context);
}

std::vector<const geo::Region*> namedCountries(const FrameContext& context)
{
    std::vector<const geo::Region*> regions;
    const auto& levels = context.atlas().map().levels;
    if (levels.empty()) return regions;
    for (const geo::Region& region : levels.front().ofKind(geo::RegionKind::Country))
        regions.push_back(&region);
    std::stable_sort(regions.begin(), regions.end(),
                     [](const geo::Region* a, const geo::Region* b) { return a->areaKm2 > b->areaKm2; });
    return regions;
}

std::vector<const geo::Region*> namedStates(const FrameContext& context)
{
    std::vector<const geo::Region*> regions;
    const auto& levels = context.atlas().map().levels;
    if (levels.empty() || !statesNamed(context)) return regions;
    for (const geo::Region& region : levels.back().ofKind(geo::RegionKind::State)) regions.push_back(&region);
    return regions;
}

void placeCountryName(NameGround& ground, const geo::Region& region)
{
    const FrameContext& context = *ground.context;
    const model::Geography& geography = context.atlas().geography();
    const model::CountryId id = geography.findCountry(region.codeView());
    if (!id.valid() || isNamedByStates(context, region)) return;
    AreaPlacer(ground).place(Mark::Kind::Country, region,
                             filter::nameKey(NameKey::Kind::Country, region.codeView()),
                             geography[id].name.get(context.language), countryFont(context, region));
}

void placeStateName(NameGround& ground, const geo::Region& region)
{
    const FrameContext& context = *ground.context;
    const model::Geography& geography = context.atlas().geography();
    const model::StateId id = geography.findState(region.codeView());
    if (!id.valid()) return;
    AreaPlacer(ground).place(Mark::Kind::State, region,
                             filter::nameKey(NameKey::Kind::State, region.codeView()),
                             geography[id].name.get(context.language), stateFont(context));
}

void placeWaterNames(NameGround& ground)
{
    const FrameContext& context = *ground.context;
    for (const Water& water : waters()) {
        const double roomPx = roomPxOf(context, water);
        std::string key = filter::nameKey(NameKey::Kind::Water, water.de);
        if (roomPx < leastRoomPx(context) || context.isAside(water.middle) || ground.standsByHand(key))
            continue;
        Mark mark = ground.makeMark(Mark::Kind::Water, water.middle, water.name(context.language),
                                    waterFont(context, water), 0, roomPx);
        if (mark.name.empty() || mark.name.widthPx > roomPx) continue;
        mark.key = std::move(key);
        const double w = mark.name.widthPx, h = mark.name.heightPx, aside = std::max(0.0, (roomPx - w) / 2);
        for (const geo::Point shift : {geo::Point{0, 0}, {aside, 0}, {-aside, 0}, {0, h}, {0, -h}}) {
            LabelSpot spot = centredSpot(w, h);
            spot.boxPx = {spot.boxPx.minX + shift.x, spot.boxPx.minY + shift.y, spot.boxPx.maxX + shift.x,
                          spot.boxPx.maxY + shift.y};
            if (!ground.take(mark, spot)) continue;
            ground.marks.push_back(std::move(mark));
            break;
        }
    }
}

}  // namespace layout
