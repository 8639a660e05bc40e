#include "layout/map/count_fills.hpp"

#include <cmath>

#include "look/color.hpp"

namespace layout {

namespace {

constexpr std::string_view antarctica = "010";

std::vector<std::string> regionsOf(const FrameContext& context, filter::EntryCounts::Of of)
{
    const model::Geography& geography = context.atlas().geography();
    std::vector<std::string> codes;
    if (of == filter::EntryCounts::Of::States) {
        for (const model::State& state : geography.states()) codes.push_back(state.code);
    } else {
        for (const model::Country& country : geography.countries())
            if (geography[country.continent].code != antarctica) codes.push_back(country.code);
    }
    return codes;
}

}  // namespace

CountShading makeCountShading(const FrameContext& context)
{
    CountShading shading;
    shading.of = context.showsStates() ? filter::EntryCounts::Of::States : filter::EntryCounts::Of::Countries;
    shading.counts = filter::countEntries(context.atlas(), context.request.result, shading.of);
    shading.classes = filter::classesOf(shading.counts, context.colors.countClass.size());
    return shading;
}

scene::Rgba classColor(const look::Palette& colors, const CountShading& shading, std::size_t index)
{
    // Few classes are spread over the whole ramp.
    const std::size_t steps = colors.countClass.size() - 1, classes = shading.classes.size();
    if (classes < 2) return colors.countClass[1];
    return colors.countClass[(index * steps + (classes - 1) / 2) / (classes - 1)];
}

std::vector<scene::RegionFill> countFills(const FrameContext& context, const CountShading& shading)
{
    const bool states = shading.of == filter::EntryCounts::Of::States;
    std::vector<scene::RegionFill> fills;
    for (std::string& code : regionsOf(context, shading.of)) {
        scene::RegionFill fill = notCountedFill(context);
        if (const auto found = shading.counts.byCode.find(code); found != shading.counts.byCode.end()) {
            std::size_t index = 0;
            while (index + 1 < shading.classes.size() && found->second > shading.classes[index].to) ++index;
            fill.pattern = scene::RegionFill::Pattern::Solid;
            fill.colors[0] = classColor(context.colors, shading, index);
        }
        fill.kind = states ? geo::RegionKind::State : geo::RegionKind::Country;
        fill.code = std::move(code);
        fills.push_back(std::move(fill));
    }
    return fills;
}

scene::RegionFill notCountedFill(const FrameContext& context)
{
    scene::RegionFill fill;
    fill.pattern = scene::RegionFill::Pattern::Hatch;
    fill.colors[0] = context.colors.hatchLine;
    fill.colors[1] = context.colors.hatchGround;
    fill.bandPx = context.metrics.px(6);
    return fill;
}

}  // namespace layout
