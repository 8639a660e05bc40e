#include "layout/dock/hand_docks.hpp"

#include <algorithm>

#include "layout/dock/dock_text.hpp"
#include "layout/place/by_hand.hpp"
#include "layout/rounding.hpp"

namespace layout {

namespace {

constexpr double listWidthPx = 230, mostOfFrame = 0.42;

Dock filled(const FrameContext& context, const PlacedCity& city,
            const std::vector<model::NetworkId>& networks)
{
    PlacedCity listed = city;
    listed.networks = networks;
    Dock dock;
    dock.kind = Dock::Kind::Beside;
    dock.bare = networks.size() == 1 && context.composes();
    dock.seat = city.seat;
    std::set<std::uint32_t> noted;
    for (const model::NetworkId id : networks)
        if (context.hasNotes() && context.slotOf(id)) noted.insert(id.index);
    const double width =
        std::min<double>(context.metrics.textPx(listWidthPx), context.request.canvas.widthPx * mostOfFrame);
    fillCityDock(context, listed, noted, dock.shrink, width, networks.size(), dock);
    return dock;
}

geo::Point sizeOf(const FrameContext& context, const Dock& dock)
{
    return {ceilLogical(dockWidthPx(context, dock, dock.shrink), context.metrics.scale),
            ceilLogical(dockHeightPx(context, dock, dock.shrink), context.metrics.scale)};
}

}  // namespace

Dock handDock(const FrameContext& context, const PlacedCity& city,
              const std::vector<model::NetworkId>& networks, geo::Point sitePx, geo::Point middlePx)
{
    Dock dock = filled(context, city, networks);
    const geo::Point size = sizeOf(context, dock);
    const double x = roundLogical(middlePx.x - size.x / 2, context.metrics.scale),
                 y = roundLogical(middlePx.y - size.y / 2, context.metrics.scale);
    dock.boxPx = givenWay(context, sitePx, {x, y, x + size.x, y + size.y});
    dock.byHand = true;
    dock.sitePx = sitePx;
    dock.bendPx = nearestOf(dock.boxPx, sitePx);
    dock.side = dock.boxPx.centre().x < sitePx.x ? Dock::Side::Left : Dock::Side::Right;
    return dock;
}

std::vector<std::optional<Dock>> handDocks(const FrameContext& context, const EntryPlacement& placement,
                                           const std::vector<geo::Box>& reserved)
{
    std::vector<std::optional<Dock>> docks(placement.cities.size());
    for (std::size_t c = 0; c < docks.size(); ++c) {
        const PlacedCity& city = placement.cities[c];
        const auto place = city.docked && !city.sized ? handPlace(context, *city.seat) : std::nullopt;
        const geo::Point site = context.band.toPicture(city.anchorBand);
        if (!place || !context.boxPx.contains(site)) continue;
        Dock dock = handDock(context, city, city.networks, site, context.band.toPicture(*place));
        if (mayStand(context, dock.boxPx, reserved)) docks[c] = std::move(dock);
    }
    return docks;
}

Footprint handListFootprint(const FrameContext& context, const PlacedCity& city,
                            const std::vector<model::NetworkId>& networks, geo::Point middleBand)
{
    const geo::Point size = sizeOf(context, filled(context, city, networks));
    return {middleBand, {-size.x / 2, -size.y / 2, size.x / 2, size.y / 2}};
}

}  // namespace layout
