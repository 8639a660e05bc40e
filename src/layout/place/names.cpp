#include "layout/place/names.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "layout/place/area_names.hpp"
#include "layout/place/asked_town.hpp"
#include "layout/place/waters.hpp"

namespace layout {

namespace {

// Tiles of the band plane in which towns are named; a name does not leave its tile.
constexpr double tilePx = 480;
constexpr int tileSamples = 5;
// Wider waters are named in larger type.
constexpr double oceanFromKm = 3000;

/// Where an area's name is tried, in its own widths and heights from the middle of the area.
constexpr std::array areaShifts{geo::Point{0, 0},       geo::Point{0, 0.8},     geo::Point{0, -0.8},
                                geo::Point{0, 1.6},     geo::Point{0, -1.6},    geo::Point{0.35, 0},
                                geo::Point{-0.35, 0},   geo::Point{0.35, 0.9},  geo::Point{-0.35, 0.9},
                                geo::Point{0.35, -0.9}, geo::Point{-0.35, -0.9}};

/// From this weight on a town is named before countries and states: a handful in each part of a frame.
double greatWeight(double metresPerPx) { return metresPerPx * 150; }
constexpr std::size_t mostGreatTowns = 480;
/// Below this weight a town has no name where nobody would look for it: the capital of a small country or of
/// islands on a map that leaves out cities ten times as large. Near maps name all there is room for.
double leastWeight(double metresPerPx) { return metresPerPx < 150 ? 0 : metresPerPx * 30; }
constexpr double capitalFactor = 3;
constexpr double besideMissedPx = 70, clearlyLarger = 1.5;

/// Inhabitants, and that a town is a capital.
double weightOf(const model::Place& place)
{
    return place.population * (place.rank == model::PlaceRank::Capital ? capitalFactor : 1.0);
}

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

}  // namespace

/// `done` says how far it has come. What is done for one context goes on with another one of the same
/// placement: the one that was given last is read.
class NamePlacing::Placer {
public:
    Placer(const EntryPlacement& entries, const std::vector<Mark>& named, Occupancy& occupancy)
        : entries_(entries), named_(named), occupancy_(occupancy)
    {
    }

    bool step(const FrameContext& context, std::size_t units)
    {
        context_ = &context;
        for (std::size_t spent = 0; spent < units;) {
            const std::optional<std::size_t> cost = next();
            if (!cost) return true;
            spent += *cost;
        }
        return false;
    }

    std::vector<Mark> take() { return std::move(marks_); }

private:
    enum class Phase : std::uint8_t { Wishes, Seats, Countries, States, Waters, Towns, Done };

    /// Does a little; returns what it cost, nothing at the end.
    std::optional<std::size_t> next()
    {
        constexpr std::size_t wishUnits = 1, areaUnits = 4, tileUnits = 20, listUnits = 30;
        switch (phase_) {
        case Phase::Wishes:
            collectWishes();
            phase_ = Phase::Seats;
            return listUnits;
        case Phase::Seats:
            if (at_ == wishes_.size()) return enter(Phase::Countries);
            fulfil(wishes_[at_++]);
            return wishUnits;
        case Phase::Countries:
            if (at_ == 0) regions_ = countries();
            if (at_ == regions_.size()) return enter(Phase::States);
            country(*regions_[at_++]);
            return areaUnits;
        case Phase::States:
            if (at_ == 0) regions_ = states();
            if (at_ == regions_.size()) return enter(Phase::Waters);
            state(*regions_[at_++]);
            return areaUnits;
        case Phase::Waters:
            nameWaters();
            if (withTowns()) tiles_ = townTiles();
            return enter(Phase::Towns);
        case Phase::Towns:
            if (at_ == tiles_.size()) return enter(Phase::Done);
            townsOfTile(tiles_[at_++], townsPerTile(context().band.metresPerPx()));
            return tileUnits;
        case Phase::Done:
            return std::nullopt;
        }
        return std::nullopt;
    }

    std::size_t enter(Phase phase)
    {
        phase_ = phase;
        at_ = 0;
        return 0;
    }

    const FrameContext& context() const { return *context_; }

