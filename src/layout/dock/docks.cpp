#include "layout/dock/docks.hpp"

#include <algorithm>
#include <array>

#include "layout/dock/beside.hpp"
#include "layout/dock/dock_columns.hpp"
#include "layout/dock/dock_cover.hpp"
#include "layout/dock/dock_lists.hpp"
#include "layout/dock/dock_text.hpp"
#include "layout/dock/hand_docks.hpp"
#include "layout/dock/leader_obstacles.hpp"
#include "layout/place/by_hand.hpp"
#include "layout/place/hand_names.hpp"

namespace layout {

namespace {

// Of a map for an audience, that lists may cover.
constexpr double audienceListShare = 0.3;
// Half the size of a symbol in a list that can be told from others, logical pixels.
constexpr double smallestSymbolPx = 4;
constexpr std::size_t anyRows = 1000, fewestRows = 3;
constexpr std::array shrinks{1.0, 0.92, 0.85, 0.8, 0.7, 0.62, 0.54, 0.46, 0.4, 0.35, 0.3};

class DockArranger {
public:
    explicit DockArranger(DockGround ground) : ground_(std::move(ground)), context_(ground_.context) {}

    DockColumns arrange()
    {
        const std::vector<PlacedCity>& cities = ground_.placement.cities;
        for (std::size_t c = 0; c < cities.size(); ++c)
            now_.choice.named.push_back(ground_.isInFrame(c) ? cities[c].docked
                                                             : isMarkedBeyond(context_, cities[c]));
        // In a small map for an audience symbols tell where many are; lists would cover it.
        if (context_.forAudience() && context_.kind == scene::FrameKind::SideMap &&
            context_.naming == Naming::WhereRoom)
            return columns();
        settle();
        // What a line would strike out is listed too, unless the lists had to get smaller for it: then the
        // line passes behind the name.
        for (Arrangement before = now_; nameWhatIsStruck(ground_, now_.lists.docks, now_.choice);
             before = now_) {
            settle();
            if (now_.size() >= before.size()) continue;
            now_ = std::move(before);
            break;
        }
        return columns();
    }

private:
    DockColumns columns()
    {
        DockColumns result;
        result.docks = std::move(now_.lists.docks);
        result.shrink = now_.shrink;
        result.legible = now_.legible;
        result.rowHeightPx = dockRowHeightPx(context_, now_.shrink);
        result.cityNamed = std::move(now_.choice.named);
        result.noted = std::move(now_.choice.noted);
        return result;
    }

    struct Arrangement {
        DockChoice choice;
        DockLists lists;
        double shrink = 1;
        bool legible = true;
        /// Names in lists count more than their size.
        double size() const
        {
            const auto shortened = std::count_if(choice.mostRows.begin(), choice.mostRows.end(),
                                                 [](std::size_t rows) { return rows != anyRows; });
            return shrink -
                   static_cast<double>(std::count(choice.compact.begin(), choice.compact.end(), true) +
                                       shortened) -
                   (legible ? 0 : 1000);
        }
    };

    /// What a dock covers goes into a dock, which may cover more. Names only come, so this ends. Leaders take
    /// the most time and the docks without them take most names, so they are led when the docks stand.
    void settle()
    {
        do {
            do arrangeOnce();
            while (nameWhatIsLost(ground_, now_.lists.docks, false, now_.choice));
            routeDockLeaders();
        } while (nameWhatIsLost(ground_, now_.lists.docks, true, now_.choice));
    }

    /// As large as there is room for. Who is in the room comes before the names in lists.
    void arrangeOnce()
    {
        now_.legible = true;
        ground_.keepsPins = !ground_.pins.empty();
        if (ground_.keepsPins && arrangeReadable()) return;
        ground_.keepsPins = false;
        if (arrangeReadable() || arrangeSmaller()) return;
        now_.legible = !context_.forAudience();
    }

