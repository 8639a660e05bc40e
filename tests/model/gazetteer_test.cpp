// The gazetteer over hand-made tables: search order, names, areas, and tables that are damaged.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>
#include <numeric>
#include <string>
#include <vector>

#include "model/gazetteer.hpp"
#include "model/search_keys.hpp"

using namespace model;

namespace {

/// Tables as tools/bake would make them; add() in order of importance, then finish().
struct Tables {
    std::string pool = std::string(1, '\0');
    std::vector<PlaceRecord> places;
    std::vector<PlaceKey> keys;
    std::vector<std::uint32_t> municipalities, firstInCell, placesInCell;

    std::uint32_t text(const std::string& value)
    {
        const auto offset = static_cast<std::uint32_t>(pool.size());
        pool += value + '\0';
        return offset;
    }
    void key(std::uint32_t offset, KeyKind kind)
    {
        PlaceKey key;
        key.text = offset;
        key.place = static_cast<std::uint32_t>(places.size() - 1) & 0xFFFFFF;
        key.kind = static_cast<std::uint8_t>(kind);
        keys.push_back(key);
    }
    void add(const char* name, double lon, double lat, const char* folded, const char* other = "",
             const char* municipality = "")
    {
        PlaceRecord record;
        record.lonE5 = static_cast<std::int32_t>(lon * 1e5);
        record.latE5 = static_cast<std::int32_t>(lat * 1e5);
        record.name = text(name);
        std::memcpy(record.country, "DE", 2);
        std::memcpy(record.municipalityKey, municipality, std::strlen(municipality));
        places.push_back(record);
        const std::uint32_t whole = text(folded);
        key(whole, KeyKind::Name);
        if (const char* blank = std::strrchr(folded, ' '))
            key(whole + static_cast<std::uint32_t>(blank + 1 - folded), KeyKind::Word);
        if (*other != '\0') key(text(other), KeyKind::Other);
    }
    void finish()
    {
        std::sort(keys.begin(), keys.end(), [&](const PlaceKey& a, const PlaceKey& b) {
            const int order = std::strcmp(pool.data() + a.text, pool.data() + b.text);
            return order != 0 ? order < 0 : a.place < b.place;
        });
        firstInCell.assign(gridCellCount + 1, 0);
        placesInCell.resize(places.size());
        std::iota(placesInCell.begin(), placesInCell.end(), 0u);
        const auto cell = [&](std::uint32_t place) {
            return gridCell(places[place].lonE5 / 1e5, places[place].latE5 / 1e5);
        };
        std::stable_sort(placesInCell.begin(), placesInCell.end(),
                         [&](auto a, auto b) { return cell(a) < cell(b); });
        for (std::uint32_t i = 0; i < places.size(); ++i) {
            ++firstInCell[cell(i) + 1];
            if (places[i].municipalityKey[0] != '\0') municipalities.push_back(i);
        }
        std::partial_sum(firstInCell.begin(), firstInCell.end(), firstInCell.begin());
        std::sort(municipalities.begin(), municipalities.end(), [&](auto a, auto b) {
            return std::memcmp(places[a].municipalityKey, places[b].municipalityKey, 8) < 0;
        });
    }
    Gazetteer gazetteer() const
    {
        return Gazetteer({places, pool, keys, municipalities, firstInCell, placesInCell, {}}, nullptr);
    }
};

Tables sample()
{
    Tables tables;
    tables.add("Köln", 6.95, 50.93, "koln", "cologne", "05315000");
    tables.add("Frankfurt am Main", 8.68, 50.11, "frankfurt am main", "frankfurt", "06412000");
    tables.add("Suva", 178.44, -18.14, "suva");
    tables.add("Frankfort", -84.87, 38.2, "frankfort", "frankfurt");
    tables.add("Mülheim an der Ruhr", 6.88, 51.43, "mulheim an der ruhr", "", "05117000");
    tables.add("Apia", -171.77, -13.83, "apia");
    tables.add("Mülheim", 7.0, 50.97, "mulheim");
    tables.add("Colognola", 11.19, 45.43, "colognola");
    tables.finish();
    return tables;
}

std::string names(const Gazetteer& gazetteer, const std::vector<PlaceId>& places)
{
    std::string text;
    for (const PlaceId id : places) text += std::string(gazetteer[id].name) + ", ";
    return text;
}

}  // namespace