    /// Between two projections places are found by iteration only; towns come back when the flight ends.
    bool withTowns() const
    {
        const geo::Camera& camera = context().viewport.camera();
        return camera.blend <= 0 || camera.blend >= 1;
    }

    /// Seats and large towns by weight, before areas; small towns after these.
    void collectWishes()
    {
        const bool every = context().naming == Naming::Every;
        for (const PlacedCity& city : entries_.cities)
            if (city.docked) seatCity(city, context().metrics.textPx(4));
        for (const PlacedCity& city : entries_.cities)
            if (!city.docked && every && !city.label && city.listed.size() < 2)
                wishes_.push_back(wishOf(city));
        if (withTowns()) addGreatTowns(wishes_);
        std::stable_sort(wishes_.begin(), wishes_.end(),
                         [](const Wish& x, const Wish& y) { return x.weight > y.weight; });
    }

    /// Without a name where that would have to be cut.
    Mark makeMark(Mark::Kind kind, geo::LonLat place, std::string_view name, text::Font font, float radius,
                  double roomPx = 1e9) const
    {
        Mark mark;
        mark.kind = kind;
        mark.place = place;
        mark.anchorBand = context().band.toBand(place);
        mark.radiusPx = radius;
        const auto width = static_cast<float>(std::min<double>(context().metrics.textPx(140), roomPx));
        mark.name = makeTextBlock(context().request.fonts, name, font, width, 2);
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
        if (isInAskedTown(context(), city.seat->place)) return;
        const look::Metrics& m = context().metrics;
        const bool alreadyNamed = std::any_of(named_.begin(), named_.end(), [&](const Mark& other) {
            const geo::Point d = other.anchorBand - city.anchorBand;
            return other.spot && std::hypot(d.x, d.y) < m.textPx(6);
        });
        const bool sameSeat = std::any_of(marks_.begin(), marks_.end(), [&](const Mark& other) {
            return other.kind == Mark::Kind::SeatCity && other.place == city.seat->place;
        });
        if (alreadyNamed || sameSeat) return;
        Mark mark = makeMark(Mark::Kind::SeatCity, city.seat->place, city.seat->city.get(context().language),
                             m.placeName(), 0);
        if (mark.name.empty()) return;
        const double halfHeight = city.docked || city.sized ? halfWidthPx : context().entryRadiusPx();
        const geo::Box symbol{-halfWidthPx, -halfHeight, halfWidthPx, halfHeight};
        for (const LabelSpot& spot :
             adjacentSpots(symbol, mark.name.widthPx, mark.name.heightPx, m.textPx(1.5)))
            if (take(mark, spot)) {
                marks_.push_back(std::move(mark));
                return;
            }
    }

    // --- areas

