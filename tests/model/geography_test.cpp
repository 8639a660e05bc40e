// Lookups in the tables of countries, states and districts.
#include <doctest/doctest.h>

#include "model/geography.hpp"

using namespace model;

namespace {

Geography sample()
{
    Geography::Tables tables;
    tables.continents = {{"142", {"Asien", "Asia"}}, {"150", {"Europa", "Europe"}}};
    tables.subregions = {{"155", {"Westeuropa", "Western Europe"}, ContinentId(std::size_t{1})}};
    const auto country = [](const char* code, std::size_t continent, bool eu) {
        return Country{code, {}, ContinentId(continent), SubregionId(std::size_t{0}), eu, true};
    };
    tables.countries = {country("DE", 1, true), country("CH", 1, false), country("AT", 1, true),
                        country("JP", 0, false)};
    tables.states = {{"DE-NI", "NI", "03", {"Niedersachsen", "Lower Saxony"}},
                     {"DE-TH", "TH", "16", {"Thüringen", "Thuringia"}}};
    tables.districts = {{"03159", "Göttingen", "Landkreis", StateId(std::size_t{0})},
                        {"16051", "Erfurt", "Kreisfreie Stadt", StateId(std::size_t{1})},
                        {"16063", "Wartburgkreis", "Landkreis", StateId(std::size_t{1})}};
    return Geography(std::move(tables));
}

}  // namespace

TEST_CASE("codes find countries, in whatever order the table came")
{
    const Geography geography = sample();
    for (const char* code : {"AT", "CH", "DE", "JP"}) {
        REQUIRE(geography.findCountry(code).valid());
        CHECK(geography[geography.findCountry(code)].code == code);
    }
    CHECK_FALSE(geography.findCountry("ZZ").valid());
    CHECK_FALSE(geography.findCountry("de").valid());
    CHECK_FALSE(geography.findCountry("").valid());
}

TEST_CASE("official keys lead to states and districts, merged districts to what they became")
{
    const Geography geography = sample();
    CHECK(geography.stateOfKey("16051000") == geography.findState("DE-TH"));
    CHECK(geography.districtOfKey("16051000") == geography.findDistrict("16051"));
    CHECK(geography.districtOfKey("03152012") == geography.findDistrict("03159"));
    CHECK(geography.districtOfKey("16056000") == geography.findDistrict("16063"));
    CHECK_FALSE(geography.stateOfKey("99").valid());
    CHECK_FALSE(geography.stateOfKey("1").valid());
    CHECK_FALSE(geography.districtOfKey("1605").valid());
}

TEST_CASE("continents and the Union name their countries")
{
    const Geography geography = sample();
    const auto codes = [&](const std::vector<CountryId>& ids) {
        std::string text;
        for (const CountryId id : ids) text += geography[id].code + " ";
        return text;
    };
    CHECK(codes(geography.countriesOf(geography.findContinent("150"))) == "AT CH DE ");
    CHECK(codes(geography.countriesOf(geography.findContinent("142"))) == "JP ");
    CHECK(codes(geography.countriesOfEu()) == "AT DE ");
    CHECK(Geography{}.countriesOfEu().empty());
    CHECK_FALSE(Geography{}.findContinent("150").valid());
}