TEST_CASE("search: whole names, beginnings, other spellings, later words; every place once")
{
    const Tables tables = sample();
    const Gazetteer gazetteer = tables.gazetteer();
    CHECK(names(gazetteer, gazetteer.search("mulheim", 10)) == "Mülheim, Mülheim an der Ruhr, ");
    CHECK(names(gazetteer, gazetteer.search("mul", 10)) == "Mülheim an der Ruhr, Mülheim, ");
    CHECK(names(gazetteer, gazetteer.search("frank", 10)) == "Frankfurt am Main, Frankfort, ");
    CHECK(names(gazetteer, gazetteer.search("frankfurt", 10)) == "Frankfurt am Main, Frankfort, ");
    CHECK(names(gazetteer, gazetteer.search("cologne", 10)) == "Köln, ");
    CHECK(names(gazetteer, gazetteer.search("colog", 10)) == "Colognola, Köln, ");  // own names first
    CHECK(names(gazetteer, gazetteer.search("ruhr", 10)) == "Mülheim an der Ruhr, ");
    CHECK(names(gazetteer, gazetteer.search("frank", 1)) == "Frankfurt am Main, ");
    CHECK(gazetteer.search("", 10).empty());
    CHECK(gazetteer.search("zzz", 10).empty());
    CHECK(gazetteer.search("mul", 0).empty());
}

TEST_CASE("exact names do not match words")
{
    const Tables tables = sample();
    const Gazetteer gazetteer = tables.gazetteer();
    CHECK(names(gazetteer, gazetteer.findByName("frankfurt")) == "Frankfurt am Main, Frankfort, ");
    CHECK(names(gazetteer, gazetteer.findByName("mulheim")) == "Mülheim, ");
    CHECK(gazetteer.findByName("ruhr").empty());
    CHECK(gazetteer.findByName("").empty());
}

TEST_CASE("a place is called by its names in use, and the keys that begin so lie together")
{
    const Tables tables = sample();
    const Gazetteer gazetteer = tables.gazetteer();
    CHECK(names(gazetteer, placesCalled(gazetteer, "mulheim")) == "Mülheim, ");
    CHECK(placesCalled(gazetteer, "frankfurt").empty());  // of both only another name
    CHECK(placesCalled(gazetteer, "ruhr").empty());
    CHECK(placesCalled(gazetteer, "").empty());
    CHECK(placesCalled(Gazetteer(), "mulheim").empty());
    const auto [first, last] = keysThatBegin(gazetteer, "mulheim");
    REQUIRE(last - first == 2);
    CHECK(gazetteer.keyText(first) == "mulheim");
    CHECK(gazetteer.keyText(first + 1) == "mulheim an der ruhr");
    CHECK(keysThatBegin(gazetteer, "") == std::pair(std::size_t{0}, gazetteer.keyCount()));
    CHECK(keysThatBegin(gazetteer, "zzz") == std::pair(gazetteer.keyCount(), gazetteer.keyCount()));
}

TEST_CASE("municipality keys")
{
    const Tables tables = sample();
    const Gazetteer gazetteer = tables.gazetteer();
    CHECK(gazetteer[gazetteer.findMunicipality("05117000")].name == "Mülheim an der Ruhr");
    CHECK(gazetteer[gazetteer.findMunicipality("05315000")].municipalityKey == "05315000");
    CHECK_FALSE(gazetteer.findMunicipality("05315001").valid());
    CHECK_FALSE(gazetteer.findMunicipality("").valid());
}

TEST_CASE("places in an area come by importance, also beyond 180 degrees and in the whole world")
{
    const Tables tables = sample();
    const Gazetteer gazetteer = tables.gazetteer();
    CHECK(names(gazetteer, gazetteer.placesIn({6, 50, 9, 52}, 10)) ==
          "Köln, Frankfurt am Main, Mülheim an der Ruhr, Mülheim, ");
    CHECK(names(gazetteer, gazetteer.placesIn({6, 50, 9, 52}, 2)) == "Köln, Frankfurt am Main, ");
    CHECK(names(gazetteer, gazetteer.placesIn({170, -20, 190, -10}, 10)) == "Suva, Apia, ");
    CHECK(names(gazetteer, gazetteer.placesIn({-185, -20, -170, -10}, 10)) == "Suva, Apia, ");
    CHECK(gazetteer.placesIn({-169, -90, 191, 90}, 100).size() == gazetteer.size());
    CHECK(gazetteer.placesIn({6.9, 50.9, 6.96, 50.94}, 10).size() == 1);
    CHECK(gazetteer.placesIn({}, 10).empty());
    CHECK(gazetteer.placesIn({0, 0, 1, 1}, 10).empty());
}