    /// A name in the middle of its area, on no border and where no town's name is.
    void areaName(Mark::Kind kind, const geo::Region& region, std::string_view name, text::Font font)
    {
        const look::Metrics& m = context().metrics;
        const geo::LonLat middle{region.labelDeg.x, region.labelDeg.y};
        const double sidePx = std::sqrt(static_cast<double>(region.areaKm2)) * 1000 /
                              context().band.metresPerPx() * context().request.canvas.scale;
        if (sidePx < m.textPx(30) || context().isAside(middle) || isFarOutside(middle)) return;
        // A city that is a state, and a state that is a city, have one name.
        if (isNamed(name)) return;
        Mark mark;
        mark.kind = kind;
        mark.place = middle;
        mark.anchorBand = context().band.toBand(middle);
        const AreaGround ground(context().atlas().map(), region);
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
                if (!occupancy_.isFree(footprint) || !standsInside(ground, mark, footprint)) continue;
                occupancy_.take(footprint);
                mark.spot = spot;
                marks_.push_back(std::move(mark));
                return;
            }
        }
    }

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
    bool standsInside(const AreaGround& ground, const Mark& mark, const Footprint& name) const
    {
        const geo::Box& box = name.offsetPx;
        const double blend = context().viewport.camera().blend;
        const bool blending = blend > 0 && blend < 1;
        const FlatGround flat = blending ? flatAround(mark.place, mark.anchorBand) : FlatGround{};
        for (const double growth : {1.0, bandRatio}) {
            if (growth != 1.0 && blending) break;
            const auto at = [&](double x, double y) -> std::optional<geo::LonLat> {
                if (blending) return flat.placeAt(mark.place, {x, y});
                const geo::Point band = name.anchorBand + geo::Point{x / growth, y / growth};
                return context().viewport.toLonLat(context().band.toPicture(band));
            };
            const auto centre = at(box.centre().x, box.centre().y);
            if (!centre || !ground.contains(*centre)) return false;
            for (const double x : {box.minX, box.maxX})
                for (const double y : {box.minY, box.centre().y, box.maxY})
                    if (const auto place = at(x, y); !place || !ground.isOwn(*place)) return false;
        }
        return true;
    }

    /// So far from the frame that no name there reaches into it.
    bool isFarOutside(geo::LonLat place) const
    {
        const double reachPx = context().metrics.textPx(480);
        const geo::Point at = context().band.toPicture(context().band.toBand(place));
        return !context().boxPx.grown(reachPx).contains(at);
    }

    bool isNamed(std::string_view name) const
    {
        return std::any_of(marks_.begin(), marks_.end(), [&](const Mark& other) {
            return other.name.lines.size() == 1 && other.name.lines.front().utf8 == name;
        });
    }

    /// The largest first.
    std::vector<const geo::Region*> countries() const
    {
        std::vector<const geo::Region*> regions;
        const auto& levels = context().atlas().map().levels;
        if (levels.empty()) return regions;
        for (const geo::Region& region : levels.front().ofKind(geo::RegionKind::Country))
            regions.push_back(&region);
        std::stable_sort(regions.begin(), regions.end(),
                         [](const geo::Region* a, const geo::Region* b) { return a->areaKm2 > b->areaKm2; });
        return regions;
    }

    void country(const geo::Region& region)
    {
        const model::Geography& geography = context().atlas().geography();
        const model::CountryId id = geography.findCountry(region.codeView());
        if (!id.valid() || (region.codeView() == "DE" && statesNamed())) return;
        areaName(Mark::Kind::Country, region, geography[id].name.get(context().language),
                 countryFont(region));
    }

    // --- waters

    void nameWaters()
    {
        const look::Metrics& m = context().metrics;
        for (const Water& water : waters()) {
            const double roomPx =
                water.widthKm * 1000 / context().band.metresPerPx() * context().request.canvas.scale * 0.9;
            if (roomPx < m.textPx(40) || context().isAside(water.middle)) continue;
            Mark mark =
                makeMark(Mark::Kind::Water, water.middle, water.name(context().language),
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
            std::sqrt(static_cast<double>(region.areaKm2)) * 1000 / context().band.metresPerPx();
        return context().metrics.font(text::Weight::Medium, sidePx > 420 ? 14 : sidePx > 190 ? 12.5 : 11.5);
    }

    bool statesNamed() const { return context().band.metresPerPx() < 2200; }

    std::vector<const geo::Region*> states() const
    {
        std::vector<const geo::Region*> regions;
        const auto& levels = context().atlas().map().levels;
        if (levels.empty() || !statesNamed()) return regions;
        for (const geo::Region& region : levels.back().ofKind(geo::RegionKind::State))
            regions.push_back(&region);
        return regions;
    }

    void state(const geo::Region& region)
    {
        const model::Geography& geography = context().atlas().geography();
        const model::StateId id = geography.findState(region.codeView());
        if (!id.valid()) return;
        areaName(Mark::Kind::State, region, geography[id].name.get(context().language),
                 context().metrics.font(text::Weight::Medium, 11));
    }

    // --- towns

    /// The seat of an entry or a large town, to be named.
    struct Wish {
        double weight = 0;
        const PlacedCity* seat = nullptr;
        model::PlaceId town;  ///< of a seat the gazetteer's town there, if there is one
    };

    void fulfil(const Wish& wish)
    {
        if (wish.seat) {
            const PlacedCity& city = *wish.seat;
            const double radius = city.sized ? sizedRadiusPx(entries_, city) : context().entryRadiusPx();
            seatCity(city, city.blockPx ? context().metrics.textPx(3)
                                        : radius * static_cast<double>(city.networks.size()));
        } else if (!placeTown(wish.town, std::nullopt)) {
            noteMissed(wish.town);
        }
    }

    Wish wishOf(const PlacedCity& city) const
    {
        constexpr double reachDeg = 0.06;
        const geo::LonLat at = city.seat->place;
        const model::Gazetteer& gazetteer = context().atlas().gazetteer();
        const auto here = gazetteer.placesIn(
            {at.lonDeg - reachDeg, at.latDeg - reachDeg, at.lonDeg + reachDeg, at.latDeg + reachDeg}, 1);
        if (here.empty()) return {0, &city, {}};
        return {weightOf(gazetteer[here.front()]), &city, here.front()};
    }

    /// Whatever tile they lie in, and all around the frame, so that what one leaves to another does not
    /// depend on what is in view.
    void addGreatTowns(std::vector<Wish>& wishes) const
    {
        const double metresPerPx = context().band.metresPerPx();
        const model::Gazetteer& gazetteer = context().atlas().gazetteer();
        if (townsPerTile(metresPerPx) == 0 || gazetteer.empty()) return;
        const geo::Box around = context().boxPx.grown(context().metrics.px(tilePx));
        const geo::Point a = context().band.fromPicture({around.minX, around.minY}),
                         b = context().band.fromPicture({around.maxX, around.maxY});
        const std::optional<geo::Box> area = degreesOf({a.x, a.y, b.x, b.y});
        if (!area) return;
        const std::size_t seats = wishes.size();
        for (const model::PlaceId id : gazetteer.placesIn(*area, mostGreatTowns)) {
            const model::Place place = gazetteer[id];
            const double weight = weightOf(place);
            if (place.type == model::PlaceType::Quarter || weight < greatWeight(metresPerPx)) continue;
            const bool isSeat =
                std::any_of(wishes.begin(), wishes.begin() + static_cast<std::ptrdiff_t>(seats),
                            [&](const Wish& wish) { return wish.town == id; });
            if (!isSeat) wishes.push_back({weight, nullptr, id});
        }
    }

    /// The town with its dot and its name; false without room. With `tile` neither leaves it.
    bool placeTown(model::PlaceId id, const std::optional<geo::Box>& tile)
    {
        // The town that is asked about has a pin.
        if (context().request.view.town == id) return false;
        const look::Metrics& m = context().metrics;
        const model::Place place = context().atlas().gazetteer()[id];
        if (context().isAside(place.position)) return false;
        if (weightOf(place) < leastWeight(context().band.metresPerPx() * context().metrics.text))
            return false;
        const geo::Point anchor = context().band.toBand(place.position);
        const float radius = m.textPx(place.rank == model::PlaceRank::Capital ? 2.4 : 1.9);
        const Footprint dot{anchor, geo::Box{0, 0, 0, 0}.grown(radius)};
        if (tile && !tile->grown(-static_cast<double>(radius)).contains(anchor)) return false;
        if (!occupancy_.isFree(dot)) return false;
        Mark mark = makeMark(Mark::Kind::Town, place.position, place.nameIn(context().language),
                             m.placeName(), radius);
        if (mark.name.empty()) return false;
        mark.town = id;
        for (const LabelSpot& spot :
             adjacentSpots(dot.offsetPx, mark.name.widthPx, mark.name.heightPx, m.textPx(1.5))) {
            const geo::Box& o = spot.boxPx;
            const bool inTile =
                !tile || (anchor.x + o.minX >= tile->minX && anchor.x + o.maxX <= tile->maxX &&
                          anchor.y + o.minY >= tile->minY && anchor.y + o.maxY <= tile->maxY);
            if (!inTile || !take(mark, spot)) continue;
            occupancy_.take(dot);
            marks_.push_back(std::move(mark));
            return true;
        }
        return false;
    }

    std::vector<geo::Box> townTiles() const
    {
        std::vector<geo::Box> tiles;
        if (townsPerTile(context().band.metresPerPx()) == 0 || context().atlas().gazetteer().empty())
            return tiles;
        const double size = context().metrics.px(tilePx);
        const geo::Box& box = context().boxPx;
        const geo::Point a = context().band.fromPicture({box.minX, box.minY});
        const geo::Point b = context().band.fromPicture({box.maxX, box.maxY});
        for (double y = std::floor(a.y / size); y * size < b.y; ++y)
            for (double x = std::floor(a.x / size); x * size < b.x; ++x)
                tiles.push_back({x * size, y * size, (x + 1) * size, (y + 1) * size});
        return tiles;
    }

    void townsOfTile(const geo::Box& tile, std::size_t count)
    {
        const std::optional<geo::Box> area = degreesOf(tile);
        if (!area) return;
        const model::Gazetteer& gazetteer = context().atlas().gazetteer();
        // What other tiles leave out depends on which are in view.
        const std::size_t greatMissed = missed_.size();
        // Large towns that are named already are among the tile's.
        std::size_t named = 0;
        for (const Mark& mark : marks_)
            if (mark.kind == Mark::Kind::Town && tile.contains(mark.anchorBand)) ++named;
        for (const model::PlaceId id : gazetteer.placesIn(*area, count * 3)) {
            if (named >= count) break;
            if (gazetteer[id].type == model::PlaceType::Quarter || isTownNamed(id)) continue;
            if (isBesideMissed(id)) continue;
            if (placeTown(id, tile))
                ++named;
            else
                noteMissed(id);
        }
        missed_.resize(greatMissed);
    }

    /// There was no room for its name. As a seat it may have one, or as what is asked about a pin.
    void noteMissed(model::PlaceId id)
    {
        const model::Place place = context().atlas().gazetteer()[id];
        if (context().request.view.town == id || isNamed(place.nameIn(context().language))) return;
        missed_.push_back({context().band.toBand(place.position), weightOf(place)});
    }

    /// A clearly larger town close by has no name: this one's would be taken for that.
    bool isBesideMissed(model::PlaceId id) const
    {
        const model::Place place = context().atlas().gazetteer()[id];
        const geo::Point at = context().band.toBand(place.position);
        const double nearPx = context().metrics.textPx(besideMissedPx);
        return std::any_of(missed_.begin(), missed_.end(), [&](const Missed& other) {
            return std::hypot(other.anchorBand.x - at.x, other.anchorBand.y - at.y) < nearPx &&
                   other.weight > clearlyLarger * weightOf(place);
        });
    }

    bool isTownNamed(model::PlaceId id) const
    {
        return std::any_of(marks_.begin(), marks_.end(), [&](const Mark& mark) { return mark.town == id; });
    }

    /// A box in degrees around what a tile shows; nothing beside the world.
    std::optional<geo::Box> degreesOf(const geo::Box& tile) const
    {
        const bool world = context().projection() == geo::ProjectionId::World;
        geo::Box area;
        for (int row = 0; row < tileSamples; ++row)
            for (int column = 0; column < tileSamples; ++column) {
                const geo::Point band{tile.minX + tile.width() * column / (tileSamples - 1),
                                      tile.minY + tile.height() * row / (tileSamples - 1)};
                const auto place = context().viewport.toLonLat(context().band.toPicture(band));
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

    const FrameContext* context_ = nullptr;
    const EntryPlacement& entries_;
    const std::vector<Mark>& named_;
    Occupancy& occupancy_;
    Phase phase_ = Phase::Wishes;
    std::size_t at_ = 0;  ///< how many of the phase's are done
    std::vector<Wish> wishes_;
    std::vector<const geo::Region*> regions_;
    std::vector<geo::Box> tiles_;
    std::vector<Mark> marks_;
    struct Missed {
        geo::Point anchorBand;
        double weight = 0;
    };
    std::vector<Missed> missed_;  ///< towns without a name
};

NamePlacing::NamePlacing(const EntryPlacement& entries, const std::vector<Mark>& named, Occupancy& occupancy)
    : placer_(std::make_unique<Placer>(entries, named, occupancy))
{
}

NamePlacing::~NamePlacing() = default;

bool NamePlacing::step(const FrameContext& context, std::size_t units)
{
    return placer_->step(context, units);
}

std::vector<Mark> NamePlacing::take() { return placer_->take(); }

}  // namespace layout
