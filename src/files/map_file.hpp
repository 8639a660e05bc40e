// Opens kommunalatlas.map, which tools/bake made: maps it into memory and hands out views. Does not
// parse, copy or draw; pages are read when they are first looked at.
#pragma once

#include <filesystem>
#include <memory>

#include "base/diagnostic.hpp"
#include "files/mapped_file.hpp"
#include "geo/map_geometry.hpp"
#include "model/gazetteer.hpp"
#include "model/geography.hpp"

namespace files {

/// What the map file holds; never null, each keeps the mapping alive by itself.
struct MapAssets {
    std::shared_ptr<const geo::MapGeometry> geometry;
    std::shared_ptr<const model::Gazetteer> gazetteer;
    std::shared_ptr<const model::Geography> geography;
    /// For MappedFile::forgetPages(): checks and indices have looked at nearly all of it, pictures need
    /// little.
    std::shared_ptr<const MappedFile> file;
};

/// Quick: header, table of contents and everything that is used as an index, so that no content of the
/// file can lead outside it. Full: the checksums of all parts as well, which reads the whole file.
enum class MapCheck { Quick, Full };

/// A missing, truncated, foreign or outdated file gives an error and no value; nothing throws.
base::Result<MapAssets> openMapFile(const std::filesystem::path& path, MapCheck check = MapCheck::Quick);

}  // namespace files
