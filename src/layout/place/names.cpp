#include <algorithm>
#include <array>
#include <cmath>

#include "layout/place/marks.hpp"
#include "layout/place/waters.hpp"

namespace layout {

namespace {

// Tiles of the band plane in which towns are named; a name does not leave its tile.
constexpr double tilePx = 480;
constexpr int tileSamples = 5;
// Wider waters are named in larger type.
constexpr double oceanFromKm = 3000;

/// How many towns a tile may name at a scale: few on the world map, more as one comes nearer.
std::size_t townsPerTile(double metresPerPx)
{
    if (metresPerPx > 14000) return 0;
    if (metresPerPx > 9000) return 4;
    if (metresPerPx > 4500) return 7;
    if (metresPerPx > 2000) return 9;
    if (metresPerPx > 900) return 12;
    return 16;
}

class NamePlacer {
public:
    NamePlacer(const FrameContext& context, const std::vector<Mark>& named, Occupancy& occupancy)
        : context_(context), named_(named), occupancy_(occupancy)
    {
    }

    std::vector<Mark> place(const EntryPlacement& entries)
    {
        const bool every = context_.naming == Naming::Every;
        for (const PlacedCity& city : entries.cities)
            if (city.docked) seatCity(city, context_.metrics.textPx(4));
        countries();
        states();
        nameWaters();
        for (const PlacedCity& city : entries.cities)
            if (!city.docked && every) {
                const double radius = city.sized ? sizedRadiusPx(entries, city) : context_.entryRadiusPx();
                seatCity(city, city.blockPx ? context_.metrics.textPx(3)
                                            : radius * static_cast<double>(city.networks.size()));
            }
        const geo::Camera& camera = context_.viewport.camera();
        // Between two projections places are found by iteration only; towns come back when the flight ends.
        if (camera.blend <= 0 || camera.blend >= 1) towns();
        return std::move(marks_);
    }

private:
    /// Without a name where that would have to be cut.
    Mark makeMark(Mark::Kind kind, geo::LonLat place, std::string_view name, text::Font font, float radius,
                  double roomPx = 1e9) const
    {
        Mark mark;
        mark.kind = kind;
        mark.place = place;
        mark.anchorBand = context_.band.toBand(place);
        mark.radiusPx = radius;
        const auto width = static_cast<float>(std::min<double>(context_.metrics.textPx(140), roomPx));
        mark.name = makeTextBlock(context_.request.fonts, name, font, width, 2);
        if (!mark.name.empty() && mark.name.lines.back().utf8.ends_with("…")) mark.name = {};
        return mark;
    }

    bool take(Mark& mark, const LabelSpot& spot)
    {
        const Footprint footprint{mark.anchorBand, spot.boxPx};
        if (!occupancy_.isFree(footprint)) return false;
        occupancy_.take(footprint);
        mark.spot = spot;
        return true;
    }

    static double sizedRadiusPx(const EntryPlacement& entries, const PlacedCity& city)
    {
        const auto found =
            std::find_if(entries.entries.begin(), entries.entries.end(),
                         [&](const PlacedEntry& entry) { return &entries.cities[entry.city] == &city; });
        return found == entries.entries.end() ? 0 : found->radiusPx;
    }

    /// `halfWidthPx`: of what stands at the city.
    void seatCity(const PlacedCity& city, double halfWidthPx)
    {
        const look::Metrics& m = context_.metrics;
        const bool alreadyNamed = std::any_of(named_.begin(), named_.end(), [&](const Mark& other) {
            const geo::Point d = other.anchorBand - city.anchorBand;
            return other.spot && std::hypot(d.x, d.y) < m.textPx(6);
        });
        const bool sameSeat = std::any_of(marks_.begin(), marks_.end(), [&](const Mark& other) {
            return other.kind == Mark::Kind::SeatCity && other.place == city.seat->place;
        });
        if (alreadyNamed || sameSeat) return;
        Mark mark = makeMark(Mark::Kind::SeatCity, city.seat->place, city.seat->city.get(context_.language),
                             m.placeName(), 0);
        if (mark.name.empty()) return;
        const double halfHeight = city.docked || city.sized ? halfWidthPx : context_.entryRadiusPx();
        const geo::Box symbol{-halfWidthPx, -halfHeight, halfWidthPx, halfHeight};
        for (const LabelSpot& spot :
             adjacentSpots(symbol, mark.name.widthPx, mark.name.heightPx, m.textPx(1.5)))
            if (take(mark, spot)) {
                marks_.push_back(std::move(mark));
                return;
            }
    }