    /// First the text gets smaller, then lists give up their names, the longest first; false if the text
    /// would have to get smaller than one can read well. An entry that sits alone keeps its name: nothing
    /// else would say what its symbol stands for.
    bool arrangeReadable()
    {
        now_.choice.compact.assign(now_.choice.named.size(), false);
        now_.choice.mostRows.assign(now_.choice.named.size(), anyRows);
        if (fits()) return true;
        if (context_.forAudience()) return arrangeForAudience();
        // Long lists give up their names first; in large letters at last the short ones do.
        for (const std::size_t least : {crowdedFrom, std::size_t{2}})
            for (const std::size_t city : listedCities(least)) {
                if (now_.choice.compact[city]) continue;
                now_.choice.compact[city] = true;
                if (fits()) return true;
            }
        return false;
    }

    /// At the desk letters stop getting smaller where one can still read them; symbols and gaps go on while
    /// one can tell them apart, then cities say how many entries they have. False where not even that fits,
    /// and for an audience, who would see neither.
    bool arrangeSmaller()
    {
        const auto fitsAt = [&](bool tiny) {
            return std::any_of(shrinks.begin(), shrinks.end(), [&](double shrink) {
                const bool small = context_.metrics.rowSymbolRadiusPx() * shrink <
                                   static_cast<double>(context_.metrics.px(smallestSymbolPx));
                return !isReadable(shrink) && small == tiny && arrangeAt(shrink);
            });
        };
        const bool fit = fitsAt(false);
        if (context_.forAudience()) {
            if (!fit) fitsAt(true);
            return false;
        }
        if (fit) return true;
        for (const std::size_t city : listedCities(2)) {
            now_.choice.compact[city] = false;
            now_.choice.mostRows[city] = 0;
            if (fitsAt(false)) return true;
        }
        return fitsAt(true);
    }

    /// The letters stay as large as they have to be: long lists name fewer entries and say how many more
    /// there are; then the longest only say how many there are.
    bool arrangeForAudience()
    {
        const std::vector<std::size_t> byLength = severalAt();
        const std::size_t longest =
            byLength.empty() ? 0 : ground_.placement.cities[byLength.front()].networks.size();
        for (std::size_t rows = longest; rows-- > fewestRows;) {
            now_.choice.mostRows.assign(now_.choice.named.size(), rows);
            if (fits()) return true;
        }
        for (const std::size_t city : byLength) {
            now_.choice.mostRows[city] = 0;
            if (fits()) return true;
        }
        return false;
    }

    bool fits()
    {
        return std::any_of(shrinks.begin(), shrinks.end(), [&](double shrink) {
            return isReadable(shrink) && arrangeAt(shrink) && leavesTheMap();
        });
    }

    bool leavesTheMap() const
    {
        if (!context_.forAudience()) return true;
        double area = 0;
        for (const Dock& dock : now_.lists.docks) area += dock.boxPx.width() * dock.boxPx.height();
        return area <= context_.boxPx.width() * context_.boxPx.height() * audienceListShare;
    }

    bool isListed(std::size_t c) const
    {
        return now_.choice.named[c] && ground_.isInFrame(c) && !ground_.standsByHand(c);
    }

    /// Named cities in the frame with several entries, most first.
    std::vector<std::size_t> severalAt() const
    {
        const std::vector<PlacedCity>& cities = ground_.placement.cities;
        std::vector<std::size_t> result;
        for (std::size_t c = 0; c < cities.size(); ++c)
            if (isListed(c) && cities[c].networks.size() > 1) result.push_back(c);
        std::stable_sort(result.begin(), result.end(), [&](std::size_t a, std::size_t b) {
            return cities[a].networks.size() > cities[b].networks.size();
        });
        return result;
    }

    bool arrangeAt(double shrink)
    {
        now_.shrink = shrink;
        now_.lists = makeDockLists(ground_, now_.choice, shrink);
        return placeDockColumns(ground_, now_.lists, shrink);
    }

    bool isReadable(double shrink) const { return shrink == 1 || shrink >= readableDockShare(context_); }

