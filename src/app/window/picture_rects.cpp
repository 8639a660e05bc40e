#include "app/window/picture_rects.hpp"

#include <string>
#include <utility>
#include <variant>

#include "filter/text/place_key.hpp"

namespace app {

void addPictureRects(const model::Atlas& atlas, const scene::Scene& scene, const geo::Box& mapPx,
                     std::vector<ui::NamedRect>& rects)
{
    rects.push_back({"map", mapPx});
    // The presenter sees the audience's picture in another size.
    const double x = mapPx.width() / scene.widthPx, y = mapPx.height() / scene.heightPx;
    const auto add = [&](std::string name, const geo::Box& box) {
        rects.push_back({std::move(name),
                         {box.minX * x + mapPx.minX, box.minY * y + mapPx.minY, box.maxX * x + mapPx.minX,
                          box.maxY * y + mapPx.minY}});
    };
    for (const scene::MapFrame& frame : scene.frames) {
        if (frame.kind == scene::FrameKind::SideMap) add("map:side", frame.boxPx);
        if (frame.kind == scene::FrameKind::Overview) add("map:overview", frame.boxPx);
    }
    for (const scene::TownArea& area : scene.towns)
        add("map:town:" + filter::placeKey(atlas.gazetteer(), area.town), area.boxPx);
    geo::Box legend;
    for (const scene::Item& item : scene.items)
        if (const auto* ground = std::get_if<scene::Rectangle>(&item.primitive);
            ground && item.role == scene::Role::Legend) {
            legend.add({ground->boxPx.minX, ground->boxPx.minY});
            legend.add({ground->boxPx.maxX, ground->boxPx.maxY});
        }
    if (!legend.empty()) add("map:legend", legend);
    const auto nameOf = [&](model::NetworkId id, const std::string& city) {
        return id.valid() && id.index < atlas.networks().size() ? atlas[id].id : city;
    };
    for (const scene::Movable& one : scene.movables) add("name:" + nameOf(one.network, one.city), one.boxPx);
    for (const scene::HitArea& area : scene.hits)
        if (area.stands == scene::Stands::HandPin)
            add("pin:" + nameOf(area.network.value_or(model::NetworkId{}), area.city), area.boxPx);
    for (const scene::HitArea& area : scene.hits) {
        // Of a picture before the newest change: an entry may be gone by now.
        const bool isThere = area.network && area.network->index < atlas.networks().size();
        if (isThere) add("map:" + atlas[*area.network].id, area.boxPx);
        if (area.opens == scene::Opens::World) add("map:open-world", area.boxPx);
        if (area.opens == scene::Opens::Europe) add("map:open-europe", area.boxPx);
        if (area.opens == scene::Opens::Sources) add("map:open-sources", area.boxPx);
        if (area.opens == scene::Opens::Legend) add("map:open-legend", area.boxPx);
    }
}

}  // namespace app
