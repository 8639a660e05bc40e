#include "layout/place/names.hpp"

#include <algorithm>
#include <cmath>

#include "filter/text/name_key.hpp"
#include "layout/place/area_placing.hpp"
#include "layout/place/asked_town.hpp"
#include "layout/place/hand_names.hpp"
#include "layout/place/name_ground.hpp"

namespace layout {

namespace {

// Tiles of the band plane in which towns are named; a name does not leave its tile.
constexpr double tilePx = 480;
constexpr int tileSamples = 5;
/// From this weight on a town is named before countries and states: a handful in each part of a frame, and of
/// the world so few that countries keep their names among their cities.
double greatWeight(const FrameContext& context)
{
    const double metresPerPx = context.band.metresPerPx();
    return metresPerPx * (metresPerPx > 9000 && context.projection() == geo::ProjectionId::World ? 350 : 150);
}
/// So many are looked at on about a frame and half a frame around it, and in proportion on larger ones.
std::size_t mostGreatTowns(const FrameContext& context)
{
    constexpr double onFrame = 480, framePx = 10e6;
    const double scale = context.metrics.scale;
    const double areaPx = context.boxPx.width() * context.boxPx.height() / (scale * scale);
    return static_cast<std::size_t>(onFrame * std::clamp(areaPx / framePx, 1.0, 6.0));
}
/// Below this weight a town has no name where nobody would look for it: the capital of a small country or of
/// islands on a map that leaves out cities ten times as large. Near maps name all there is room for.
double leastWeight(double metresPerPx) { return metresPerPx < 150 ? 0 : metresPerPx * 30; }
constexpr double capitalFactor = 3;
// A seat lies in a town that is no further away.
constexpr double seatReachDeg = 0.06;
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

bool isTownOfScale(const FrameContext& context, const model::Place& place)
{
    const double metresPerPx = context.band.metresPerPx();
    return townsPerTile(metresPerPx) > 0 &&
           weightOf(place) >= leastWeight(metresPerPx * context.metrics.text);
}

float townDotPx(const FrameContext& context, const model::Place& place)
{
    return context.metrics.textPx(place.rank == model::PlaceRank::Capital ? 2.4 : 1.9);
}

/// `done` says how far it has come. What is done for one context goes on with another one of the same
/// placement: the one that was given last is read.
class NamePlacing::Placer {
public:
    Placer(const EntryPlacement& entries, const std::vector<Mark>& named, const std::vector<Mark>& byHand,
           Occupancy& occupancy)
        : entries_(entries), named_(named), byHand_(byHand), ground_{nullptr, occupancy, {}}
    {
    }

    bool step(const FrameContext& context, std::size_t units)
    {
        ground_.context = &context;
        for (std::size_t spent = 0; spent < units;) {
            const std::optional<std::size_t> cost = next();
            if (!cost) return true;
            spent += *cost;
        }
        return false;
    }

    std::vector<Mark> take() { return std::move(ground_.marks); }

private:
    enum class Phase : std::uint8_t { Wishes, Seats, Countries, States, Waters, Towns, Done };

