#include "model/gazetteer.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <queue>

#include "base/angle.hpp"
#include "geo/great_circle.hpp"

namespace model {

namespace {

template <std::size_t size>
std::string_view viewOf(const char (&field)[size])
{
    std::size_t length = 0;
    while (length < size && field[length] != '\0') ++length;
    return {field, length};
}

geo::LonLat positionOf(const PlaceRecord& record) { return {record.lonE5 / 1e5, record.latE5 / 1e5}; }

constexpr double kmPerDeg = 111.195;

/// Inside a box that may reach beyond 180° on either side.
bool isInside(const geo::Box& areaDeg, geo::LonLat place)
{
    if (place.latDeg < areaDeg.minY || place.latDeg > areaDeg.maxY) return false;
    for (const double shift : {0.0, 360.0, -360.0})
        if (place.lonDeg + shift >= areaDeg.minX && place.lonDeg + shift <= areaDeg.maxX) return true;
    return false;
}

/// Rows and columns of the grid that a box touches; columns may run over the edge and are taken modulo.
struct CellRange {
    std::size_t firstRow = 0, rows = 0, firstColumn = 0, columns = 0;
    std::size_t count() const { return rows * columns; }
    std::size_t cell(std::size_t row, std::size_t column) const
    {
        return (firstRow + row) * gridColumns + (firstColumn + column) % gridColumns;
    }
};

CellRange cellsOf(const geo::Box& areaDeg)
{
    CellRange range;
    if (areaDeg.empty() || !std::isfinite(areaDeg.width()) || !std::isfinite(areaDeg.height())) return range;
    range.firstRow = gridCell(-180, areaDeg.minY) / gridColumns;
    range.rows = gridCell(-180, areaDeg.maxY) / gridColumns - range.firstRow + 1;
    const double west = areaDeg.minX - 360 * std::floor((areaDeg.minX + 180) / 360);
    range.firstColumn = gridCell(west, 0) % gridColumns;
    const double span = (west - std::floor(west / gridStepDeg) * gridStepDeg + areaDeg.width()) / gridStepDeg;
    range.columns = std::min(gridColumns, static_cast<std::size_t>(std::min(span, 1e6)) + 1);
    return range;
}

}  // namespace

Gazetteer::Gazetteer(const Tables& tables, std::shared_ptr<const void> owner)
    : tables_(tables), owner_(std::move(owner))
{
}

std::shared_ptr<const Gazetteer> Gazetteer::with(std::vector<OwnPlace> places) const
{
    auto extended = std::make_shared<Gazetteer>(tables_, owner_);
    if (places.empty()) return extended;
    auto own = std::make_shared<Own>();
    own->places = std::move(places);
    for (std::size_t i = 0; i < own->places.size(); ++i) own->byName.push_back(static_cast<std::uint32_t>(i));
    std::stable_sort(own->byName.begin(), own->byName.end(), [&](std::uint32_t a, std::uint32_t b) {
        return own->places[a].folded < own->places[b].folded;
    });
    extended->own_ = std::move(own);
    return extended;
}

std::string_view Gazetteer::text(std::uint32_t offset) const
{
    // The pool ends with a NUL (files/map_file checks it), so a text that starts inside it ends inside it.
    if (offset >= tables_.strings.size()) return {};
    return tables_.strings.data() + offset;
}

Place Gazetteer::operator[](PlaceId id) const
{
    if (isOwn(id)) {
        const OwnPlace& own = own_->places[id.index - size() - smallCount()];
        Place place;
        place.name = own.name;
        place.nameEn = own.nameEn;
        place.countryCode = own.countryCode;
        place.country = own.country;
        place.state = own.state;
        place.district = own.district;
        place.position = own.position;
        return place;
    }
    const PlaceRecord& record =
        id.index < size() ? tables_.places[id.index] : tables_.smallPlaces[id.index - size()];
    Place place;
    place.name = text(record.name);
    place.nameDe = text(record.nameDe);
    place.nameEn = text(record.nameEn);
    place.countryCode = viewOf(record.country);
    place.municipalityKey = viewOf(record.municipalityKey);
    place.country = CountryId(record.countryIndex);
    if (record.stateIndex != PlaceRecord::noState) place.state = StateId(record.stateIndex);
    if (record.districtIndex != PlaceRecord::noDistrict) place.district = DistrictId(record.districtIndex);
    if (record.subdivisionIndex < tables_.subdivisions.size())
        place.subdivision = SubdivisionId(record.subdivisionIndex);
    place.population = record.population;
    place.rank = record.rank;
    place.type = record.type;
    place.position = positionOf(record);
    return place;
}

Subdivision Gazetteer::operator[](SubdivisionId id) const
{
    const SubdivisionRecord& record = tables_.subdivisions[id.index];
    Subdivision subdivision;
    subdivision.name = text(record.name);
    subdivision.nameDe = text(record.nameDe);
    subdivision.nameEn = text(record.nameEn);
    subdivision.code = viewOf(record.code);
    subdivision.foldedWords = text(record.folded);
    subdivision.country = CountryId(record.countryIndex);
    return subdivision;
}

std::string_view Gazetteer::keyText(std::size_t key) const { return text(tables_.keys[key].text); }

std::string_view Gazetteer::keyName(std::size_t key) const { return text(tables_.keys[key].name); }

std::vector<PlaceId> Gazetteer::search(std::string_view foldedPrefix, std::size_t limit) const
{
    if (foldedPrefix.empty()) return {};
    const auto first = std::lower_bound(
        tables_.keys.begin(), tables_.keys.end(), foldedPrefix,
        [this](const PlaceKey& key, std::string_view wanted) { return text(key.text) < wanted; });
    struct Hit {
        int match = 0;  ///< smaller is better
        std::uint32_t place = 0;
    };
    const auto matchOf = [](KeyKind kind, bool whole) {
        if (isInUse(kind)) return whole ? 0 : 1;
        return kind != KeyKind::Word && whole ? 2 : 3;
    };
    std::vector<Hit> hits;
    for (auto key = first; key != tables_.keys.end(); ++key) {
        const std::string_view found = text(key->text);
        if (found.substr(0, foldedPrefix.size()) != foldedPrefix) break;
        if (key->place >= size()) continue;
        hits.push_back(
            {matchOf(static_cast<KeyKind>(key->kind), found.size() == foldedPrefix.size()), key->place});
    }
    // The best hit of every place, then the best places.
    std::sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
        return a.place != b.place ? a.place < b.place : a.match < b.match;
    });
    hits.erase(
        std::unique(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.place == b.place; }),
        hits.end());
    std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.match < b.match; });
    std::vector<PlaceId> places;
    for (std::size_t i = 0; i < hits.size() && i < limit; ++i) places.emplace_back(hits[i].place);
    return places;
}

