// The shipped gazetteer and geography: the promised places are there, under their names in both languages.
#include <set>
#include <string>

#include "baked_map.hpp"
#include "base/fold.hpp"

using namespace model;

namespace {

const Gazetteer& gazetteer() { return *bakedMap().gazetteer; }
const Geography& geography() { return *bakedMap().geography; }

/// The best hit for what somebody types.
Place best(const std::string& typed)
{
    const auto hits = gazetteer().search(base::fold(typed), 1);
    REQUIRE_MESSAGE(!hits.empty(), typed);
    return gazetteer()[hits.front()];
}

}  // namespace

TEST_CASE("all German municipalities of 2016, each with state and district")
{
    std::size_t count = 0;
    std::set<std::string> keys;
    for (std::size_t i = 0; i < gazetteer().size(); ++i) {
        const Place place = gazetteer()[PlaceId(i)];
        if (place.type != PlaceType::Town && place.type != PlaceType::Municipality) continue;
        ++count;
        REQUIRE(place.countryCode == "DE");
        REQUIRE(place.municipalityKey.size() == 8);
        REQUIRE(keys.insert(std::string(place.municipalityKey)).second);
        REQUIRE(place.state == geography().stateOfKey(place.municipalityKey));
        REQUIRE(place.district == geography().districtOfKey(place.municipalityKey));
        REQUIRE(place.district.valid());
        REQUIRE(gazetteer().findMunicipality(place.municipalityKey) == PlaceId(i));
    }
    CHECK(count == 11084);
}

TEST_CASE("every municipality is found by its name, with umlauts in any spelling")
{
    for (std::size_t i = 0; i < gazetteer().size(); ++i) {
        const Place place = gazetteer()[PlaceId(i)];
        if (place.type != PlaceType::Town && place.type != PlaceType::Municipality) continue;
        const auto found = gazetteer().findByName(base::fold(place.name));
        REQUIRE_MESSAGE(std::find(found.begin(), found.end(), PlaceId(i)) != found.end(),
                        std::string(place.name));
    }
    for (const char* typed : {"Mülheim an der Ruhr", "Muelheim an der Ruhr", "MULHEIM AN DER RUHR"})
        CHECK(best(typed).municipalityKey == "05117000");
    CHECK(best("Rotenburg an der Fulda").municipalityKey == "06632018");
}

TEST_CASE("known places by name, nearby")
{
    struct Known {
        const char* typed;
        const char* country;
        const char* key;
        double lon, lat;
    };
    const Known known[] = {
        {"Erfurt", "DE", "16051000", 11.03, 50.98},
        {"Saerbeck", "DE", "05566080", 7.63, 52.17},
        {"Wunsiedel", "DE", "09479169", 12.00, 50.04},
        {"Bonn", "DE", "05314000", 7.10, 50.73},
        {"Frankfurt", "DE", "06412000", 8.68, 50.12},
        {"Cologne", "DE", "05315000", 6.95, 50.93},
        {"München", "DE", "09162000", 11.58, 48.14},
        {"Hiroshima", "JP", "", 132.45, 34.40},
        {"Brüssel", "BE", "", 4.35, 50.85},
        {"Kopenhagen", "DK", "", 12.57, 55.68},
        {"Barcelona", "ES", "", 2.16, 41.39},
        {"Totnes", "GB", "", -3.68, 50.43},
        {"Besancon", "FR", "", 6.02, 47.25},
        {"Ottawa", "CA", "", -75.70, 45.41},
        {"Breslau", "PL", "", 17.03, 51.10},
        {"Peking", "CN", "", 116.40, 39.91},
    };
    for (const Known& k : known) {
        const Place place = best(k.typed);
        CAPTURE(k.typed);
        CHECK(place.countryCode == k.country);
        CHECK(place.municipalityKey == k.key);
        CHECK(std::abs(place.position.lonDeg - k.lon) < 0.05);
        CHECK(std::abs(place.position.latDeg - k.lat) < 0.05);
    }
    CHECK(best("Brussels").nameIn(base::Language::De) == "Brüssel");
    CHECK(best("München").nameIn(base::Language::En) == "Munich");
    CHECK(gazetteer()[gazetteer().nearest({11.0, 51.0}, 20)].municipalityKey == "16051000");
}