    /// Does a little; returns what it cost, nothing at the end.
    std::optional<std::size_t> next()
    {
        constexpr std::size_t wishUnits = 1, areaUnits = 4, tileUnits = 20, listUnits = 30;
        switch (phase_) {
        case Phase::Wishes:
            ground_.marks = byHand_;
            collectWishes();
            phase_ = Phase::Seats;
            return listUnits;
        case Phase::Seats:
            if (at_ == wishes_.size()) return enter(Phase::Countries);
            fulfil(wishes_[at_++]);
            return wishUnits;
        case Phase::Countries:
            if (at_ == 0) regions_ = namedCountries(context());
            if (at_ == regions_.size()) return enter(Phase::States);
            placeCountryName(ground_, *regions_[at_++]);
            return areaUnits;
        case Phase::States:
            if (at_ == 0) regions_ = namedStates(context());
            if (at_ == regions_.size()) return enter(Phase::Waters);
            placeStateName(ground_, *regions_[at_++]);
            return areaUnits;
        case Phase::Waters:
            placeWaterNames(ground_);
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

    const FrameContext& context() const { return *ground_.context; }

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
        std::string key =
            filter::townNameKey(context().atlas().gazetteer(), city.seat->city.de, city.seat->place);
        if (ground_.standsByHand(key)) return;
        const look::Metrics& m = context().metrics;
        const bool alreadyNamed = std::any_of(named_.begin(), named_.end(), [&](const Mark& other) {
            const geo::Point d = other.anchorBand - city.anchorBand;
            return other.spot && std::hypot(d.x, d.y) < m.textPx(6);
        });
        const bool sameSeat = std::any_of(ground_.marks.begin(), ground_.marks.end(), [&](const Mark& other) {
            return other.kind == Mark::Kind::SeatCity && other.place == city.seat->place;
        });
        if (alreadyNamed || sameSeat) return;
        Mark mark = ground_.makeMark(Mark::Kind::SeatCity, city.seat->place,
                                     city.seat->city.get(context().language), m.placeName(), 0);
        if (mark.name.empty()) return;
        mark.key = std::move(key);
        const double halfHeight = city.docked || city.sized ? halfWidthPx : context().entryRadiusPx();
        const geo::Box symbol{-halfWidthPx, -halfHeight, halfWidthPx, halfHeight};
        for (const LabelSpot& spot :
             adjacentSpots(symbol, mark.name.widthPx, mark.name.heightPx, m.textPx(1.5)))
            if (ground_.take(mark, spot)) {
                ground_.marks.push_back(std::move(mark));
                return;
            }
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
        const geo::LonLat at = city.seat->place;
        const model::Gazetteer& gazetteer = context().atlas().gazetteer();
        const auto here = gazetteer.placesIn({at.lonDeg - seatReachDeg, at.latDeg - seatReachDeg,
                                              at.lonDeg + seatReachDeg, at.latDeg + seatReachDeg},
                                             1);
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
        for (const model::PlaceId id : gazetteer.placesIn(*area, mostGreatTowns(context()))) {
            const model::Place place = gazetteer[id];
            const double weight = weightOf(place);
            if (place.type == model::PlaceType::Quarter || weight < greatWeight(context())) continue;
            const bool isSeat =
                std::any_of(wishes.begin(), wishes.begin() + static_cast<std::ptrdiff_t>(seats),
                            [&](const Wish& wish) { return wish.town == id; });
            if (!isSeat) wishes.push_back({weight, nullptr, id});
        }
    }

    /// Of a seat in the town.
    std::optional<std::uint32_t> quietDotAt(geo::LonLat place) const
    {
        const std::vector<model::SeatCity>& seats = context().atlas().seatCities();
        const auto found = std::find_if(seats.begin(), seats.end(), [&](const model::SeatCity& seat) {
            return std::abs(seat.place.lonDeg - place.lonDeg) < seatReachDeg &&
                   std::abs(seat.place.latDeg - place.latDeg) < seatReachDeg;
        });
        if (found == seats.end()) return std::nullopt;
        return quietDotOwner(static_cast<std::size_t>(found - seats.begin()));
    }

    /// The town with its dot and its name; false without room. With `tile` neither leaves it.
    bool placeTown(model::PlaceId id, const std::optional<geo::Box>& tile)
    {
        if (!byHand_.empty() && ground_.standsByHand(filter::townNameKey(context().atlas().gazetteer(), id)))
            return true;
        // The town that is asked about has a pin.
        if (context().request.view.town == id) return false;
        const look::Metrics& m = context().metrics;
        const model::Place place = context().atlas().gazetteer()[id];
        if (context().isAside(place.position)) return false;
        if (weightOf(place) < leastWeight(context().band.metresPerPx() * context().metrics.text))
            return false;
        const geo::Point anchor = context().band.toBand(place.position);
        const float radius = townDotPx(context(), place);
        Footprint dot{anchor, geo::Box{0, 0, 0, 0}.grown(radius)};
        if (tile && !tile->grown(-static_cast<double>(radius)).contains(anchor)) return false;
        if (!ground_.occupancy.isFree(dot)) {
            // The quiet dot of an entry that nobody asked for is the town's as well.
            const std::optional<std::uint32_t> quiet = quietDotAt(place.position);
            if (!quiet || !ground_.occupancy.isFree(dot, *quiet)) return false;
            dot.offsetPx = geo::Box{0, 0, 0, 0}.grown(m.textPx(unmatchedDotPx));
        }
        Mark mark = ground_.makeMark(Mark::Kind::Town, place.position, place.nameIn(context().language),
                                     m.placeName(), radius);
        if (mark.name.empty()) return false;
        mark.town = id;
        mark.key = filter::townNameKey(context().atlas().gazetteer(), id);
        for (const LabelSpot& spot :
             adjacentSpots(dot.offsetPx, mark.name.widthPx, mark.name.heightPx, m.textPx(1.5))) {
            const geo::Box& o = spot.boxPx;
            const bool inTile =
                !tile || (anchor.x + o.minX >= tile->minX && anchor.x + o.maxX <= tile->maxX &&
                          anchor.y + o.minY >= tile->minY && anchor.y + o.maxY <= tile->maxY);
            if (!inTile || !ground_.take(mark, spot)) continue;
            ground_.occupancy.take(dot);
            ground_.marks.push_back(std::move(mark));
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
        for (const Mark& mark : ground_.marks)
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
        if (context().request.view.town == id || ground_.isNamed(place.nameIn(context().language))) return;
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
        return std::any_of(ground_.marks.begin(), ground_.marks.end(),
                           [&](const Mark& mark) { return mark.town == id; });
    }

    /// A box in degrees around what a tile shows; nothing beside the world.
    std::optional<geo::Box> degreesOf(geo::Box tile) const
    {
        // Beside the world are no places: few samples of a frame that holds it whole would lie in it.
        if (const std::optional<geo::Box> world = context().band.worldBox()) {
            // Not on its edge, where east and west are one.
            const geo::Box inside = world->grown(-0.5);
            tile = {std::max(tile.minX, inside.minX), std::max(tile.minY, inside.minY),
                    std::min(tile.maxX, inside.maxX), std::min(tile.maxY, inside.maxY)};
            if (!(tile.width() > 0) || !(tile.height() > 0)) return std::nullopt;
        }
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

    const EntryPlacement& entries_;
    const std::vector<Mark>& named_;
    const std::vector<Mark>& byHand_;
    NameGround ground_;
    Phase phase_ = Phase::Wishes;
    std::size_t at_ = 0;  ///< how many of the phase's are done
    std::vector<Wish> wishes_;
    std::vector<const geo::Region*> regions_;
    std::vector<geo::Box> tiles_;
    struct Missed {
        geo::Point anchorBand;
        double weight = 0;
    };
    std::vector<Missed> missed_;  ///< towns without a name
};

NamePlacing::NamePlacing(const EntryPlacement& entries, const std::vector<Mark>& named,
                         const std::vector<Mark>& byHand, Occupancy& occupancy)
    : placer_(std::make_unique<Placer>(entries, named, byHand, occupancy))
{
}

NamePlacing::~NamePlacing() = default;

bool NamePlacing::step(const FrameContext& context, std::size_t units)
{
    return placer_->step(context, units);
}

std::vector<Mark> NamePlacing::take() { return placer_->take(); }

}  // namespace layout
