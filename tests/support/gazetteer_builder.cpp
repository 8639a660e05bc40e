#include "support/gazetteer_builder.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numeric>

#include "base/fold.hpp"

namespace test_support {

namespace {

using model::KeyKind;

struct Storage {
    std::string pool = std::string(1, '\0');
    std::vector<model::PlaceRecord> places;
    std::vector<model::PlaceKey> keys;
    std::vector<model::SubdivisionRecord> subdivisions;
    std::vector<std::uint32_t> municipalities, firstInCell, placesInCell;

    std::uint32_t text(const std::string& value)
    {
        if (value.empty()) return 0;
        const auto offset = static_cast<std::uint32_t>(pool.size());
        pool += value + '\0';
        return offset;
    }
    void key(std::uint32_t offset, std::uint32_t whole, KeyKind kind)
    {
        model::PlaceKey made;
        made.text = offset;
        made.name = whole;
        made.place = static_cast<std::uint32_t>(places.size() - 1) & 0xFFFFFF;
        made.kind = static_cast<std::uint8_t>(kind) & 0xFF;
        keys.push_back(made);
    }
    void name(const std::string& value, KeyKind kind)
    {
        const std::string folded = base::fold(value);
        if (folded.empty()) return;
        const std::uint32_t offset = text(folded), whole = text(value);
        key(offset, whole, kind);
        for (std::size_t blank = folded.find(' '); model::isInUse(kind) && blank != std::string::npos;
             blank = folded.find(' ', blank + 1))
            key(offset + static_cast<std::uint32_t>(blank) + 1, whole, KeyKind::Word);
    }
    std::uint16_t subdivision(const SamplePlace& place, std::uint16_t country)
    {
        for (std::size_t i = 0; i < subdivisions.size(); ++i)
            if (subdivisions[i].countryIndex == country && pool.data() + subdivisions[i].name == place.region)
                return static_cast<std::uint16_t>(i);
        model::SubdivisionRecord made;
        made.countryIndex = country;
        made.name = text(place.region);
        made.folded = text(base::fold(place.region + " " + place.regionLetters));
        const std::string code = place.country + "-" + place.regionLetters;
        if (!place.regionLetters.empty())
            std::memcpy(made.code, code.data(), std::min(code.size(), sizeof made.code));
        subdivisions.push_back(made);
        return static_cast<std::uint16_t>(subdivisions.size() - 1);
    }
    std::size_t cell(std::uint32_t place) const
    {
        return model::gridCell(places[place].lonE5 / 1e5, places[place].latE5 / 1e5);
    }
};

}  // namespace

std::shared_ptr<const model::Gazetteer> makeGazetteer(const model::Geography& geography,
                                                      const std::vector<SamplePlace>& places)
{
    auto storage = std::make_shared<Storage>();
    for (const SamplePlace& place : places) {
        model::PlaceRecord record;
        record.lonE5 = static_cast<std::int32_t>(std::lround(place.position.lonDeg * 1e5));
        record.latE5 = static_cast<std::int32_t>(std::lround(place.position.latDeg * 1e5));
        record.name = storage->text(place.name);
        record.nameDe = storage->text(place.nameDe);
        record.nameEn = storage->text(place.nameEn);
        record.population = place.population;
        record.type = place.type;
        std::memcpy(record.country, place.country.data(), std::min<std::size_t>(2, place.country.size()));
        record.countryIndex = static_cast<std::uint16_t>(geography.findCountry(place.country).index);
        if (place.municipalityKey.size() == 8) {
            std::memcpy(record.municipalityKey, place.municipalityKey.data(), 8);
            if (const auto state = geography.stateOfKey(place.municipalityKey); state.valid())
                record.stateIndex = static_cast<std::uint8_t>(state.index);
            if (const auto district = geography.districtOfKey(place.municipalityKey); district.valid())
                record.districtIndex = static_cast<std::uint16_t>(district.index);
        }
        if (!place.region.empty()) record.subdivisionIndex = storage->subdivision(place, record.countryIndex);
        storage->places.push_back(record);
        storage->name(place.name, KeyKind::Name);
        storage->name(place.nameDe, KeyKind::German);
        storage->name(place.nameEn, KeyKind::English);
        storage->name(place.ownScript, KeyKind::Script);
        for (const std::string& exonym : place.exonyms) storage->name(exonym, KeyKind::Exonym);
        for (const std::string& other : place.others) storage->name(other, KeyKind::Other);
    }
    std::sort(storage->keys.begin(), storage->keys.end(),
              [&](const model::PlaceKey& a, const model::PlaceKey& b) {
                  const int order = std::strcmp(storage->pool.data() + a.text, storage->pool.data() + b.text);
                  return order != 0 ? order < 0 : a.place < b.place;
              });
    storage->firstInCell.assign(model::gridCellCount + 1, 0);
    storage->placesInCell.resize(storage->places.size());
    std::iota(storage->placesInCell.begin(), storage->placesInCell.end(), 0U);
    std::stable_sort(storage->placesInCell.begin(), storage->placesInCell.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return storage->cell(a) < storage->cell(b); });
    for (std::uint32_t i = 0; i < storage->places.size(); ++i) {
        ++storage->firstInCell[storage->cell(i) + 1];
        if (storage->places[i].municipalityKey[0] != '\0' &&
            storage->places[i].type != model::PlaceType::Quarter)
            storage->municipalities.push_back(i);
    }
    std::partial_sum(storage->firstInCell.begin(), storage->firstInCell.end(), storage->firstInCell.begin());
    std::sort(storage->municipalities.begin(), storage->municipalities.end(),
              [&](std::uint32_t a, std::uint32_t b) {
                  return std::memcmp(storage->places[a].municipalityKey, storage->places[b].municipalityKey,
                                     8) < 0;
              });
    const model::Gazetteer::Tables tables{
        storage->places,      storage->pool,         storage->keys,        storage->municipalities,
        storage->firstInCell, storage->placesInCell, storage->subdivisions};
    return std::make_shared<const model::Gazetteer>(tables, storage);
}

}  // namespace test_support
