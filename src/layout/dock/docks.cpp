#include "layout/dock/docks.hpp"

#include <algorithm>
#include <array>

#include "layout/dock/dock_columns.hpp"
#include "layout/dock/dock_cover.hpp"
#include "layout/dock/dock_lists.hpp"
#include "layout/dock/dock_text.hpp"
#include "layout/dock/leader_obstacles.hpp"
#include "layout/stage/room_size.hpp"

namespace layout {

namespace {

// Of the rows' text; logical pixels.
constexpr double smallestRowPx = 10;
// For an audience they are nearly as large as the smallest names on the map.
constexpr double audienceRowShare = 0.95;
constexpr std::array shrinks{1.0, 0.92, 0.85, 0.8, 0.7, 0.62, 0.54, 0.46, 0.4, 0.35, 0.3};

class DockArranger {
public:
    explicit DockArranger(DockGround ground) : ground_(std::move(ground)), context_(ground_.context) {}

    DockColumns arrange()
    {
        const std::vector<PlacedCity>& cities = ground_.placement.cities;
        for (std::size_t c = 0; c < cities.size(); ++c)
            now_.choice.named.push_back(ground_.isInFrame(c) ? cities[c].docked : isMarkedBeyond(context_, cities[c]));
        settle();
        // What a line would strike out is listed too, unless the lists had to get smaller for it: then the line passes
        // behind the name.
        for (Arrangement before = now_; nameWhatIsStruck(ground_, now_.lists.docks, now_.choice); before = now_) {
            settle();
            if (now_.size() >= before.size()) continue;
            now_ = std::move(before);
            break;
        }
        return {std::move(now_.lists.docks), now_.shrink, dockRowHeightPx(context_, now_.shrink), std::move(now_.choice.named), std::move(now_.choice.noted)};
    }

private:
    struct Arrangement {
        DockChoice choice;
        DockLists lists;
        double shrink = 1;
        /// Names in lists count more than their size.
        double size() const { return shrink - static_cast<double>(std::count(choice.compact.begin(), choice.compact.end(), true)); }
    };

    /// What a dock covers goes into a dock, which may cover more. Names only come, so this ends.
    void settle()
    {
        do {
            arrangeOnce();
            routeDockLeaders();
        } while (nameWhatIsLost(ground_, now_.lists.docks, now_.choice));
    }

    /// As large as there is room for: first the text gets smaller, then lists give up their names, the longest first, and
    /// at last the text gets smaller than one can read well.
    void arrangeOnce()
    {
        const std::vector<std::size_t> crowded = crowdedCities();
        for (std::size_t compact = 0; compact <= crowded.size(); ++compact) {
            now_.choice.compact.assign(now_.choice.named.size(), false);
            for (std::size_t i = 0; i < compact; ++i) now_.choice.compact[crowded[i]] = true;
            for (const double shrink : shrinks)
                if (isReadable(shrink) && arrangeAt(shrink)) return;
        }
        for (const double shrink : shrinks)
            if (!isReadable(shrink) && arrangeAt(shrink)) return;
    }

    bool arrangeAt(double shrink)
    {
        now_.shrink = shrink;
        now_.lists = makeDockLists(ground_, now_.choice, shrink);
        return placeDockColumns(ground_, now_.lists, shrink);
    }

    /// Larger text may shrink further.
    bool isReadable(double shrink) const
    {
        const double least = context_.forAudience() ? leastAudienceTextScale(context_.request.heightPx / context_.request.scale) * audienceRowShare : 1;
        return shrink == 1 || context_.metrics.row().sizePx * shrink >= context_.metrics.px(smallestRowPx * std::max(1.0, least));
    }

    /// Named cities in the frame whose list could do without names, longest first, those with a selected entry last.
    std::vector<std::size_t> crowdedCities() const
    {
        const std::vector<PlacedCity>& cities = ground_.placement.cities;
        std::vector<std::size_t> result;
        for (std::size_t c = 0; c < cities.size(); ++c)
            if (now_.choice.named[c] && ground_.isInFrame(c) && cities[c].networks.size() >= crowdedFrom) result.push_back(c);
        const auto rank = [&](std::size_t c) {
            const auto& networks = cities[c].networks;
            const bool selected = std::any_of(networks.begin(), networks.end(), [&](model::NetworkId id) { return context_.slotOf(id).has_value(); });
            return static_cast<std::ptrdiff_t>(networks.size()) - (selected ? 1000 : 0);
        };
        std::stable_sort(result.begin(), result.end(), [&](std::size_t a, std::size_t b) { return rank(a) > rank(b); });
        return result;
    }

    /// The placed leaders, each on the best way it has.
    void routeDockLeaders()
    {
        std::vector<Leader> leaders;
        std::vector<Dock*> docks;
        const double inset = dockPortInsetPx(ground_, now_.shrink);
        for (Dock& dock : now_.lists.docks) {
            if (dock.kind != Dock::Kind::Leader) continue;
            const double room = std::min(inset, dock.boxPx.height() / 2);
            leaders.push_back({dock.innerEdgeX(), dock.boxPx.minY + room, dock.boxPx.maxY - room, dock.bendPx.x, dock.sitePx, dock.seat, dock.bendPx});
            docks.push_back(&dock);
        }
        if (leaders.empty()) return;
        LeaderObstacles obstacles = leaderObstacles(ground_, now_.choice);
        // What a list covers is not drawn.
        std::erase_if(obstacles.seats, [&](const SeatSpot& seat) {
            return isCovered(ground_, now_.lists.docks, geo::Box{seat.middlePx.x, seat.middlePx.y, seat.middlePx.x, seat.middlePx.y}.grown(seat.radiusPx));
        });
        routeLeaders(leaders, obstacles, ground_.scale());
        for (std::size_t i = 0; i < docks.size(); ++i) docks[i]->bendPx = leaders[i].bendPx;
    }

    DockGround ground_;
    const FrameContext& context_;
    Arrangement now_;
};

}  // namespace

bool isMarkedBeyond(const FrameContext& context, const PlacedCity& city)
{
    return context.kind == FrameKind::Main && !context.boxPx.contains(context.band.toPicture(city.anchorBand)) &&
           !context.isShownElsewhere(city.seat->place);
}

geo::Box pictureBox(const FrameContext& context, geo::Point anchorBand, const geo::Box& offsetPx)
{
    const geo::Point anchor = context.band.toPicture(anchorBand);
    return {anchor.x + offsetPx.minX, anchor.y + offsetPx.minY, anchor.x + offsetPx.maxX, anchor.y + offsetPx.maxY};
}

DockColumns arrangeDocks(const FrameContext& context, const EntryPlacement& placement, const std::vector<Mark>& marks,
                         const std::vector<Mark>& names, const std::vector<geo::Box>& reserved)
{
    DockGround ground{context, placement, marks, names, reserved, {}};
    for (const PlacedCity& city : placement.cities) ground.sitesPx.push_back(context.band.toPicture(city.anchorBand));
    return DockArranger(std::move(ground)).arrange();
}

}  // namespace layout
