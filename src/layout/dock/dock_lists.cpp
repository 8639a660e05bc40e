#include "layout/dock/dock_lists.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>

#include "layout/dock/dock_columns.hpp"
#include "layout/dock/dock_text.hpp"

namespace layout {

namespace {

// A list of a side map may be as wide as the room the side map keeps for it at either side, logical pixels.
constexpr double sideMapListPx = 178;
// Markers of this many cities are named one by one, more are gathered by direction.
constexpr std::size_t singleMarkers = 7, singleMarkersForAudience = 3;

std::vector<const PlacedCity*> placedOf(const EntryPlacement& placement,
                                        const std::vector<std::size_t>& cities)
{
    std::vector<const PlacedCity*> placed;
    for (const std::size_t c : cities) placed.push_back(&placement.cities[c]);
    return placed;
}

/// Cities that share a marker: those of one seat, and where there are many those in one direction from the
/// middle of the frame, in eighths, so that it points the right way.
std::vector<std::vector<std::size_t>> markerGroups(const FrameContext& context,
                                                   const EntryPlacement& placement,
                                                   const std::vector<std::size_t>& cities)
{
    const bool gathers = cities.size() > (context.forAudience() ? singleMarkersForAudience : singleMarkers);
    const auto group = [&](std::size_t c) {
        if (gathers) {
            const geo::Point d =
                context.band.toPicture(placement.cities[c].anchorBand) - context.boxPx.centre();
            return static_cast<int>(std::floor(std::atan2(d.y, d.x) / (3.14159265358979 / 4)));
        }
        const model::SeatCity* seat = placement.cities[c].seat;
        return static_cast<int>(*std::find_if(cities.begin(), cities.end(), [&](std::size_t other) {
            return placement.cities[other].seat == seat;
        }));
    };
    std::map<int, std::vector<std::size_t>> groups;
    for (const std::size_t c : cities) groups[group(c)].push_back(c);
    std::vector<std::vector<std::size_t>> result;
    for (auto& [key, members] : groups) result.push_back(std::move(members));
    return result;
}

class ListMaker {
public:
    ListMaker(const DockGround& ground, const DockChoice& choice, double shrink)
        : ground_(ground), context_(ground.context), frame_(ground.frame()), choice_(choice), shrink_(shrink)
    {
    }

    DockLists make()
    {
        std::vector<std::size_t> inView, beyond;
        for (std::size_t c = 0; c < choice_.named.size(); ++c)
            if (choice_.named[c] && !ground_.standsByHand(c))
                (ground_.isInFrame(c) ? inView : beyond).push_back(c);
        addMarkers(beyond);
        addLists(std::move(inView));
        return std::move(lists_);
    }

private:
    void addMarkers(const std::vector<std::size_t>& cities)
    {
        for (const std::vector<std::size_t>& members : markerGroups(context_, ground_.placement, cities)) {
            geo::Point middle{};
            for (const std::size_t c : members)
                middle = middle + ground_.sitesPx[c] * (1.0 / static_cast<double>(members.size()));
            Dock dock;
            dock.kind = Dock::Kind::Beyond;
            dock.sitePx = middle;
            dock.side = middle.x < frame_.centre().x ? Dock::Side::Left : Dock::Side::Right;
            dock.rows = markerRows(context_, placedOf(ground_.placement, members), shrink_, maxWidthPx());
            lists_.docks.push_back(std::move(dock));
        }
    }

    Dock cityDock(std::size_t c) const
    {
        Dock dock;
        dock.kind = Dock::Kind::Leader;
        dock.sitePx = ground_.sitesPx[c];
        dock.seat = ground_.placement.cities[c].seat;
        dock.compact = choice_.compact[c];
        fillCityDock(context_, ground_.placement.cities[c], choice_.noted, shrink_, maxWidthPx(),
                     choice_.mostRows[c], dock);
        return dock;
    }

    /// Everything west of a vertical line goes to the left column, the rest to the right one, so that leaders
    /// of the two sides cannot cross.
    void addLists(std::vector<std::size_t> cities)
    {
        std::stable_sort(cities.begin(), cities.end(), [&](std::size_t a, std::size_t b) {
            return ground_.sitesPx[a].x < ground_.sitesPx[b].x;
        });
        std::vector<Dock> docks;
        for (const std::size_t c : cities) docks.push_back(cityDock(c));
        if (!docks.empty()) {
            lists_.westmostX = docks.front().sitePx.x;
            lists_.eastmostX = docks.back().sitePx.x;
        }
        const std::size_t split = bestSplit(docks);
        for (std::size_t i = 0; i < docks.size(); ++i) {
            docks[i].side = i < split ? Dock::Side::Left : Dock::Side::Right;
            lists_.docks.push_back(std::move(docks[i]));
        }
    }

