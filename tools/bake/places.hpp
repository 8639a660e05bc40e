// Geography and gazetteer for the map file: tables with texts in one pool, places in order of importance,
// search keys in folded order, a grid for "what is here".
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "files/map_format.hpp"
#include "map_writer.hpp"
#include "model/place_record.hpp"

namespace bake {

struct GeographyTables {
    std::vector<files::map_format::ContinentRecord> continents;
    std::vector<files::map_format::SubregionRecord> subregions;
    std::vector<files::map_format::CountryRecord> countries;
    std::vector<files::map_format::StateRecord> states;
    std::vector<files::map_format::DistrictRecord> districts;
};

struct PlaceTables {
    std::vector<model::PlaceRecord> places;
    std::vector<model::SubdivisionRecord> subdivisions;
    std::vector<model::PlaceKey> keys;
    std::vector<std::uint32_t> municipalities;
    std::vector<std::uint32_t> firstInCell, placesInCell;
    std::vector<model::PlaceRecord> smallPlaces;  ///< the largest first
    std::vector<model::PlaceKey> smallKeys;       ///< numbered on behind `places`
};

/// Both throw InputError for tables that are not what tools/mapdata writes. `assets` is the folder that has
/// places.tsv.z, places2.tsv.z and regions.tsv.z.
GeographyTables readGeography(const std::filesystem::path& file, StringPool& strings);
PlaceTables readPlaces(const std::filesystem::path& assets, const GeographyTables& geography,
                       StringPool& strings);

}  // namespace bake
