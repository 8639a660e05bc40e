// Opens kommunalatlas.map, which tools/bake made: maps it into memory and hands out views. Does not
// parse, copy or draw; pages are read when they are first looked at.
#pragma once

#include <filesystem>
#include <memory>

#include "base/diagnostic.hpp"
#include "geo/map_geometry.hpp"
#include "model/gazetteer.hpp"
#include "model/geography.hpp"

namespace files {

/// What the map file holds; never null, each keeps the mapping alive by itself.
struct MapAssets {
    std::shared_ptr<const geo::MapGeometry> geometry;
    std::shared_ptr<const model::Gazetteer> gazetteer;
    std::shared_ptr<const model::Geography> geography;
};

/// A missing, truncated, foreign or outdated file gives an error and no value; nothing throws. Checks
/// header, chunk table and all small tables, not the bulk of vertices.
base::Result<MapAssets> openMapFile(const std::filesystem::path& path);

}  // namespace files