TEST_CASE("important places first")
{
    const auto inGermany = gazetteer().placesIn({5.9, 47.3, 15.0, 55.0}, 4);
    REQUIRE(inGermany.size() == 4);
    CHECK(gazetteer()[inGermany[0]].name == "Berlin");
    std::set<std::string> others;
    for (const PlaceId id : inGermany) others.emplace(gazetteer()[id].name);
    CHECK(others.count("Hamburg") == 1);
    CHECK(others.count("München") == 1);
    for (const PlaceId id : gazetteer().placesIn({5.9, 47.3, 15.0, 55.0}, 60))
        CHECK(gazetteer()[id].type != PlaceType::Quarter);
}

TEST_CASE("countries, states and districts with names in both languages")
{
    CHECK(geography().countries().size() == 250);
    CHECK(geography().states().size() == 16);
    CHECK(geography().districts().size() == 400);
    CHECK(geography().continents().size() == 7);
    for (const Country& country : geography().countries()) {
        CAPTURE(country.code);
        CHECK(!country.name.de.empty());
        CHECK(!country.name.en.empty());
        CHECK(country.continent.valid());
        CHECK(geography()[country.subregion].continent == country.continent);
        CHECK(bakedMap().geometry->levels[0].find(geo::RegionKind::Country, country.code) != nullptr);
    }
    const auto name = [](const char* code) { return geography()[geography().findCountry(code)].name; };
    CHECK(name("CZ") == base::LocalText{"Tschechien", "Czechia"});
    CHECK(name("XK") == base::LocalText{"Kosovo", "Kosovo"});
    CHECK(name("CI").de == "Elfenbeinküste");
    CHECK(geography()[geography().findState("DE-BY")].name == base::LocalText{"Bayern", "Bavaria"});
    CHECK(geography()[geography().findState("DE-HB")].name.de == "Bremen");
    CHECK(geography()[geography().findDistrict("03159")].name == "Göttingen");

    std::size_t members = 0;
    for (const CountryId id : geography().countriesOfEu()) members += geography()[id].unMember;
    CHECK(members == 27);
    CHECK(geography()[geography().findCountry("GF")].eu);
    CHECK_FALSE(geography()[geography().findCountry("GB")].eu);
    CHECK(geography()[geography()[geography().findCountry("BR")].continent].code == "005");
    CHECK(geography()[geography()[geography().findCountry("CA")].continent].code == "003");
    CHECK(geography()[geography()[geography().findCountry("RU")].continent].code == "150");
}

TEST_CASE("the small places of Europe stand behind all others and are found by their full name only")
{
    const Gazetteer& all = gazetteer();
    CHECK(all.smallCount() > 65000);
    const auto named = all.findByName(base::fold("Bärnkopf"));
    REQUIRE(named.size() == 1);
    const PlaceId small = named.front();
    CHECK(all.isSmall(small));
    CHECK(all[small].name == "Bärnkopf");
    CHECK(all[small].countryCode == "AT");
    CHECK(all[small].position.latDeg == doctest::Approx(48.39).epsilon(0.001));
    CHECK(all[all[small].subdivision].code == "AT-3");
    // No beginning, no word, nothing nearby, no key of searches that forgive errors.
    CHECK(all.search("barnkop", 10).empty());
    CHECK(all.search("barnkopf", 10).empty());
    for (const PlaceId id : all.placesIn({15, 48.3, 15.1, 48.5}, 1000)) CHECK_FALSE(all.isSmall(id));
    CHECK(all.nearest(all[small].position, 0.5) != small);
    // A name in two languages by each of them.
    CHECK_FALSE(all.contains(PlaceId(all.size() + all.smallCount())));
    for (std::size_t i = 0; i < all.smallCount(); i += 97) {
        const PlaceId id(all.size() + i);
        const auto found = all.smallPlacesCalled(base::fold(all[id].name));
        REQUIRE(std::find(found.begin(), found.end(), id) != found.end());
        REQUIRE(all[id].population < 5000);
        REQUIRE(all[id].countryCode != "DE");
    }
}