    // --- areas

    /// A name that fits into its area, roughly taken as a square.
    void areaName(Mark::Kind kind, const geo::Region& region, std::string_view name, text::Font font)
    {
        const double sidePx = std::sqrt(static_cast<double>(region.areaKm2)) * 1000 /
                              context_.band.metresPerPx() * context_.request.canvas.scale;
        if (sidePx < context_.metrics.textPx(34) || context_.isAside({region.labelDeg.x, region.labelDeg.y}))
            return;
        Mark mark = makeMark(kind, {region.labelDeg.x, region.labelDeg.y}, name, font, 0);
        if (mark.name.empty() || mark.name.widthPx > sidePx * 1.15) return;
        const double w = mark.name.widthPx, h = mark.name.heightPx;
        for (const double shift : {0.0, 0.9, -0.9, 1.8, -1.8}) {
            LabelSpot spot = centredSpot(w, h);
            spot.boxPx.minY += shift * h;
            spot.boxPx.maxY += shift * h;
            if (shift * h > sidePx / 3 || !take(mark, spot)) continue;
            marks_.push_back(std::move(mark));
            return;
        }
    }

    void countries()
    {
        const auto& levels = context_.atlas().map().levels;
        if (levels.empty()) return;
        const model::Geography& geography = context_.atlas().geography();
        std::vector<const geo::Region*> regions;
        for (const geo::Region& region : levels.front().ofKind(geo::RegionKind::Country))
            regions.push_back(&region);
        std::stable_sort(regions.begin(), regions.end(),
                         [](const geo::Region* a, const geo::Region* b) { return a->areaKm2 > b->areaKm2; });
        for (const geo::Region* region : regions) {
            const model::CountryId id = geography.findCountry(region->codeView());
            if (!id.valid() || (region->codeView() == "DE" && statesNamed())) continue;
            areaName(Mark::Kind::Country, *region, geography[id].name.get(context_.language),
                     countryFont(*region));
        }
    }

    // --- waters

    void nameWaters()
    {
        const look::Metrics& m = context_.metrics;
        for (const Water& water : waters()) {
            const double roomPx =
                water.widthKm * 1000 / context_.band.metresPerPx() * context_.request.canvas.scale * 0.9;
            if (roomPx < m.textPx(40) || context_.isAside(water.middle)) continue;
            Mark mark =
                makeMark(Mark::Kind::Water, water.middle, water.name(context_.language),
                         m.font(text::Weight::Regular, water.widthKm >= oceanFromKm ? 14 : 12), 0, roomPx);
            if (mark.name.empty() || mark.name.widthPx > roomPx) continue;
            const double w = mark.name.widthPx, h = mark.name.heightPx,
                         aside = std::max(0.0, (roomPx - w) / 2);
            for (const geo::Point shift : {geo::Point{0, 0}, {aside, 0}, {-aside, 0}, {0, h}, {0, -h}}) {
                LabelSpot spot = centredSpot(w, h);
                spot.boxPx = {spot.boxPx.minX + shift.x, spot.boxPx.minY + shift.y, spot.boxPx.maxX + shift.x,
                              spot.boxPx.maxY + shift.y};
                if (!take(mark, spot)) continue;
                marks_.push_back(std::move(mark));
                break;
            }
        }
    }

    /// Larger type for what is larger on the map.
    text::Font countryFont(const geo::Region& region) const
    {
        const double sidePx =
            std::sqrt(static_cast<double>(region.areaKm2)) * 1000 / context_.band.metresPerPx();
        return context_.metrics.font(text::Weight::Medium, sidePx > 420 ? 15 : sidePx > 190 ? 13.5 : 12);
    }

    bool statesNamed() const { return context_.band.metresPerPx() < 2200; }

