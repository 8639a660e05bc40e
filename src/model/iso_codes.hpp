// The codes of countries and German states that data may use, and roughly where each country lies. Built
// in, so that a data file can be checked without the map file; names for readers are in model/geography.
#pragma once

#include <span>
#include <string_view>

#include "geo/lon_lat.hpp"

namespace model {

/// The box of a country in whole degrees, rounded outwards (Natural Earth 1:10m, places of GeoNames; overseas
/// parts with a code of their own are not included). `westDeg` > `eastDeg`: it crosses 180°.
struct CountryBox {
    std::string_view code;  ///< ISO 3166-1 alpha-2, and XK for Kosovo
    short westDeg, southDeg, eastDeg, northDeg;
};

/// All 250, sorted by code.
std::span<const CountryBox> countryBoxes();

/// Null if there is no such code; exact, upper case.
const CountryBox* findCountryBox(std::string_view code);
inline bool isCountryCode(std::string_view code) { return findCountryBox(code) != nullptr; }

/// True if `place` lies in the country's box grown by `marginDeg`, or in that of an overseas territory that
/// is often counted under the country (Réunion under FR). False for an unknown code.
bool mayLieIn(std::string_view code, geo::LonLat place, double marginDeg);

/// True if the territory is often counted under the country: Réunion (RE) under FR.
bool isCountedUnder(std::string_view territory, std::string_view country);

struct StateCode {
    std::string_view code;  ///< ISO 3166-2
    std::string_view name;  ///< German
};
std::span<const StateCode> stateCodes();
bool isStateCode(std::string_view code);

}  // namespace model
