#include "layout/map/pips.hpp"

#include <algorithm>
#include <cmath>

#include "look/color.hpp"

namespace layout {

namespace {

constexpr double radiusPx = 6.5;
constexpr double pitch = 2.1;       // from letter to letter, in radii
constexpr double smallAreaPx = 24;  // side of a square of the region's area: two stripes of 12
constexpr geo::Point shifts[] = {{0, 0},  {0, 2.6}, {0, -2.6}, {0, 5.2},  {0, -5.2},  {7, 0},
                                 {-7, 0}, {7, 2.6}, {-7, 2.6}, {7, -2.6}, {-7, -2.6}, {0, 7.8}};

geo::Box rowBox(geo::Point middle, double radius, std::size_t letters)
{
    const double half = (static_cast<double>(letters - 1) * pitch / 2 + 1.1) * radius;
    return {middle.x - half, middle.y - 1.1 * radius, middle.x + half, middle.y + 1.1 * radius};
}

bool isSmall(const FrameContext& context, const geo::Region& region)
{
    return std::sqrt(static_cast<double>(region.areaKm2)) * 1000 < smallAreaPx * context.band.metresPerPx();
}

}  // namespace

std::vector<Pips> placePips(const FrameContext& context, const std::vector<Overlap>& overlaps,
                            Occupancy& occupancy)
{
    std::vector<Pips> result;
    const auto& levels = context.atlas().map().levels;
    if (levels.empty()) return result;
    const double radius = context.metrics.textPx(radiusPx);
    for (const Overlap& overlap : overlaps) {
        const geo::MapLevel& level = overlap.kind == geo::RegionKind::State ? levels.back() : levels.front();
        const geo::Region* region = level.find(overlap.kind, overlap.code);
        const bool three = overlap.slots.size() == state::maxSelection;
        if (!region || context.isAside({region->labelDeg.x, region->labelDeg.y})) continue;
        if (!three && !isSmall(context, *region)) continue;
        Pips pips{context.band.toBand({region->labelDeg.x, region->labelDeg.y}), {}, overlap.slots};
        const auto box = [&](geo::Point shift) {
            return rowBox(shift * radius, radius, overlap.slots.size());
        };
        const auto isOwnLand = [&](geo::Point offset) {
            const auto place = context.viewport.toLonLat(context.band.toPicture(pips.anchorBand + offset));
            return place && geo::regionAt(level, overlap.kind, *place) == region;
        };
        // A badge on a neighbour's land would speak of the neighbour. From far away it is as wide as a small
        // state: then the fill says it alone.
        const auto isOwn = [&](geo::Point shift) {
            const geo::Point middle = shift * radius, half{box({}).width() / 2, 0};
            if (context.forAudience())
                return isOwnLand(middle - half) && isOwnLand(middle) && isOwnLand(middle + half);
            return shift == geo::Point{} || isSmall(context, *region) || isOwnLand(middle);
        };
        const auto free = std::find_if(std::begin(shifts), std::end(shifts), [&](geo::Point shift) {
            return occupancy.isFree({pips.anchorBand, box(shift)}) && isOwn(shift);
        });
        if (free == std::end(shifts) && (!three || context.forAudience())) continue;
        if (free != std::end(shifts)) pips.offsetPx = *free * radius;
        occupancy.take({pips.anchorBand, rowBox(pips.offsetPx, radius, overlap.slots.size())});
        result.push_back(std::move(pips));
    }
    return result;
}

void paintPips(const FrameContext& context, const std::vector<Pips>& pips,
               const std::vector<geo::Box>& covered, scene::Items& items)
{
    const double radius = context.metrics.textPx(radiusPx);
    for (const Pips& row : pips) {
        const geo::Point middle = context.band.toPicture(row.anchorBand) + row.offsetPx;
        const geo::Box box = rowBox(middle, radius, row.slots.size());
        const bool hidden = std::any_of(covered.begin(), covered.end(),
                                        [&](const geo::Box& other) { return other.intersects(box); });
        if (hidden || !context.boxPx.intersects(box)) continue;
        for (scene::Primitive& part :
             pipRow(context.colors, context.metrics, context.request.fonts, scene::toF(middle), row.slots))
            items.add(scene::Role::Pip, {}, std::move(part));
    }
}

std::vector<scene::Primitive> pipRow(const look::Palette& colors, const look::Metrics& metrics,
                                     const text::FontBook& fonts, geo::PointF middle,
                                     const std::vector<std::size_t>& slots)
{
    std::vector<scene::Primitive> parts;
    const float radius = metrics.textPx(radiusPx), step = radius * static_cast<float>(pitch);
    float x = middle.x - step * static_cast<float>(slots.size() - 1) / 2;
    for (const std::size_t slot : slots) {
        const scene::Rgba color = colors.slot[slot];
        parts.push_back(scene::Disc{{x, middle.y}, radius, color, {metrics.linePx(1), colors.halo}});
        const text::ShapedText& letter =
            fonts.shape(std::string(1, static_cast<char>('A' + slot)), metrics.font(text::Weight::Bold, 9.5));
        parts.push_back(
            scene::TextRun{letter,
                           {x - letter.widthPx / 2, middle.y + (letter.ascentPx - letter.descentPx) / 2},
                           look::inkOn(color),
                           {},
                           0});
        x += step;
    }
    return parts;
}

}  // namespace layout
