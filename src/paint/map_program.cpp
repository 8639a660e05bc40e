#include "paint/map_program.hpp"

#include <algorithm>

#include "paint/shape.hpp"

namespace paint {

namespace {

bool hasInk(const Pattern& look)
{
    const auto bands = look.used();
    return std::any_of(bands.begin(), bands.end(), [](const Pattern::Band& b) { return b.color.a > 0; });
}

class LevelProgram {
public:
    LevelProgram(const scene::MapFrame& frame, std::size_t number, std::vector<MapStep>& out)
        : frame_(frame), level_(frame.map->levels[number]), number_(number), out_(out)
    {
    }

    void add()
    {
        const scene::BaseStyle& style = frame_.style;
        if (style.land.a > 0) out_.push_back(FillLand{number_, style.land});
        addFills();
        if (style.lake.a > 0) out_.push_back(FillLakes{number_, style.lake});
        for (std::size_t c = static_cast<std::size_t>(geo::LineClass::Cut); c-- > 0;)
            if (isSeen(style.lines[c]))
                out_.push_back(StrokeClass{number_, static_cast<geo::LineClass>(c), style.lines[c]});
        addOutlines();
    }

private:
    std::optional<std::uint32_t> numberOf(const scene::RegionFill& fill) const
    {
        const geo::Region* region = level_.find(fill.kind, fill.code);
        if (region == nullptr) return std::nullopt;
        return static_cast<std::uint32_t>(region - level_.regions.data());
    }

    /// Fills in the scene's order. Regions of one kind do not overlap, so that those of one look can be one
    /// shape as long as no other kind, and not the same region again, comes between.
    void addFills()
    {
        std::size_t runBegin = out_.size();
        std::optional<geo::RegionKind> runKind;
        std::vector<bool> inRun(level_.regions.size());
        for (const scene::RegionFill& fill : frame_.fills) {
            const Pattern look = patternOf(fill);
            const auto region = hasInk(look) ? numberOf(fill) : std::nullopt;
            if (!region) continue;
            if (runKind != fill.kind || inRun[*region]) {
                runBegin = out_.size();
                runKind = fill.kind;
                std::fill(inRun.begin(), inRun.end(), false);
            }
            inRun[*region] = true;
            const auto same =
                std::find_if(out_.begin() + static_cast<std::ptrdiff_t>(runBegin), out_.end(),
                             [&](const MapStep& step) { return std::get<FillRegions>(step).look == look; });
            if (same == out_.end())
                out_.push_back(FillRegions{number_, fill.kind, look, {*region}});
            else
                std::get<FillRegions>(*same).regions.push_back(*region);
        }
    }

    /// Those of one stroke together, where the first of them stands.
    void addOutlines()
    {
        const std::size_t begin = out_.size();
        for (const scene::RegionFill& fill : frame_.fills) {
            const auto region = isSeen(fill.outline) ? numberOf(fill) : std::nullopt;
            if (!region) continue;
            const auto same = std::find_if(
                out_.begin() + static_cast<std::ptrdiff_t>(begin), out_.end(),
                [&](const MapStep& step) { return std::get<StrokeOutlines>(step).stroke == fill.outline; });
            if (same == out_.end())
                out_.push_back(StrokeOutlines{number_, fill.outline, {*region}});
            else
                std::get<StrokeOutlines>(*same).regions.push_back(*region);
        }
    }

    const scene::MapFrame& frame_;
    const geo::MapLevel& level_;
    std::size_t number_;
    std::vector<MapStep>& out_;
};

}  // namespace

Levels levelsOf(const scene::MapFrame& frame)
{
    Levels levels;
    const std::size_t count = frame.map ? frame.map->levels.size() : 0;
    if (frame.level >= count) return levels;
    levels.whole = frame.level;
    if (frame.detailLevel && *frame.detailLevel < count) levels.detail = frame.detailLevel;
    return levels;
}

std::vector<MapStep> mapProgram(const scene::MapFrame& frame, const Levels& levels, Overlap overlap)
{
    std::vector<MapStep> steps;
    steps.push_back(Ground{frame.style.sea, std::nullopt});
    if (!levels.detail) overlap = Overlap::None;
    if (levels.whole && overlap != Overlap::Whole) LevelProgram(frame, *levels.whole, steps).add();
    if (overlap == Overlap::None) return steps;
    if (overlap == Overlap::Some) steps.push_back(Ground{frame.style.sea, levels.detail});
    LevelProgram(frame, *levels.detail, steps).add();
    return steps;
}

}  // namespace paint
