// Reads the compact files of assets/map: the levels of the map as arcs with a cell on either side, and text
// tables. tools/mapdata/pack.py describes the format and writes it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "geo/lon_lat.hpp"
#include "geo/map_geometry.hpp"

namespace bake {

/// The input is not what it should be; the message names the file.
struct InputError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The smallest area the map knows; texts are empty where they do not apply.
struct Cell {
    bool lake = false;
    std::string country, state, district, municipality, zone;
};

struct SourceArc {
    static constexpr std::uint32_t outside = 0xFFFFFFFFu;
    std::vector<geo::Point> points;  ///< degrees, longitudes from the map's cut eastwards: [-169, 191]
    geo::LineClass lineClass{};
    std::uint32_t left = outside, right = outside;  ///< cells
};

struct SourceLevel {
    double toleranceM = 0;
    geo::Box coverageDeg;
    std::vector<Cell> cells;
    std::vector<SourceArc> arcs;
};

/// Throws InputError.
SourceLevel readLevel(const std::filesystem::path& file);

/// Adds the cells and arcs of `more` to `level`.
void append(SourceLevel& level, SourceLevel more);

/// A compressed table: rows of fields. Throws InputError, also when a row has another number of fields.
std::vector<std::vector<std::string>> readTable(const std::filesystem::path& file, std::size_t fields);

}  // namespace bake