    /// How many of `docks`, from the west, stand at the left: short leaders and columns that are not too
    /// full.
    std::size_t bestSplit(const std::vector<Dock>& docks) const
    {
        std::array<double, 2> taken{};
        for (const Dock& dock : lists_.docks) taken[dock.side == Dock::Side::Left ? 0 : 1] += heightOf(dock);
        const double leftX = std::max(frame_.minX, lists_.westmostX - dockReachPx(ground_));
        const double rightX = std::min(frame_.maxX, lists_.eastmostX + dockReachPx(ground_));
        const double freeLeft = freeHeights(ground_, leftX, leftX + maxWidthPx()).height();
        const double freeRight = freeHeights(ground_, rightX - maxWidthPx(), rightX).height();
        std::size_t best = 0;
        double bestCost = std::numeric_limits<double>::infinity();
        for (std::size_t split = 0; split <= docks.size(); ++split) {
            double heightLeft = taken[0], heightRight = taken[1], length = 0, under = 0, over = 0;
            for (std::size_t i = 0; i < docks.size(); ++i) {
                (i < split ? heightLeft : heightRight) += heightOf(docks[i]);
                length += i < split ? docks[i].sitePx.x - leftX : rightX - docks[i].sitePx.x;
                under += liesUnder(docks[i], i < split) ? 1 : 0;
                over += liesOverLand(i < split ? leftX : rightX - maxWidthPx()) ? 1 : 0;
            }
            const double overflow =
                std::max(0.0, heightLeft - freeLeft) + std::max(0.0, heightRight - freeRight);
            const double fullness =
                heightLeft * heightLeft / freeLeft + heightRight * heightRight / freeRight;
            // Large letters make lists that would lie on their own places.
            const double cost = overflow * 1e4 + length + fullness + over * frame_.width() +
                                (context_.forAudience() ? under * frame_.width() : 0);
            if (cost < bestCost) {
                bestCost = cost;
                best = split;
            }
        }
        return best;
    }

    /// At that side the dock would cover its own place.
    bool liesUnder(const Dock& dock, bool left) const
    {
        const double width = dockWidthPx(context_, dock, shrink_), edge = dockEdgePx(ground_),
                     reach = dockReachPx(ground_);
        if (left) return dock.sitePx.x < std::max(frame_.minX + edge + width, lists_.westmostX - reach);
        return dock.sitePx.x > std::min(frame_.maxX - edge - width, lists_.eastmostX + reach);
    }

    /// A column from `minX` on would cover what the view of Germany is about.
    bool liesOverLand(double minX) const
    {
        if (!context_.showsStates() || context_.atlas().map().levels.empty()) return false;
        const geo::Region* land = context_.atlas().map().levels.front().find(geo::RegionKind::Country, "DE");
        if (!land) return false;
        const double middle = (land->minDeg.y + land->maxDeg.y) / 2.0;
        const double west = context_.viewport.toPx({land->minDeg.x, middle}).x,
                     east = context_.viewport.toPx({land->maxDeg.x, middle}).x;
        return minX < east && minX + maxWidthPx() > west;
    }

    /// With the gap below it.
    double heightOf(const Dock& dock) const
    {
        return dockHeightPx(context_, dock, shrink_) + dockGapPx(ground_, shrink_);
    }

    double maxWidthPx() const
    {
        double widest = frame_.width() * (context_.forAudience() ? 0.42 : 0.31);
        if (context_.kind == scene::FrameKind::SideMap)
            widest =
                std::max(widest, std::min<double>(context_.metrics.px(sideMapListPx), frame_.width() * 0.4));
        return std::min<double>(context_.metrics.textPx(230) * dockTextShare(context_, shrink_), widest);
    }

    const DockGround& ground_;
    const FrameContext& context_;
    const geo::Box& frame_;
    const DockChoice& choice_;
    double shrink_;
    DockLists lists_;
};

}  // namespace

std::vector<model::NetworkId> entriesInLists(const FrameContext& context, const EntryPlacement& placement)
{
    std::vector<std::size_t> beyond;
    std::vector<model::NetworkId> entries;
    const auto add = [&](const std::vector<model::NetworkId>& more) {
        entries.insert(entries.end(), more.begin(), more.end());
    };
    for (std::size_t c = 0; c < placement.cities.size(); ++c) {
        const PlacedCity& city = placement.cities[c];
        if (isMarkedBeyond(context, city))
            beyond.push_back(c);
        else if (!city.aside && context.boxPx.contains(context.band.toPicture(city.anchorBand)))
            add(city.docked ? city.networks : city.listed);
    }
    for (const std::vector<std::size_t>& members : markerGroups(context, placement, beyond))
        add(namedInMarker(context, placedOf(placement, members)));
    return entries;
}

DockLists makeDockLists(const DockGround& ground, const DockChoice& choice, double shrink)
{
    return ListMaker(ground, choice, shrink).make();
}

}  // namespace layout
