#include "render/map/level_store.hpp"

#include <algorithm>

namespace render {

namespace {

constexpr double movingLevelPx = 1.3;  // simplification that cannot be told while everything moves

/// True if nothing that the frame shows of level `has` is missing in level `candidate`.
bool showsTheSame(const scene::MapFrame& frame, const geo::MapLevel& has, const geo::MapLevel& candidate)
{
    const auto arcsOf = [](const geo::MapLevel& level, std::size_t lineClass) {
        return level.firstArcOfClass[lineClass + 1] - level.firstArcOfClass[lineClass];
    };
    for (std::size_t c = 0; c < static_cast<std::size_t>(geo::LineClass::Cut); ++c)
        if (frame.style.lines[c].widthPx > 0 && arcsOf(has, c) > 0 && arcsOf(candidate, c) == 0) return false;
    return std::all_of(frame.fills.begin(), frame.fills.end(), [&](const scene::RegionFill& fill) {
        return has.find(fill.kind, fill.code) == nullptr || candidate.find(fill.kind, fill.code) != nullptr;
    });
}

}  // namespace

paint::Levels levelsFor(const scene::MapFrame& frame, const PlaneView& view)
{
    paint::Levels choice = paint::levelsOf(frame);
    if (!view.inHaste() || !choice.whole) return choice;
    const auto& levels = frame.map->levels;
    const auto serves = [&](std::size_t candidate, std::size_t insteadOf) {
        return levels[candidate].toleranceM * view.pxPerMetre <= movingLevelPx &&
               showsTheSame(frame, levels[insteadOf], levels[candidate]);
    };
    if (choice.detail && serves(*choice.whole, *choice.detail)) choice.detail.reset();
    // Coarser levels are complete wherever finer ones are.
    while (!choice.detail && *choice.whole > 0 && serves(*choice.whole - 1, *choice.whole)) --*choice.whole;
    return choice;
}

BoxF fillBounds(LevelStore& levels, const scene::MapFrame& frame, const scene::RegionFill& fill,
                const PlaneView& view)
{
    BoxF all;
    for (const std::optional<std::size_t>& number : {std::optional(frame.level), frame.detailLevel}) {
        KnownLevel* known = number ? levels.get(frame.map, *number) : nullptr;
        const geo::Region* region = known != nullptr ? known->level.find(fill.kind, fill.code) : nullptr;
        if (region != nullptr) all.add(known->bounds.regionPx(known->indexOf(*region), view));
    }
    return all;
}

BoxF patternBounds(LevelStore& levels, const scene::MapFrame& frame, const PlaneView& view)
{
    BoxF all;
    for (const scene::RegionFill& fill : frame.fills)
        if (paint::isPatterned(fill)) all.add(fillBounds(levels, frame, fill, view));
    return all;
}

}  // namespace render