TEST_CASE("the nearest place")
{
    const Tables tables = sample();
    const Gazetteer gazetteer = tables.gazetteer();
    CHECK(gazetteer[gazetteer.nearest({6.96, 50.95}, 20)].name == "Köln");
    CHECK(gazetteer[gazetteer.nearest({-179, -17}, 500)].name == "Suva");
    CHECK_FALSE(gazetteer.nearest({0, 0}, 100).valid());
    CHECK_FALSE(gazetteer.nearest({6.96, 50.95}, 0).valid());
}

TEST_CASE("names in both languages")
{
    Tables tables = sample();
    tables.places[0].nameEn = tables.text("Cologne");
    const Gazetteer gazetteer = tables.gazetteer();
    CHECK(gazetteer[PlaceId(std::size_t{0})].nameIn(base::Language::En) == "Cologne");
    CHECK(gazetteer[PlaceId(std::size_t{0})].nameIn(base::Language::De) == "Köln");
    CHECK(gazetteer[PlaceId(std::size_t{1})].nameIn(base::Language::En) == "Frankfurt am Main");
    CHECK_FALSE(gazetteer[PlaceId(std::size_t{1})].state.valid());
}

TEST_CASE("a key has the name it belongs to as it is written, a place its region")
{
    Tables tables = sample();
    SubdivisionRecord record;
    record.name = tables.text("Viti Levu");
    record.folded = tables.text("viti levu");
    std::memcpy(record.code, "FJ-C", 4);
    const std::vector<SubdivisionRecord> subdivisions{record};
    tables.places[0].subdivisionIndex = 0;
    tables.places[1].subdivisionIndex = 7;
    for (PlaceKey& key : tables.keys) key.name = tables.places[key.place].name;
    const Gazetteer gazetteer({tables.places, tables.pool, tables.keys, tables.municipalities,
                               tables.firstInCell, tables.placesInCell, subdivisions},
                              nullptr);
    for (std::size_t key = 0; key < gazetteer.keyCount(); ++key)
        CHECK(gazetteer.keyName(key) == gazetteer[gazetteer.keyPlace(key)].name);
    const SubdivisionId id = gazetteer[PlaceId(std::size_t{0})].subdivision;
    REQUIRE(id.valid());
    CHECK(gazetteer[id].nameIn(base::Language::De) == "Viti Levu");
    CHECK(gazetteer[id].code == "FJ-C");
    CHECK(gazetteer[id].foldedWords == "viti levu");
    CHECK_FALSE(gazetteer[PlaceId(std::size_t{1})].subdivision.valid());  // beyond the table
    CHECK_FALSE(gazetteer[PlaceId(std::size_t{2})].subdivision.valid());
}

TEST_CASE("damaged tables give nothing instead of reading elsewhere")
{
    Tables tables = sample();
    tables.places[0].name = 0x7FFFFFFF;
    for (PlaceKey& key : tables.keys) key.place = 0xFFFFFF;
    for (std::uint32_t& place : tables.placesInCell) place = 0xFFFFFFF0;
    for (std::uint32_t& place : tables.municipalities) place = 0xFFFFFFF0;
    for (std::uint32_t& first : tables.firstInCell) first *= 1000;
    const Gazetteer gazetteer = tables.gazetteer();
    CHECK(gazetteer[PlaceId(std::size_t{0})].name.empty());
    CHECK(gazetteer.search("mul", 10).empty());
    CHECK(gazetteer.findByName("koln").empty());
    CHECK_FALSE(gazetteer.findMunicipality("05117000").valid());
    CHECK(gazetteer.placesIn({6, 50, 9, 52}, 10).empty());
    CHECK(gazetteer.keyPlace(0).index == 0xFFFFFF);
}

TEST_CASE("an empty gazetteer knows nothing")
{
    const Gazetteer gazetteer;
    CHECK(gazetteer.empty());
    CHECK(gazetteer.search("k", 5).empty());
    CHECK(gazetteer.findByName("koln").empty());
    CHECK(gazetteer.placesIn({-180, -90, 180, 90}, 5).empty());
    CHECK_FALSE(gazetteer.nearest({0, 0}, 1000).valid());
    CHECK_FALSE(gazetteer.findMunicipality("05117000").valid());
}
