#include "layout/dock/key.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "geo/clip.hpp"
#include "layout/dock/dock_columns.hpp"
#include "layout/dock/dock_text.hpp"
#include "layout/rounding.hpp"

namespace layout {

namespace {

// Logical pixels.
constexpr double edgePx = 6, apartPx = 4;
constexpr std::array shrinks{1.0, 0.9, 0.8, 0.7};
constexpr double stepsOfHeight = 40, distanceCost = 4, widestShare = 0.92;
constexpr std::size_t mostWeighed = 16;  // places whose ground is looked at

Dock makeKey(const FrameContext& context, const KeyRows& rows, double shrink, double widthPx)
{
    Dock dock;
    dock.kind = Dock::Kind::Key;
    dock.shrink = shrink;
    for (const model::NetworkId network : rows.numbered)
        addEntryRows(context, network, shrink, widthPx, dock.rows);
    for (const auto& [city, networks] : rows.cities) {
        text::Font font = context.metrics.heading();
        font.sizePx *= static_cast<float>(shrink);
        dock.rows.push_back({{}, context.request.fonts.shape(city->city.get(context.language), font), {}});
        for (const model::NetworkId network : networks)
            addEntryRows(context, network, shrink, widthPx, dock.rows);
    }
    return dock;
}

bool isFree(const geo::Box& box, const KeySurroundings& around)
{
    return std::none_of(around.kept.begin(), around.kept.end(),
                        [&](const geo::Box& other) { return other.intersects(box); }) &&
           std::none_of(around.linesPx.begin(), around.linesPx.end(), [&](const auto& line) {
               return geo::clipSegment(line.first, line.second, box).has_value();
           });
}

}  // namespace

std::optional<Dock> placeKey(const DockGround& ground, const KeyRows& rows,
                             const KeySurroundings& surroundings, const GroundCost& groundCost)
{
    const FrameContext& context = ground.context;
    const look::Metrics& m = context.metrics;
    const geo::Box room = ground.frame().grown(-m.px(edgePx));
    const double step = std::max(1.0, ground.frame().height() / stepsOfHeight);
    struct Place {
        geo::Box boxPx;
        double cost;
    };
    for (const double shrink : shrinks) {
        Dock dock = makeKey(context, rows, shrink, widestShare * ground.frame().width());
        if (std::any_of(dock.rows.begin(), dock.rows.end(),
                        [](const DockRow& row) { return row.label.utf8.ends_with("…"); }))
            continue;
        const double width = ceilLogical(dockWidthPx(context, dock, shrink), ground.scale()),
                     height = ceilLogical(dockHeightPx(context, dock, shrink), ground.scale());
        std::vector<Place> places;
        for (double top = room.minY; top + height <= room.maxY; top += step)
            for (double left = room.minX; left + width <= room.maxX; left += step) {
                const double x = roundLogical(left, ground.scale()), y = roundLogical(top, ground.scale());
                const geo::Box box{x, y, x + width, y + height};
                if (!isFree(box.grown(m.px(apartPx)), surroundings)) continue;
                const geo::Point away = box.centre() - surroundings.nearPx;
                places.push_back({box, distanceCost * std::hypot(away.x, away.y) / ground.frame().height()});
            }
        if (places.empty()) continue;
        std::stable_sort(places.begin(), places.end(),
                         [](const Place& a, const Place& b) { return a.cost < b.cost; });
        // The nearest ones, and some of those further away.
        const std::size_t stride = std::max<std::size_t>(1, places.size() / mostWeighed);
        const Place* best = nullptr;
        double least = 0;
        for (std::size_t i = 0; i < places.size(); i += stride) {
            const double cost = places[i].cost + groundCost(places[i].boxPx);
            if (best && cost >= least) continue;
            best = &places[i];
            least = cost;
        }
        dock.boxPx = best->boxPx;
        dock.sitePx = surroundings.nearPx;
        return dock;
    }
    return std::nullopt;
}

}  // namespace layout
