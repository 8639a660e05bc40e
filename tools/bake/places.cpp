#include "places.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <map>
#include <numeric>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "asset_reader.hpp"
#include "base/fold.hpp"

namespace bake {

namespace {

using model::KeyKind;
using model::PlaceRank;
using model::PlaceRecord;
using model::PlaceType;

enum Field {
    Name,
    NameDe,
    NameEn,
    Own,
    Exonyms,
    Others,
    Country,
    Key,
    Region,
    Lon,
    Lat,
    Population,
    Rank,
    Type,
    fieldCount
};
namespace region {
enum Field { Key, Iso, Name, NameDe, NameEn, Letters, fieldCount };
}
using Row = Table::Row;

/// "-12.3456" without a locale; the tables have nothing else.
double number(std::string_view text)
{
    const bool negative = !text.empty() && text.front() == '-';
    double value = 0, scale = 0;
    for (const char c : text.substr(negative ? 1 : 0)) {
        if (c == '.') {
            scale = 1;
        } else if (c >= '0' && c <= '9') {
            value = value * 10 + (c - '0');
            scale *= 10;
        } else {
            throw InputError("not a number: " + std::string(text));
        }
    }
    if (scale > 0) value /= scale;
    return negative ? -value : value;
}

/// Calls `visit` with each of several names joined by "|".
template <class Visit>
void forEachName(std::string_view names, Visit visit)
{
    for (std::size_t start = 0; start < names.size();) {
        const std::size_t end = std::min(names.find('|', start), names.size());
        visit(names.substr(start, end - start));
        start = end + 1;
    }
}

/// The name that is shown of several that are in use.
std::string_view firstName(std::string_view names) { return names.substr(0, names.find('|')); }

PlaceType typeOf(std::string_view code)
{
    switch (code.empty() ? ' ' : code.front()) {
    case 'T':
        return PlaceType::Town;
    case 'M':
        return PlaceType::Municipality;
    case 'Q':
        return PlaceType::Quarter;
    case 'P':
        return PlaceType::Place;
    default:
        throw InputError("unknown type of a place: " + std::string(code));
    }
}

PlaceRank rankOf(std::string_view code)
{
    return code == "C" ? PlaceRank::Capital : code == "A" ? PlaceRank::AdminSeat : PlaceRank::Other;
}

/// What labels and search results are sorted by: inhabitants, more for capitals and seats, much less for
/// parts of towns, which the town stands for.
double importance(const PlaceRecord& place)
{
    double weight = std::max(1.0, static_cast<double>(place.population));
    if (place.rank == PlaceRank::Capital) weight = std::max(weight * 3, 200'000.0);
    if (place.rank == PlaceRank::AdminSeat) weight *= 1.5;
    if (place.type == PlaceType::Quarter) weight *= 0.03;
    if (place.type == PlaceType::Town) weight *= 1.1;
    return weight;
}

/// Index of each code in a table.
using IndexOf = std::map<std::string, std::uint16_t, std::less<>>;

PlaceRecord recordOf(Row row, const IndexOf& countryIndex, const IndexOf& subdivisionIndex,
                     const GeographyTables& geography, StringPool& strings)
{
    PlaceRecord place;
    place.lonE5 = static_cast<std::int32_t>(std::lround(number(row[Lon]) * 1e5));
    place.latE5 = static_cast<std::int32_t>(std::lround(number(row[Lat]) * 1e5));
    place.name = strings.add(firstName(row[Name]));
    place.nameDe = strings.add(firstName(row[NameDe]));
    place.nameEn = strings.add(firstName(row[NameEn]));
    place.population = static_cast<std::uint32_t>(number(row[Population]));
    place.rank = rankOf(row[Rank]);
    place.type = typeOf(row[Type]);
    const auto country = countryIndex.find(row[Country]);
    if (country == countryIndex.end())
        throw InputError("places: unknown country " + std::string(row[Country]) + " of " +
                         std::string(row[Name]));
    place.countryIndex = country->second;
    std::memcpy(place.country, row[Country].data(), 2);
    if (!row[Region].empty()) {
        const auto subdivision = subdivisionIndex.find(row[Region]);
        if (subdivision == subdivisionIndex.end())
            throw InputError("places: unknown region " + std::string(row[Region]) + " of " +
                             std::string(row[Name]));
        place.subdivisionIndex = subdivision->second;
    }

    const std::string_view key = row[Key];
    if (key.empty()) return place;
    if (key.size() != 8) throw InputError("places: bad municipality key " + std::string(key));
    std::memcpy(place.municipalityKey, key.data(), 8);
    for (std::size_t i = 0; i < geography.states.size(); ++i)
        if (std::memcmp(geography.states[i].key, key.data(), 2) == 0)
            place.stateIndex = static_cast<std::uint8_t>(i);
    // Districts merged since the list of municipalities was made (as in tools/mapdata/germany.py).
    std::string_view district = key.substr(0, 5);
    if (district == "03152" || district == "03156") district = "03159";
    if (district == "16056") district = "16063";
    for (std::size_t i = 0; i < geography.districts.size(); ++i)
        if (std::memcmp(geography.districts[i].key, district.data(), 5) == 0)
            place.districtIndex = static_cast<std::uint16_t>(i);
    return place;
}

constexpr std::array<std::string_view, 24> smallWords{"am",  "an", "auf", "bei", "das", "de", "del", "der",
                                                      "des", "di", "die", "do",  "dos", "du", "el",  "im",
                                                      "in",  "la", "le",  "les", "ob",  "of", "the", "und"};

class KeyCollector {
public:
    explicit KeyCollector(StringPool& strings) : strings_(strings) {}

    /// A name as a whole and, if it is in use, from each later word on that says something.
    void addName(std::string_view name, std::uint32_t place, KeyKind kind)
    {
        const std::string folded = base::fold(name);
        if (folded.empty()) return;
        const std::uint32_t offset = strings_.add(folded), whole = strings_.add(name);
        add(offset, whole, place, kind);
        if (!model::isInUse(kind)) return;
        for (std::size_t blank = folded.find(' '); blank != std::string::npos;
             blank = folded.find(' ', blank + 1)) {
            const std::string_view rest = std::string_view(folded).substr(blank + 1);
            const std::string_view word = rest.substr(0, rest.find(' '));
            if (word.size() > 2 && std::find(smallWords.begin(), smallWords.end(), word) == smallWords.end())
                add(offset + static_cast<std::uint32_t>(blank) + 1, whole, place, KeyKind::Word);
        }
    }

    /// A name as a whole.
    void addWhole(std::string_view name, std::uint32_t place)
    {
        const std::string folded = base::fold(name);
        if (folded.empty()) return;
        // One after the other: compilers differ in which argument of a call comes first.
        const std::uint32_t offset = strings_.add(folded), whole = strings_.add(name);
        add(offset, whole, place, KeyKind::Name);
    }

    std::vector<model::PlaceKey> sorted()
    {
        const char* pool = strings_.bytes().data();
        struct Ordered {
            std::uint64_t beginning;  ///< of the text, which decides nearly always
            model::PlaceKey key;
        };
        const auto order = [pool](const Ordered& one, const Ordered& other) {
            if (one.beginning != other.beginning) return one.beginning < other.beginning;
            const model::PlaceKey &a = one.key, &b = other.key;
            const int byText = a.text == b.text ? 0 : std::strcmp(pool + a.text, pool + b.text);
            if (byText != 0) return byText < 0;
            if (a.place != b.place) return a.place < b.place;
            return std::tuple(a.kind, a.text, a.name) < std::tuple(b.kind, b.text, b.name);
        };
        std::vector<Ordered> ordered;
        ordered.reserve(keys_.size());
        for (const model::PlaceKey& key : keys_) ordered.push_back({beginningOf(pool + key.text), key});
        std::sort(ordered.begin(), ordered.end(), order);
        for (std::size_t i = 0; i < keys_.size(); ++i) keys_[i] = ordered[i].key;
        // A text that a place has in several ways counts once, in the best of them, which comes first; that
        // a name is both German and English is worth knowing.
        const auto same = [pool](const model::PlaceKey& a, const model::PlaceKey& b) {
            const bool bothLanguages = a.kind != b.kind && static_cast<KeyKind>(a.kind) == KeyKind::German &&
                                       static_cast<KeyKind>(b.kind) == KeyKind::English;
            return a.place == b.place && !bothLanguages && std::strcmp(pool + a.text, pool + b.text) == 0;
        };
        keys_.erase(std::unique(keys_.begin(), keys_.end(), same), keys_.end());
        return std::move(keys_);
    }

private:
    /// Eight bytes in strcmp's order.
    static std::uint64_t beginningOf(const char* text)
    {
        std::uint64_t bytes = 0;
        for (int i = 0; i < 8; ++i)
            bytes = bytes << 8U | static_cast<unsigned char>(*text != '\0' ? *text++ : '\0');
        return bytes;
    }

    void add(std::uint32_t text, std::uint32_t name, std::uint32_t place, KeyKind kind)
    {
        model::PlaceKey key;
        key.text = text;
        key.name = name;
        key.place = place & 0xFFFFFF;
        key.kind = static_cast<std::uint8_t>(kind);
        keys_.push_back(key);
    }

    StringPool& strings_;
    std::vector<model::PlaceKey> keys_;
};

void addGrid(PlaceTables& tables)
{
    const auto cellOf = [](const PlaceRecord& place) {
        return model::gridCell(place.lonE5 / 1e5, place.latE5 / 1e5);
    };
    tables.firstInCell.assign(model::gridCellCount + 1, 0);
    for (const PlaceRecord& place : tables.places) ++tables.firstInCell[cellOf(place) + 1];
    std::partial_sum(tables.firstInCell.begin(), tables.firstInCell.end(), tables.firstInCell.begin());
    std::vector<std::uint32_t> next(tables.firstInCell.begin(), tables.firstInCell.end() - 1);
    tables.placesInCell.resize(tables.places.size());
    for (std::size_t i = 0; i < tables.places.size(); ++i)
        tables.placesInCell[next[cellOf(tables.places[i])]++] = static_cast<std::uint32_t>(i);
}

void addMunicipalities(PlaceTables& tables)
{
    for (std::size_t i = 0; i < tables.places.size(); ++i) {
        const PlaceType type = tables.places[i].type;
        if (type == PlaceType::Town || type == PlaceType::Municipality)
            tables.municipalities.push_back(static_cast<std::uint32_t>(i));
    }
    std::stable_sort(
        tables.municipalities.begin(), tables.municipalities.end(), [&](std::uint32_t a, std::uint32_t b) {
            return std::memcmp(tables.places[a].municipalityKey, tables.places[b].municipalityKey, 8) < 0;
        });
}

/// Adds all first-level regions and returns the index of each by its key.
IndexOf readSubdivisions(const std::filesystem::path& file, const IndexOf& countryIndex, StringPool& strings,
                         std::vector<model::SubdivisionRecord>& subdivisions)
{
    IndexOf indexOf;
    const Table table = readTable(file, region::fieldCount);
    for (std::size_t i = 0; i < table.rowCount(); ++i) {
        const Row row = table.row(i);
        const auto country = countryIndex.find(row[region::Key].substr(0, 2));
        if (country == countryIndex.end() || row[region::Iso].size() > sizeof(model::SubdivisionRecord::code))
            throw InputError("regions: unknown country or long code of " + std::string(row[region::Key]));
        if (subdivisions.size() == PlaceRecord::noSubdivision) throw InputError("regions: too many");
        indexOf.emplace(row[region::Key], static_cast<std::uint16_t>(subdivisions.size()));
        model::SubdivisionRecord& record = subdivisions.emplace_back();
        record.countryIndex = country->second;
        std::memcpy(record.code, row[region::Iso].data(), row[region::Iso].size());
        record.name = strings.add(row[region::Name]);
        record.nameDe = strings.add(row[region::NameDe]);
        record.nameEn = strings.add(row[region::NameEn]);
        std::string words;
        for (const region::Field field : {region::Name, region::NameDe, region::NameEn, region::Letters})
            if (const std::string folded = base::fold(row[field]); !folded.empty())
                words += (words.empty() ? "" : " ") + folded;
        record.folded = strings.add(words);
    }
    return indexOf;
}

/// The values of one region, joined by ";".
std::vector<std::string_view> valuesOf(std::string_view joined)
{
    std::vector<std::string_view> values;
    for (std::size_t start = 0; start <= joined.size();) {
        const std::size_t end = std::min(joined.find(';', start), joined.size());
        values.push_back(joined.substr(start, end - start));
        start = end + 1;
    }
    return values;
}

/// The second tier; tools/mapdata/small_places.py describes its table.
void addSmallPlaces(const std::filesystem::path& file, const IndexOf& countryIndex,
                    const IndexOf& subdivisionIndex, StringPool& strings, PlaceTables& tables)
{
    constexpr std::size_t blocks = 4;
    constexpr double e5PerStep = 100;
    const Table rows = readTable(file, 2);
    const std::size_t regions = rows.rowCount() / blocks;
    if (regions * blocks != rows.rowCount()) throw InputError("small places: blocks of different length");
    struct Named {
        std::string_view names;
        PlaceRecord record;
    };
    std::vector<Named> places;
    for (std::size_t i = 0; i < regions; ++i) {
        std::array<std::vector<std::string_view>, blocks> values;
        for (std::size_t block = 0; block < blocks; ++block) {
            const Row row = rows.row(block * regions + i);
            values[block] = valuesOf(row[1]);
            if (row[0] != rows.row(i)[0] || values[block].size() != values[0].size())
                throw InputError("small places: blocks that do not fit, " + std::string(row[0]));
        }
        const std::string_view region = rows.row(i)[0];
        const auto country = countryIndex.find(region.substr(0, 2));
        if (country == countryIndex.end())
            throw InputError("small places: unknown country " + std::string(region));
        const auto subdivision = subdivisionIndex.find(region);
        double latitude = 0;
        for (std::size_t k = 0; k < values[0].size(); ++k) {
            Named& place = places.emplace_back();
            latitude += number(values[1][k]);
            place.names = values[0][k];
            place.record.latE5 = static_cast<std::int32_t>(std::lround(latitude * e5PerStep));
            place.record.lonE5 = static_cast<std::int32_t>(std::lround(number(values[2][k]) * e5PerStep));
            place.record.population = static_cast<std::uint32_t>(number(values[3][k]));
            place.record.countryIndex = country->second;
            std::memcpy(place.record.country, region.data(), 2);
            if (subdivision != subdivisionIndex.end()) place.record.subdivisionIndex = subdivision->second;
        }
    }
    std::stable_sort(places.begin(), places.end(), [](const Named& a, const Named& b) {
        return a.record.population > b.record.population;
    });
    KeyCollector keys(strings);
    for (Named& place : places) {
        const auto id = static_cast<std::uint32_t>(tables.places.size() + tables.smallPlaces.size());
        place.record.name = strings.add(firstName(place.names));
        forEachName(place.names, [&](std::string_view name) { keys.addWhole(name, id); });
        tables.smallPlaces.push_back(place.record);
    }
    tables.smallKeys = keys.sorted();
}

}  // namespace

PlaceTables readPlaces(const std::filesystem::path& assets, const GeographyTables& geography,
                       StringPool& strings)
{
    const Table rows = readTable(assets / "places.tsv.z", fieldCount);
    IndexOf countryIndex;
    for (std::size_t i = 0; i < geography.countries.size(); ++i)
        countryIndex.emplace(std::string(geography.countries[i].code, 2), static_cast<std::uint16_t>(i));

    PlaceTables tables;
    const IndexOf subdivisionIndex =
        readSubdivisions(assets / "regions.tsv.z", countryIndex, strings, tables.subdivisions);

    std::vector<PlaceRecord> records;
    std::vector<double> importances;
    for (std::size_t i = 0; i < rows.rowCount(); ++i) {
        records.push_back(recordOf(rows.row(i), countryIndex, subdivisionIndex, geography, strings));
        importances.push_back(importance(records.back()));
    }
    std::vector<std::size_t> order(records.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return importances[a] > importances[b]; });

    KeyCollector keys(strings);
    for (const std::size_t row : order) {
        const auto place = static_cast<std::uint32_t>(tables.places.size());
        tables.places.push_back(records[row]);
        constexpr std::pair<Field, KeyKind> fields[] = {{Name, KeyKind::Name},      {NameDe, KeyKind::German},
                                                        {NameEn, KeyKind::English}, {Own, KeyKind::Script},
                                                        {Exonyms, KeyKind::Exonym}, {Others, KeyKind::Other}};
        for (const auto& [field, kind] : fields)
            forEachName(rows.row(row)[field],
                        [&, kind = kind](std::string_view name) { keys.addName(name, place, kind); });
    }
    tables.keys = keys.sorted();
    addMunicipalities(tables);
    addGrid(tables);
    addSmallPlaces(assets / "places2.tsv.z", countryIndex, subdivisionIndex, strings, tables);
    return tables;
}

}  // namespace bake