    /// Named cities in the frame with at least `least` entries, whose list could do without names, longest
    /// first, those with a selected entry last.
    std::vector<std::size_t> listedCities(std::size_t least) const
    {
        const std::vector<PlacedCity>& cities = ground_.placement.cities;
        std::vector<std::size_t> result;
        for (std::size_t c = 0; c < cities.size(); ++c)
            if (isListed(c) && cities[c].networks.size() >= least) result.push_back(c);
        const auto rank = [&](std::size_t c) {
            const auto& networks = cities[c].networks;
            const bool selected = std::any_of(networks.begin(), networks.end(), [&](model::NetworkId id) {
                return context_.slotOf(id).has_value();
            });
            return static_cast<std::ptrdiff_t>(networks.size()) - (selected ? 1000 : 0);
        };
        std::stable_sort(result.begin(), result.end(),
                         [&](std::size_t a, std::size_t b) { return rank(a) > rank(b); });
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
            leaders.push_back({dock.innerEdgeX(), dock.boxPx.minY + room, dock.boxPx.maxY - room,
                               dock.bendPx.x, dock.sitePx, dock.seat, dock.bendPx});
            docks.push_back(&dock);
        }
        if (leaders.empty()) return;
        LeaderObstacles obstacles = leaderObstacles(ground_, now_.choice);
        // What a list covers is not drawn.
        std::erase_if(obstacles.seats, [&](const SeatSpot& seat) {
            return isCovered(
                ground_, now_.lists.docks,
                geo::Box{seat.middlePx.x, seat.middlePx.y, seat.middlePx.x, seat.middlePx.y}.grown(
                    seat.radiusPx));
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
    return context.kind == scene::FrameKind::Main && context.request.role.alone &&
           !context.boxPx.contains(context.band.toPicture(city.anchorBand)) &&
           !context.isShownElsewhere(city.seat->place) &&
           (!context.composes() || std::any_of(city.networks.begin(), city.networks.end(),
                                               [&](model::NetworkId id) { return context.isAsked(id); }));
}

geo::Box pictureBox(const FrameContext& context, geo::Point anchorBand, const geo::Box& offsetPx)
{
    const geo::Point anchor = context.band.toPicture(anchorBand);
    return {anchor.x + offsetPx.minX, anchor.y + offsetPx.minY, anchor.x + offsetPx.maxX,
            anchor.y + offsetPx.maxY};
}

DockColumns arrangeDocks(const FrameContext& context, const EntryPlacement& placement,
                         const std::vector<Mark>& marks, const std::vector<Mark>& names,
                         const std::vector<geo::Box>& reserved, const std::vector<geo::Box>& pins,
                         bool townNamed)
{
    DockGround ground{context, placement, marks, names, reserved, pins, {}};
    ground.townNamed = townNamed;
    for (const PlacedCity& city : placement.cities)
        ground.sitesPx.push_back(context.band.toPicture(city.anchorBand));
    if (context.composes()) return arrangeBeside(ground);
    // What stands by hand is there before all others.
    std::vector<std::optional<Dock>> byHand = handDocks(context, placement, reserved);
    std::vector<geo::Box> kept = reserved;
    for (const std::optional<Dock>& dock : byHand) {
        ground.byHand.push_back(dock.has_value());
        if (dock) kept.push_back(dock->boxPx);
    }
    for (const PlacedEntry& entry : placement.entries)
        if (entry.label && entry.label->byHandBand) {
            const geo::Point at = ground.sitesPx[entry.city] + entry.offsetPx;
            const geo::Box box = labelBoxPx(context, placement.cities[entry.city], *entry.label);
            // It does not push its own symbol out.
            if (geo::Box{at.x, at.y, at.x, at.y}.grown(entry.radiusPx).intersects(box)) continue;
            if (mayStand(context, box, reserved)) kept.push_back(box);
        }
    for (const std::vector<Mark>* all : {&marks, &names})
        for (const Mark& mark : *all)
            if (mark.byHandBand)
                if (const geo::Box box = nameBoxPx(context, mark); mayStand(context, box, reserved))
                    kept.push_back(box);
    DockColumns columns =
        DockArranger({context, placement, marks, names, kept, pins, ground.sitesPx, false, ground.byHand})
            .arrange();
    for (std::optional<Dock>& dock : byHand)
        if (dock) columns.docks.push_back(std::move(*dock));
    return columns;
}

}  // namespace layout
