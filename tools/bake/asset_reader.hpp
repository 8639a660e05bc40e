// Reads the compact files of assets/map: the levels of the map as arcs with a cell on either side, and text
// tables. tools/mapdata/pack.py describes the format and writes it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
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

/// Rows of fields, which are parts of `text`: neither is copied without the other.
struct Table {
    std::vector<unsigned char> text;
    std::vector<std::string_view> cells;  ///< row by row
    std::size_t fields = 0;

    using Row = const std::string_view*;
    Row row(std::size_t index) const { return cells.data() + index * fields; }
    std::size_t rowCount() const { return cells.size() / fields; }

    Table() = default;
    Table(Table&&) = default;
    Table& operator=(Table&&) = default;
    Table(const Table&) = delete;
    Table& operator=(const Table&) = delete;
};

/// A compressed table. Throws InputError, also when a row has another number of fields.
Table readTable(const std::filesystem::path& file, std::size_t fields);

}  // namespace bake
