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
constexpr double keyEdgePx = 6, keyApartPx = 4, columnGapPx = 4;
constexpr std::array keyShrinks{1.0, 0.9, 0.8, 0.7};
constexpr double stepsOfHeight = 40, distanceCost = 4, widestShare = 0.92;
constexpr std::size_t mostWeighed = 16;  // places whose ground is looked at

/// Rows that stand together: an entry's, or a city's with its heading.
using Group = std::vector<DockRow>;

std::vector<Group> groupsOf(const FrameContext& context, const KeyRows& rows, double shrink, double widthPx)
{
    std::vector<Group> groups;
    for (const model::NetworkId network : rows.numbered)
        addEntryRows(context, network, shrink, widthPx, groups.emplace_back());
    for (const auto& [city, networks] : rows.cities) {
        text::Font font = context.metrics.heading();
        font.sizePx *= static_cast<float>(shrink);
        Group& group = groups.emplace_back();
        group.push_back({{}, context.request.fonts.shape(city->city.get(context.language), font), {}});
        for (const model::NetworkId network : networks)
            addEntryRows(context, network, shrink, widthPx, group);
    }
    return groups;
}

/// In their order, so that the longest column is as short as can be; fewer columns where that is no shorter.
std::vector<Dock> columnsOf(const std::vector<Group>& groups, std::size_t count, double shrink)
{
    std::size_t rows = 0, most = 0;
    for (const Group& group : groups) {
        rows += group.size();
        most = std::max(most, group.size());
    }
    for (most = std::max(most, (rows + count - 1) / count);; ++most) {
        std::vector<Dock> columns;
        for (const Group& group : groups) {
            if (columns.empty() || columns.back().rows.size() + group.size() > most) {
                columns.emplace_back();
                columns.back().kind = Dock::Kind::Key;
                columns.back().shrink = shrink;
            }
            columns.back().rows.insert(columns.back().rows.end(), group.begin(), group.end());
        }
        if (columns.size() <= count) return columns;
    }
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

std::vector<Dock> placeKey(const DockGround& ground, const KeyRows& rows, const KeySurroundings& surroundings,
                           const GroundCost& groundCost)
{
    const FrameContext& context = ground.context;
    const look::Metrics& m = context.metrics;
    const geo::Box room = ground.frame().grown(-m.px(keyEdgePx));
    const double step = std::max(1.0, ground.frame().height() / stepsOfHeight);
    const double gap = roundLogical(m.px(columnGapPx), ground.scale());
    struct Place {
        geo::Box boxPx;
        double cost;
    };
    const auto placed = [&](std::vector<Dock> columns) -> std::vector<Dock> {
        double width = -gap, height = 0;
        std::vector<double> widths;
        for (const Dock& dock : columns) {
            if (std::any_of(dock.rows.begin(), dock.rows.end(),
                            [](const DockRow& row) { return row.label.utf8.ends_with("…"); }))
                return {};
            widths.push_back(ceilLogical(dockWidthPx(context, dock, dock.shrink), ground.scale()));
            width += widths.back() + gap;
            height = std::max(height, ceilLogical(dockHeightPx(context, dock, dock.shrink), ground.scale()));
        }
        std::vector<Place> places;
        for (double top = room.minY; top + height <= room.maxY; top += step)
            for (double left = room.minX; left + width <= room.maxX; left += step) {
                const double x = roundLogical(left, ground.scale()), y = roundLogical(top, ground.scale());
                const geo::Box box{x, y, x + width, y + height};
                if (!isFree(box.grown(m.px(keyApartPx)), surroundings)) continue;
                const geo::Point away = box.centre() - surroundings.nearPx;
                places.push_back({box, distanceCost * std::hypot(away.x, away.y) / ground.frame().height()});
            }
        if (places.empty()) return {};
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
        double x = best->boxPx.minX;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            columns[i].boxPx = {x, best->boxPx.minY, x + widths[i], best->boxPx.maxY};
            columns[i].sitePx = surroundings.nearPx;
            x += widths[i] + gap;
        }
        return columns;
    };
    for (const double shrink : keyShrinks) {
        const std::vector<Group> groups =
            groupsOf(context, rows, shrink, widestShare * ground.frame().width());
        for (const std::size_t count : {std::size_t{1}, std::size_t{2}, std::size_t{3}})
            if (std::vector<Dock> columns = placed(columnsOf(groups, count, shrink)); !columns.empty())
                return columns;
    }
    return {};
}

}  // namespace layout
