#include "layout/map/region_marks.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "filter/region_name.hpp"
#include "layout/furniture/swatch.hpp"
#include "layout/map/class_fills.hpp"
#include "layout/map/region_view.hpp"

namespace layout {

namespace {

constexpr double halfPx = 4.5;        // of a mark's side; belongs to text
constexpr double smallestSidePx = 7;  // of a square of the area of a region that needs none
constexpr double gapPx = 1.5;
constexpr double hitPx = 7;
// East, south, west, north, then between them.
constexpr std::array<geo::Point, 8> directions{
    {{1, 0}, {0, 1}, {-1, 0}, {0, -1}, {0.8, 0.8}, {-0.8, 0.8}, {-0.8, -0.8}, {0.8, -0.8}}};

/// The fill is seen and says something of the region.
bool speaks(const FrameContext& context, const scene::RegionFill& fill)
{
    const bool asked = fill.colors[0].a == 0;  // an outline only
    if (asked) return fill.outline.widthPx > 0;
    if (context.showsCounts()) return fill.pattern != scene::RegionFill::Pattern::Hatch;
    if (context.showsClasses())
        return fill.colors != entryClassFill(context.colors, filter::EntryClass::NotKnown, 1).colors;
    return fill.colors[0] != context.colors.land;
}

std::optional<filter::RegionRef> refOf(const scene::RegionFill& fill)
{
    using Kind = filter::RegionRef::Kind;
    switch (fill.kind) {
    case geo::RegionKind::Country:
        return filter::RegionRef{Kind::Country, fill.code};
    case geo::RegionKind::State:
        return filter::RegionRef{Kind::State, fill.code};
    case geo::RegionKind::District:
        return filter::RegionRef{Kind::District, fill.code};
    case geo::RegionKind::Lake:
    case geo::RegionKind::DisputedArea:
    case geo::RegionKind::Municipality:
        break;
    }
    return std::nullopt;
}

/// The piece of map around (0, 0).
std::vector<scene::Primitive> regionMark(const look::Metrics& metrics, scene::RegionFill fill)
{
    const double half = metrics.textPx(halfPx);
    const geo::Box box = geo::Box{0, 0, 0, 0}.grown(half);
    fill.bandPx = metrics.textPx(halfPx);
    // A dashed edge this short has to be drawn finely, and a mark without an edge is lost on its neighbours.
    fill.outline.dashPx = std::min(fill.outline.dashPx, metrics.textPx(2));
    fill.outline.gapPx = std::min(fill.outline.gapPx, metrics.textPx(2));
    return swatch(fill, box);
}

/// Radius of the symbols that stand at the place; 0: none do.
double symbolsAt(const FrameContext& context, geo::Point anchorBand, double reach)
{
    const double radius = context.entryRadiusPx();
    const auto& cities = context.atlas().seatCities();
    const bool any = std::any_of(cities.begin(), cities.end(), [&](const model::SeatCity& city) {
        const geo::Point d = context.band.toBand(city.place) - anchorBand;
        return std::hypot(d.x, d.y) < radius + reach &&
               std::any_of(city.networks.begin(), city.networks.end(), [&](model::NetworkId id) {
                   return context.isShown(id) || context.slotOf(id).has_value();
               });
    });
    return any ? radius : 0;
}

}  // namespace

std::vector<RegionMark> placeRegionMarks(const FrameContext& context, const Fills& fills,
                                         Occupancy& occupancy)
{
    std::vector<RegionMark> marks;
    const double half = context.metrics.textPx(halfPx);
    for (const scene::RegionFill& fill : fills.regions) {
        const auto ref = refOf(fill);
        if (!ref || !speaks(context, fill)) continue;
        const geo::Region* region = findRegion(context.atlas(), fill.kind, fill.code);
        if (!region || !isSmallerThan(context, *region, smallestSidePx)) continue;
        const geo::LonLat place{region->labelDeg.x, region->labelDeg.y};
        if (context.isAside(place)) continue;
        RegionMark mark{context.band.toBand(place), {}, *ref, regionMark(context.metrics, fill)};
        const auto boxAt = [&](geo::Point offset) {
            return geo::Box{offset.x, offset.y, offset.x, offset.y}.grown(half);
        };
        const double symbols = symbolsAt(context, mark.anchorBand, half);
        if (symbols > 0 || !occupancy.isFree({mark.anchorBand, boxAt({})})) {
            const double away = std::max(symbols, half) + half + context.metrics.px(gapPx);
            const auto free = std::find_if(directions.begin(), directions.end(), [&](geo::Point direction) {
                return occupancy.isFree({mark.anchorBand, boxAt(direction * away)});
            });
            if (free != directions.end()) mark.offsetPx = *free * away;
        }
        occupancy.take({mark.anchorBand, boxAt(mark.offsetPx)});
        marks.push_back(std::move(mark));
    }
    return marks;
}

void paintRegionMarks(const FrameContext& context, const std::vector<RegionMark>& marks,
                      const std::vector<geo::Box>& covered, scene::Items& items,
                      std::vector<scene::HitArea>& hits)
{
    for (const RegionMark& mark : marks) {
        const geo::Point at = context.band.toPicture(mark.anchorBand) + mark.offsetPx;
        const auto around = [&](double half) { return geo::Box{at.x, at.y, at.x, at.y}.grown(half); };
        const geo::Box box = around(context.metrics.textPx(halfPx));
        const bool hidden = std::any_of(covered.begin(), covered.end(),
                                        [&](const geo::Box& other) { return other.intersects(box); });
        if (hidden || !context.boxPx.contains(at)) continue;
        for (const scene::Primitive& part : mark.piece)
            items.add(scene::Role::Pip, {}, scene::moved(part, scene::toF(at)));
        hits.push_back({around(context.metrics.textPx(hitPx)), context.index, std::nullopt, mark.region,
                        filter::regionName(context.atlas(), mark.region, context.language)});
    }
}

}  // namespace layout
