#include "layout/map/class_fills.hpp"

#include "look/color.hpp"

namespace layout {

scene::RegionFill entryClassFill(const look::Palette& colors, filter::EntryClass entryClass, double bandPx)
{
    scene::RegionFill fill;
    fill.bandPx = static_cast<float>(bandPx);
    switch (entryClass) {
    case filter::EntryClass::Documented:
        fill.colors[0] = colors.countClass[1];
        break;
    case filter::EntryClass::NotKnown:
        fill.colors[0] = look::mixed(colors.land, colors.countClass[0], 0.5);
        break;
    case filter::EntryClass::NoEntry:
        fill.pattern = scene::RegionFill::Pattern::Hatch;
        fill.colors[0] = colors.hatchLine;
        fill.colors[1] = colors.hatchGround;
        break;
    }
    return fill;
}

std::vector<scene::RegionFill> classFills(const look::Palette& colors, const filter::WithoutEntry& answer,
                                          bool states, double bandPx)
{
    std::vector<scene::RegionFill> fills;
    for (const filter::RegionWithout& region : answer.regions) {
        const bool isState = region.region.kind == filter::RegionRef::Kind::State;
        if (isState != states && (isState || region.region.code == "DE")) continue;
        scene::RegionFill fill = entryClassFill(colors, region.entryClass, bandPx);
        fill.kind = isState ? geo::RegionKind::State : geo::RegionKind::Country;
        fill.code = region.region.code;
        fills.push_back(std::move(fill));
    }
    return fills;
}

}  // namespace layout
