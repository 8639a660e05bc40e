// What a row says of one place, read but not looked up. A value; pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "geo/lon_lat.hpp"
#include "imports/columns.hpp"

namespace imports {

struct Statement {
    std::size_t row = 0;  ///< into the rows of the table
    std::string name;     ///< as written
    std::string country, state, key, postalCode;
    std::optional<geo::LonLat> position;  ///< never 0, 0: that is a cell nobody filled in
    std::optional<std::int64_t> inhabitants;
    bool badPosition = false;  ///< what stands there for a position is none
    int year = 0;              ///< 0: none
    std::string source, address, note, id;
    friend bool operator==(const Statement&, const Statement&) = default;
};

Statement statementOf(const Columns& columns, const std::vector<std::string>& cells, std::size_t row);

/// "51,0504", "-0.5", "N 50° 55' 12\"", "11.59 E": degrees. Nothing for what is none.
std::optional<double> degreesOf(std::string_view cell);
/// "50.93, 11.59", "50,93; 11,59", "50.93 11.59", "POINT(11.59 50.93)": latitude first, as people write it,
/// but for WKT.
std::optional<geo::LonLat> positionOf(std::string_view cell);
/// "12.345", "12 345", "1,234", "12345.0", "ca. 500": a count. Nothing for what is none.
std::optional<std::int64_t> countOf(std::string_view cell);
/// The year of "2019", "03/2019", "2019-05-01", "1. Mai 2019"; 0 where there is none.
int yearOf(std::string_view cell);

}  // namespace imports
