// The countries, German states and districts the program knows, with names in both languages and the
// groups they belong to. Immutable tables; knows nothing of shapes (geo/map_geometry) or networks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "base/strong_id.hpp"

namespace model {

struct ContinentTag;
struct SubregionTag;
struct CountryTag;
struct StateTag;
struct DistrictTag;
using ContinentId = base::StrongId<ContinentTag>;
using SubregionId = base::StrongId<SubregionTag>;
using CountryId = base::StrongId<CountryTag>;
using StateId = base::StrongId<StateTag>;
using DistrictId = base::StrongId<DistrictTag>;

/// `code` is the UN M49 number as text: "002" Africa, "003" North America (with Central America and the
/// Caribbean), "005" South America, "009" Oceania, "010" Antarctica, "142" Asia, "150" Europe.
struct Continent {
    std::string code;
    base::LocalText name;
};

/// A UN M49 subregion, for instance "155" Western Europe.
struct Subregion {
    std::string code;
    base::LocalText name;
    ContinentId continent;
};

/// A country or territory. `code` is ISO 3166-1 alpha-2; Kosovo is XK. `eu` holds for the 27 members and
/// for the territories that are part of the Union (French overseas departments, Åland).
struct Country {
    std::string code;
    base::LocalText name;
    ContinentId continent;
    SubregionId subregion;
    bool eu = false;
    bool unMember = false;
};

/// One of the 16 German states. `code` is ISO 3166-2 ("DE-TH"), `key` the official two digits ("16").
struct State {
    std::string code;
    std::string abbreviation;  ///< "TH"
    std::string key;
    base::LocalText name;
};

/// A German district or district-free city. `key` is the official five digits ("16051").
struct District {
    std::string key;
    std::string name;  ///< official, German: "Erfurt", "Altenburger Land"
    std::string type;  ///< official, German: "Kreisfreie Stadt", "Landkreis"
    StateId state;

    /// A city that belongs to no rural district.
    bool isCity() const { return type == "Kreisfreie Stadt" || type == "Stadtkreis"; }
    /// "Main-Tauber-Kreis", "Region Hannover", "Landkreis Rostock": the name says what it is.
    bool saysItsType() const;
};

class Geography {
public:
    struct Tables {
        std::vector<Continent> continents;
        std::vector<Subregion> subregions;
        std::vector<Country> countries;   ///< sorted by code
        std::vector<State> states;        ///< sorted by code
        std::vector<District> districts;  ///< sorted by key
    };
    /// Nothing known; every lookup fails.
    Geography() = default;
    explicit Geography(Tables tables);

    const std::vector<Continent>& continents() const { return tables_.continents; }
    const std::vector<Subregion>& subregions() const { return tables_.subregions; }
    const std::vector<Country>& countries() const { return tables_.countries; }
    const std::vector<State>& states() const { return tables_.states; }
    const std::vector<District>& districts() const { return tables_.districts; }

    /// Ids must be valid ids of this geography.
    const Continent& operator[](ContinentId id) const { return tables_.continents[id.index]; }
    const Subregion& operator[](SubregionId id) const { return tables_.subregions[id.index]; }
    const Country& operator[](CountryId id) const { return tables_.countries[id.index]; }
    const State& operator[](StateId id) const { return tables_.states[id.index]; }
    const District& operator[](DistrictId id) const { return tables_.districts[id.index]; }

    /// Exact code, upper case; an invalid id if unknown.
    ContinentId findContinent(std::string_view code) const;
    CountryId findCountry(std::string_view code) const;
    StateId findState(std::string_view code) const;
    DistrictId findDistrict(std::string_view key) const;

    /// The state or district of an official key of at least two or five digits ("16051000" -> DE-TH).
    StateId stateOfKey(std::string_view officialKey) const;
    DistrictId districtOfKey(std::string_view officialKey) const;

    /// Countries of one continent, or of the European Union, in code order.
    std::vector<CountryId> countriesOf(ContinentId continent) const;
    std::vector<CountryId> countriesOfEu() const;

private:
    Tables tables_;
};

}  // namespace model
