// What the painter keeps of each level of each map in use: bounds, lines, areas on the graphics card. Shared by all
// frames of a picture.
#pragma once

#include <memory>
#include <vector>

#include "render/level_areas.hpp"
#include "render/level_bounds.hpp"
#include "render/level_lines.hpp"

namespace render {

struct DrawableLevel {
    explicit DrawableLevel(const geo::MapLevel& of) : level(of), bounds(of), lines(of, bounds), areas(of) {}
    DrawableLevel(const DrawableLevel&) = delete;
    DrawableLevel& operator=(const DrawableLevel&) = delete;

    const geo::MapLevel& level;
    LevelBounds bounds;
    LevelLines lines;
    LevelAreas areas;
};

class LevelStore {
public:
    /// Null if the map has no such level.
    DrawableLevel* get(const std::shared_ptr<const geo::MapGeometry>& map, std::size_t level)
    {
        if (!map || level >= map->levels.size()) return nullptr;
        if (map_ != map) {
            levels_.clear();
            levels_.resize(map->levels.size());
            map_ = map;
        }
        auto& kept = levels_[level];
        if (!kept) kept = std::make_unique<DrawableLevel>(map->levels[level]);
        return kept.get();
    }

private:
    std::shared_ptr<const geo::MapGeometry> map_;  // one map at a time: the program has one
    std::vector<std::unique_ptr<DrawableLevel>> levels_;
};

}  // namespace render