std::vector<PlaceId> Gazetteer::findByName(std::string_view foldedName) const
{
    std::vector<PlaceId> places;
    if (foldedName.empty()) return places;
    auto key = std::lower_bound(
        tables_.keys.begin(), tables_.keys.end(), foldedName,
        [this](const PlaceKey& k, std::string_view wanted) { return text(k.text) < wanted; });
    for (; key != tables_.keys.end() && text(key->text) == foldedName; ++key)
        if (key->place < size() && static_cast<KeyKind>(key->kind) != KeyKind::Word)
            places.emplace_back(key->place);
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    const std::vector<PlaceId> small = smallPlacesCalled(foldedName);
    places.insert(places.end(), small.begin(), small.end());
    return places;
}

std::vector<PlaceId> Gazetteer::smallPlacesCalled(std::string_view foldedName) const
{
    std::vector<PlaceId> places;
    if (foldedName.empty()) return places;
    auto key = std::lower_bound(
        tables_.smallKeys.begin(), tables_.smallKeys.end(), foldedName,
        [this](const PlaceKey& k, std::string_view wanted) { return text(k.text) < wanted; });
    for (; key != tables_.smallKeys.end() && text(key->text) == foldedName; ++key)
        if (const PlaceId id(key->place); isSmall(id)) places.push_back(id);
    if (!own_) return places;
    for (auto own = std::lower_bound(
             own_->byName.begin(), own_->byName.end(), foldedName,
             [this](std::uint32_t at, std::string_view wanted) { return own_->places[at].folded < wanted; });
         own != own_->byName.end() && own_->places[*own].folded == foldedName; ++own)
        places.emplace_back(size() + smallCount() + *own);
    return places;
}