    void states()
    {
        const auto& levels = context_.atlas().map().levels;
        if (levels.empty() || !statesNamed()) return;
        const model::Geography& geography = context_.atlas().geography();
        for (const geo::Region& region : levels.back().ofKind(geo::RegionKind::State)) {
            const model::StateId id = geography.findState(region.codeView());
            if (!id.valid()) continue;
            areaName(Mark::Kind::State, region, geography[id].name.get(context_.language),
                     context_.metrics.font(text::Weight::Medium, 11.5));
        }
    }

    // --- towns

    void towns()
    {
        const std::size_t count = townsPerTile(context_.band.metresPerPx());
        if (count == 0 || context_.atlas().gazetteer().empty()) return;
        const double size = context_.metrics.px(tilePx);
        const geo::Point a = context_.band.fromPicture({context_.boxPx.minX, context_.boxPx.minY});
        const geo::Point b = context_.band.fromPicture({context_.boxPx.maxX, context_.boxPx.maxY});
        for (double y = std::floor(a.y / size); y * size < b.y; ++y)
            for (double x = std::floor(a.x / size); x * size < b.x; ++x)
                townsOfTile({x * size, y * size, (x + 1) * size, (y + 1) * size}, count);
    }

    void townsOfTile(const geo::Box& tile, std::size_t count)
    {
        const std::optional<geo::Box> area = degreesOf(tile);
        if (!area) return;
        const look::Metrics& m = context_.metrics;
        const model::Gazetteer& gazetteer = context_.atlas().gazetteer();
        std::size_t named = 0;
        for (const model::PlaceId id : gazetteer.placesIn(*area, count * 3)) {
            const model::Place place = gazetteer[id];
            if (place.type == model::PlaceType::Quarter) continue;
            const geo::Point anchor = context_.band.toBand(place.position);
            const float radius = m.textPx(place.rank == model::PlaceRank::Capital ? 2.4 : 1.9);
            const Footprint dot{anchor, geo::Box{0, 0, 0, 0}.grown(radius)};
            const bool within = tile.grown(-static_cast<double>(radius)).contains(anchor);
            if (!within || !occupancy_.isFree(dot)) continue;
            Mark mark = makeMark(Mark::Kind::Town, place.position, place.nameIn(context_.language),
                                 m.placeName(), radius);
            if (mark.name.empty()) continue;
            mark.town = id;
            for (const LabelSpot& spot :
                 adjacentSpots(dot.offsetPx, mark.name.widthPx, mark.name.heightPx, m.textPx(1.5))) {
                const geo::Box& o = spot.boxPx;
                const bool inTile = anchor.x + o.minX >= tile.minX && anchor.x + o.maxX <= tile.maxX &&
                                    anchor.y + o.minY >= tile.minY && anchor.y + o.maxY <= tile.maxY;
                if (!inTile || !take(mark, spot)) continue;
                occupancy_.take(dot);
                marks_.push_back(std::move(mark));
                ++named;
                break;
            }
            if (named == count) return;
        }
    }

    /// A box in degrees around what a tile shows; nothing beside the world.
    std::optional<geo::Box> degreesOf(const geo::Box& tile) const
    {
        const bool world = context_.projection() == geo::ProjectionId::World;
        geo::Box area;
        for (int row = 0; row < tileSamples; ++row)
            for (int column = 0; column < tileSamples; ++column) {
                const geo::Point band{tile.minX + tile.width() * column / (tileSamples - 1),
                                      tile.minY + tile.height() * row / (tileSamples - 1)};
                const auto place = context_.viewport.toLonLat(context_.band.toPicture(band));
                if (!place) continue;
                const double lon =
                    world && place->lonDeg < geo::worldCutLonDeg ? place->lonDeg + 360 : place->lonDeg;
                area.add({lon, place->latDeg});
            }
        if (area.empty()) return std::nullopt;
        // Across 180° or around a pole the samples' extent says nothing.
        if (!world && area.width() > 180) return geo::Box{-180, area.minY, 180, 90};
        return area;
    }

    const FrameContext& context_;
    const std::vector<Mark>& named_;
    Occupancy& occupancy_;
    std::vector<Mark> marks_;
};

}  // namespace

std::vector<Mark> placeNames(const FrameContext& context, const EntryPlacement& entries,
                             const std::vector<Mark>& named, Occupancy& occupancy)
{
    return NamePlacer(context, named, occupancy).place(entries);
}

}  // namespace layout
