#include "scene/hit.hpp"

#include "geo/camera.hpp"
#include "scene/items.hpp"

namespace scene {

namespace {

constexpr std::string_view germany = "DE";

std::optional<filter::RegionRef> regionUnder(const MapFrame& frame, geo::LonLat place, geo::RegionKind kind)
{
    if (!frame.map || frame.map->levels.empty()) return std::nullopt;
    const geo::MapLevel& base = frame.map->levels[frame.level];
    const geo::MapLevel& detail = frame.map->levels[frame.detailLevel.value_or(frame.level)];
    const geo::MapLevel& finest = frame.map->levels.back();
    if (kind == geo::RegionKind::District) {
        if (const geo::Region* district = geo::regionAt(finest, kind, place))
            return filter::RegionRef{filter::RegionRef::Kind::District, std::string(district->codeView())};
    }
    if (kind != geo::RegionKind::Country) {
        if (const geo::Region* state = geo::regionAt(finest, geo::RegionKind::State, place))
            return filter::RegionRef{filter::RegionRef::Kind::State, std::string(state->codeView())};
    }
    // The picture shows the detail level where there is one: its borders count.
    for (const geo::MapLevel* level : {&detail, &base}) {
        const geo::Region* country = geo::regionAt(*level, geo::RegionKind::Country, place);
        if (country)
            return filter::RegionRef{filter::RegionRef::Kind::Country, std::string(country->codeView())};
    }
    return std::nullopt;
}

}  // namespace

std::optional<Hit> hitTest(const Scene& scene, geo::Point px, geo::RegionKind regionKind)
{
    for (std::size_t i = scene.frames.size(); i-- > 0;) {
        const MapFrame& frame = scene.frames[i];
        if (!frame.boxPx.contains(px)) continue;
        Hit hit;
        hit.frame = static_cast<std::uint32_t>(i);
        for (auto area = scene.hits.rbegin(); area != scene.hits.rend(); ++area) {
            if (area->frame != hit.frame || !area->boxPx.contains(px)) continue;
            hit.network = area->network;
            hit.region = area->region;
            hit.opens = area->opens;
            hit.stands = area->stands;
            hit.city = area->city;
            hit.tooltip = area->tooltip;
            hit.boxPx = area->boxPx;
            return hit;
        }
        for (const TownArea& town : scene.towns)
            if (town.frame == hit.frame && town.boxPx.contains(px)) {
                hit.town = town.town;
                hit.tooltip = town.tooltip;
                hit.boxPx = town.boxPx;
            }
        const geo::Viewport viewport(frame.camera, frame.boxPx, frame.scale);
        hit.place = viewport.toLonLat(px);
        if (hit.place) hit.region = regionUnder(frame, *hit.place, regionKind);
        return hit;
    }
    return std::nullopt;
}

Furnished furnished(const Scene& scene)
{
    Furnished found;
    for (const MapFrame& frame : scene.frames)
        if (frame.kind != FrameKind::Main) found.others.push_back(frame.boxPx);
    for (const Item& item : scene.items) {
        const bool explains =
            item.role == Role::Legend || item.role == Role::Title || item.role == Role::Board;
        const bool counts = item.role == Role::Furniture || item.role == Role::DockPanel ||
                            item.role == Role::Symbol || item.role == Role::Label || item.role == Role::Pin;
        if (!explains && !counts) continue;
        if (const geo::Box box = boxOf(item.primitive); !box.empty())
            (explains ? found.explanations : found.others).push_back(box);
    }
    return found;
}

}  // namespace scene