PlaceId Gazetteer::findMunicipality(std::string_view municipalityKey) const
{
    const auto keyOf = [this](std::uint32_t place) {
        return place < size() ? viewOf(tables_.places[place].municipalityKey) : std::string_view{};
    };
    const auto at =
        std::lower_bound(tables_.municipalities.begin(), tables_.municipalities.end(), municipalityKey,
                         [&](std::uint32_t place, std::string_view wanted) { return keyOf(place) < wanted; });
    if (at == tables_.municipalities.end() || keyOf(*at) != municipalityKey) return {};
    return PlaceId(*at);
}

std::vector<PlaceId> Gazetteer::placesIn(const geo::Box& areaDeg, std::size_t limit) const
{
    std::vector<PlaceId> found;
    const CellRange range = cellsOf(areaDeg);
    if (limit == 0 || range.count() == 0 || empty()) return found;
    constexpr std::size_t manyCells =
        1500;  // then going through all places by importance finds enough sooner
    if (range.count() > manyCells || tables_.firstInCell.size() != gridCellCount + 1) {
        for (std::size_t i = 0; i < size() && found.size() < limit; ++i)
            if (isInside(areaDeg, positionOf(tables_.places[i]))) found.emplace_back(i);
        return found;
    }
    // Cells are sorted by importance: merge them.
    struct Cursor {
        std::uint32_t place, next, end;
        bool operator<(const Cursor& other) const { return place > other.place; }
    };
    std::priority_queue<Cursor> cursors;
    const auto push = [&](std::uint32_t next, std::uint32_t end) {
        end = std::min<std::uint32_t>(end, static_cast<std::uint32_t>(tables_.placesInCell.size()));
        for (; next < end; ++next) {
            const std::uint32_t place = tables_.placesInCell[next];
            if (place < size() && isInside(areaDeg, positionOf(tables_.places[place])))
                return cursors.push({place, next + 1, end});
        }
    };
    for (std::size_t row = 0; row < range.rows; ++row)
        for (std::size_t column = 0; column < range.columns; ++column) {
            const std::size_t cell = range.cell(row, column);
            push(tables_.firstInCell[cell], tables_.firstInCell[cell + 1]);
        }
    while (!cursors.empty() && found.size() < limit) {
        const Cursor top = cursors.top();
        cursors.pop();
        found.emplace_back(top.place);
        push(top.next, top.end);
    }
    return found;
}

PlaceId Gazetteer::nearest(geo::LonLat position, double maxKm) const
{
    if (!(maxKm > 0) || !std::isfinite(position.lonDeg) || !std::isfinite(position.latDeg)) return {};
    const double latReach = maxKm / kmPerDeg;
    const double cosLat = std::cos(std::min(89.0, std::abs(position.latDeg) + latReach) * base::radPerDeg);
    const double lonReach = std::min(180.0, latReach / std::max(cosLat, 1e-3));
    const geo::Box box{position.lonDeg - lonReach, std::max(-90.0, position.latDeg - latReach),
                       position.lonDeg + lonReach, std::min(90.0, position.latDeg + latReach)};
    PlaceId best;
    double bestKm = maxKm;
    for (const PlaceId id : placesIn(box, size())) {
        const double km = geo::distanceKm(positionOf(tables_.places[id.index]), position);
        if (km < bestKm) {
            bestKm = km;
            best = id;
        }
    }
    return best;
}

}  // namespace model
