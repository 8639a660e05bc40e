#include "layout/dock/beside_ground.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "geo/clip.hpp"
#include "layout/dock/docks.hpp"
#include "layout/place/by_hand.hpp"
#include "layout/place/hand_names.hpp"

namespace layout {

namespace {

// Lengths are logical pixels.
constexpr double edgePx = 6, clearPx = 3;
// What it costs: a leader of the full length, and to cover what gives way.
constexpr double lengthCost = 4, labelCost = 1.2, dotCost = 0.2;
constexpr double coveredLandCost = 0.5, coveredHomeCost = 4;

}  // namespace

BesideGround::BesideGround(const DockGround& ground)
    : ground_(ground), context_(ground.context), room_(ground.frame().grown(-context_.metrics.px(edgePx))),
      fixed(ground.reserved)
{
    fixed.insert(fixed.end(), ground.pins.begin(), ground.pins.end());
}

geo::Box BesideGround::symbolOf(const PlacedEntry& entry) const
{
    return around(ground_.sitesPx[entry.city] + entry.offsetPx, entry.radiusPx);
}

geo::Box BesideGround::labelOf(const PlacedEntry& entry) const
{
    return labelBoxPx(context_, ground_.placement.cities[entry.city], *entry.label);
}

bool BesideGround::isLost(const geo::Box& label) const
{
    const geo::Box& frame = ground_.frame();
    const bool cut = label.minX < frame.minX || label.maxX > frame.maxX || label.minY < frame.minY ||
                     label.maxY > frame.maxY;
    const geo::Box gap = withLabelGap(label, context_.metrics);
    return cut ||
           std::any_of(fixed.begin(), fixed.end(), [&](const geo::Box& box) { return box.intersects(gap); });
}

bool BesideGround::isCoveredByFurniture(const geo::Box& symbol) const
{
    return std::any_of(ground_.reserved.begin(), ground_.reserved.end(),
                       [&](const geo::Box& box) { return box.intersects(symbol); });
}

void BesideGround::gather(const std::vector<const PlacedEntry*>& keptLabels)
{
    const EntryPlacement& placement = ground_.placement;
    for (const PlacedEntry* entry : keptLabels) {
        fixed.push_back(labelOf(*entry));
        if (const auto leader = labelLeaderPx(context_, ground_.placement.cities[entry->city], *entry))
            lines.push_back(*leader);
    }
    for (const PlacedEntry& entry : placement.entries) {
        if (context_.isAsked(entry.network)) {
            seats.push_back({entry.city, symbolOf(entry)});
            seats.push_back(
                {entry.city, around(ground_.sitesPx[entry.city], context_.metrics.textPx(movedDotPx))});
            continue;
        }
        soft.push_back({symbolOf(entry), symbolCost});
        dots.push_back({entry.city, symbolOf(entry).grown(context_.metrics.px(clearPx))});
        if (entry.label) soft.push_back({labelOf(entry), labelCost});
    }
    for (std::size_t c = 0; c < placement.cities.size(); ++c) {
        const PlacedCity& city = placement.cities[c];
        if (!city.listed.empty())
            seats.push_back({c, around(ground_.sitesPx[c], context_.metrics.textPx(namedDotPx))});
        if (!city.counted.empty()) {
            const geo::Box mark = around(ground_.sitesPx[c] + city.countPx, context_.countRadiusPx());
            soft.push_back({mark, symbolCost});
            dots.push_back({c, mark.grown(context_.metrics.px(clearPx))});
        }
        if (!city.dotted.empty()) addDot(c, ground_.sitesPx[c]);
        if (city.label)
            soft.push_back({pictureBox(context_, city.anchorBand, city.label->spot.boxPx), labelCost});
    }
    for (const model::SeatCity& seat : context_.atlas().seatCities())
        if (!context_.isAside(seat.place) &&
            std::none_of(seat.networks.begin(), seat.networks.end(),
                         [&](model::NetworkId id) { return context_.isShown(id); }))
            addDot(placement.cities.size(), context_.viewport.toPx(seat.place));
    for (const std::vector<Mark>* marks : {&ground_.marks, &ground_.names})
        for (const Mark& mark : *marks) {
            const geo::Point at = context_.band.toPicture(mark.anchorBand) + mark.offsetPx;
            const bool own = mark.kind == Mark::Kind::Office || mark.kind == Mark::Kind::MemberPlace;
            if (own) soft.push_back({around(at, mark.radiusPx), symbolCost / 2});
            if (!mark.spot) continue;
            // What somebody put somewhere is not covered.
            if (mark.byHandBand)
                fixed.push_back(nameBoxPx(context_, mark));
            else
                soft.push_back({nameBoxPx(context_, mark), nameCost});
        }
    std::erase_if(soft, [&](const Soft& one) { return !one.boxPx.intersects(ground_.frame()); });
}

void BesideGround::addDot(std::size_t city, geo::Point at)
{
    const geo::Box dot = around(at, context_.metrics.textPx(unmatchedDotPx));
    soft.push_back({dot, dotCost});
    dots.push_back({city, dot.grown(context_.metrics.px(clearPx))});
}

double BesideGround::costAlone(std::size_t city, const geo::Box& standsPx, const BesideSpot& spot,
                               double enough) const
{
    constexpr double never = std::numeric_limits<double>::infinity();
    const geo::Box& box = spot.boxPx;
    const geo::Box apart = box.grown(context_.metrics.px(besideApartPx));
    if (box.minX < room_.minX || box.maxX > room_.maxX || box.minY < room_.minY || box.maxY > room_.maxY)
        return never;
    const geo::Point site = standsPx.centre();
    const geo::Point way = spot.portPx - site;
    const double full = besideReach * ground_.frame().height();
    double sum = spot.order + lengthCost * std::hypot(way.x, way.y) / full;
    if (sum >= enough) return sum;
    for (const geo::Box& other : fixed)
        if (other.intersects(apart) ||
            (!other.intersects(standsPx) && geo::clipSegment(spot.portPx, site, other)))
            return never;
    for (const Spot& seat : seats) {
        if (seat.boxPx.intersects(apart) && seat.city != city) return never;
        if (seat.boxPx.intersects(box)) return never;
        if (seat.city != city &&
            geo::clipSegment(spot.portPx, site, seat.boxPx.grown(context_.metrics.px(clearPx))))
            return never;
    }
    for (const auto& [from, to] : lines)
        if (segmentsCross(spot.portPx, site, from, to) || geo::clipSegment(from, to, box)) return never;
    for (const Soft& one : soft)
        if (one.boxPx.intersects(box) && (sum += one.cost) >= enough) return sum;
    for (const Spot& dot : dots)
        if (dot.city != city && geo::clipSegment(spot.portPx, site, dot.boxPx) &&
            (sum += struckCost) >= enough)
            return sum;
    return sum;
}

double BesideGround::landCost(const geo::Box& box) const
{
    constexpr int samples = 4;
    const auto& levels = context_.atlas().map().levels;
    if (levels.empty()) return 0;
    int land = 0, home = 0;
    for (int y = 0; y < samples; ++y)
        for (int x = 0; x < samples; ++x) {
            const auto place = context_.viewport.toLonLat({box.minX + box.width() * (x + 0.5) / samples,
                                                           box.minY + box.height() * (y + 0.5) / samples});
            const geo::Region* region =
                place ? geo::regionAt(levels.front(), geo::RegionKind::Country, *place) : nullptr;
            land += region ? 1 : 0;
            home += region && context_.showsStates() && region->codeView() == "DE" ? 1 : 0;
        }
    return (coveredLandCost * land + coveredHomeCost * home) / (samples * samples);
}

}  // namespace layout
