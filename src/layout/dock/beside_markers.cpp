#include "layout/dock/beside_markers.hpp"

#include <algorithm>
#include <array>

#include "layout/dock/beside_ground.hpp"
#include "layout/dock/dock_columns.hpp"
#include "layout/dock/dock_lists.hpp"

namespace layout {

namespace {

constexpr double markerEdgePx = 6;
constexpr std::array markerShrinks{1.0, 0.9, 0.8, 0.7, 0.6, 0.5};

geo::Box around(geo::Point p, double radius) { return BesideGround::around(p, radius); }

/// A marker at the edge gives way to what is asked for there, along the edge.
void moveMarkersOffSeats(const DockGround& ground, std::vector<Dock>& markers)
{
    const FrameContext& context = ground.context;
    const geo::Box room = ground.frame().grown(-context.metrics.px(markerEdgePx));
    std::vector<geo::Box> asked;
    for (const PlacedEntry& entry : ground.placement.entries)
        if (context.isAsked(entry.network))
            asked.push_back(around(ground.sitesPx[entry.city] + entry.offsetPx, entry.radiusPx));
    for (std::size_t c = 0; c < ground.placement.cities.size(); ++c) {
        const std::vector<model::NetworkId>& networks = ground.placement.cities[c].networks;
        if (std::any_of(networks.begin(), networks.end(),
                        [&](model::NetworkId id) { return context.isAsked(id); }))
            asked.push_back(around(ground.sitesPx[c], context.metrics.textPx(namedDotPx)));
    }
    for (Dock& marker : markers) {
        const auto isFree = [&](const geo::Box& box) {
            const auto hits = [&](const geo::Box& other) {
                return other.intersects(box.grown(context.metrics.px(besideApartPx)));
            };
            return box.minY >= room.minY && box.maxY <= room.maxY &&
                   std::none_of(asked.begin(), asked.end(), hits) &&
                   std::none_of(ground.reserved.begin(), ground.reserved.end(), hits) &&
                   std::none_of(markers.begin(), markers.end(),
                                [&](const Dock& other) { return &other != &marker && hits(other.boxPx); });
        };
        const auto moved = [&](double by) {
            geo::Box box = marker.boxPx;
            box.minY += by;
            box.maxY += by;
            return box;
        };
        if (std::none_of(asked.begin(), asked.end(), [&](const geo::Box& box) {
                return box.intersects(marker.boxPx.grown(context.metrics.px(besideApartPx)));
            }))
            continue;
        const double step = context.metrics.px(8);
        for (double by = step; by < ground.frame().height(); by += step)
            if (isFree(moved(by)) || isFree(moved(-by))) {
                marker.boxPx = moved(isFree(moved(by)) ? by : -by);
                break;
            }
    }
}

}  // namespace

std::vector<Dock> markersBeyond(const DockGround& ground, double& shrink)
{
    const std::vector<PlacedCity>& cities = ground.placement.cities;
    DockChoice choice;
    for (std::size_t c = 0; c < cities.size(); ++c)
        choice.named.push_back(!ground.isInFrame(c) && isMarkedBeyond(ground.context, cities[c]));
    choice.compact.assign(cities.size(), false);
    choice.mostRows.assign(cities.size(), cities.size() + 1000);
    DockLists lists;
    for (const double tried : markerShrinks) {
        shrink = tried;
        lists = makeDockLists(ground, choice, shrink);
        if (placeDockColumns(ground, lists, shrink)) break;
    }
    moveMarkersOffSeats(ground, lists.docks);
    return std::move(lists.docks);
}

}  // namespace layout
