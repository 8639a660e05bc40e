// What is kept of each level of each map in use: bounds, paths, lines. Shared by all frames of a picture.
#pragma once

#include <memory>
#include <vector>

#include "paint/map_program.hpp"
#include "render/map/level_lines.hpp"

namespace render {

/// Can be drawn by either painter.
struct KnownLevel {
    explicit KnownLevel(const geo::MapLevel& of) : level(of), bounds(of), paths(of), lines(of, bounds, paths)
    {
    }
    KnownLevel(const KnownLevel&) = delete;
    KnownLevel& operator=(const KnownLevel&) = delete;

    /// Number of a region of this level.
    std::size_t indexOf(const geo::Region& region) const
    {
        return static_cast<std::size_t>(&region - level.regions.data());
    }

    const geo::MapLevel& level;
    LevelBounds bounds;
    ArcPaths paths;
    LevelLines lines;
};

class LevelStore {
public:
    /// Null if the map has no such level.
    KnownLevel* get(const std::shared_ptr<const geo::MapGeometry>& map, std::size_t level)
    {
        if (!map || level >= map->levels.size()) return nullptr;
        if (map_ != map) {
            levels_.clear();
            levels_.resize(map->levels.size());
            map_ = map;
        }
        auto& kept = levels_[level];
        if (!kept) kept = std::make_unique<KnownLevel>(map->levels[level]);
        return kept.get();
    }

private:
    std::shared_ptr<const geo::MapGeometry> map_;  // one map at a time: the program has one
    std::vector<std::unique_ptr<KnownLevel>> levels_;
};

/// The levels that a frame's map is painted from: those of the frame; coarser ones while everything moves, if
/// they show all that is to be seen and are not much further off than one pixel.
paint::Levels levelsFor(const scene::MapFrame& frame, const PlaneView& view);

/// Where a filled region of a frame lies on the sheet; empty() if the map does not have it.
BoxF fillBounds(LevelStore& levels, const scene::MapFrame& frame, const scene::RegionFill& fill,
                const PlaneView& view);

/// Where the patterned fills of a frame lie on the sheet; empty() if there are none.
BoxF patternBounds(LevelStore& levels, const scene::MapFrame& frame, const PlaneView& view);

}  // namespace render
