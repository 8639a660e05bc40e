#include "layout/dock/leader_obstacles.hpp"

#include <algorithm>

#include "layout/place/by_hand.hpp"
#include "layout/place/hand_names.hpp"

namespace layout {

namespace {

// A seat weighs 1000 or more (dock/leaders).
constexpr double reservedWeight = 30, labelLineWeight = 15, labelWeight = 12, selectedWeight = 60,
                 markWeight = 6, nameWeight = 3;
constexpr double selectedRingPx = 1.5;

class Gatherer {
public:
    Gatherer(const DockGround& ground, const DockChoice& choice)
        : ground_(ground), context_(ground.context), choice_(choice)
    {
    }

    LeaderObstacles gather()
    {
        std::vector<bool> hasSymbol(ground_.placement.cities.size(), false);
        for (const PlacedEntry& entry : ground_.placement.entries) addEntry(entry, hasSymbol);
        for (std::size_t c = 0; c < hasSymbol.size(); ++c) addCity(c, hasSymbol[c]);
        addUnmatched();
        for (const Mark& mark : ground_.marks) addMark(mark);
        for (const Mark& name : ground_.names) addMark(name);
        for (const geo::Box& box : ground_.reserved) found_.texts.push_back({box, reservedWeight});
        return std::move(found_);
    }

private:
    geo::Point pictureOf(geo::Point band) const { return context_.band.toPicture(band); }

    void addSeat(const model::SeatCity* seat, geo::Point middle, double radius)
    {
        if (context_.boxPx.contains(middle)) found_.seats.push_back({seat, middle, radius});
    }

    void addText(geo::Point anchor, const geo::Box& offset, double weight)
    {
        const geo::Box box = inkOfLines(
            {anchor.x + offset.minX, anchor.y + offset.minY, anchor.x + offset.maxX, anchor.y + offset.maxY},
            context_.metrics);
        if (!box.empty() && context_.boxPx.intersects(box)) found_.texts.push_back({box, weight});
    }

    void addEntry(const PlacedEntry& entry, std::vector<bool>& hasSymbol)
    {
        const PlacedCity& city = ground_.placement.cities[entry.city];
        const bool named = choice_.named[entry.city];
        if (named && !entry.stays) return;
        const geo::Point anchor = pictureOf(city.anchorBand);
        const double ring = context_.slotOf(entry.network) ? context_.metrics.px(selectedRingPx) : 0;
        addSeat(city.seat, anchor + entry.offsetPx, entry.radiusPx + ring);
        hasSymbol[entry.city] = true;
        const bool saidInstead = named && (city.sized || choice_.noted.contains(entry.network.index));
        if (!entry.label || saidInstead) return;
        addText({}, labelBoxPx(context_, city, *entry.label),
                context_.slotOf(entry.network) ? selectedWeight : labelWeight);
        if (const auto leader = labelLeaderPx(context_, city, entry))
            found_.lines.push_back({leader->first, leader->second, labelLineWeight});
    }

    void addCity(std::size_t c, bool hasSymbol)
    {
        const PlacedCity& city = ground_.placement.cities[c];
        const geo::Point anchor = pictureOf(city.anchorBand);
        const bool needsDot = !city.aside && (city.blockPx || (choice_.named[c] && !hasSymbol));
        if (needsDot)
            addSeat(city.seat, anchor, context_.metrics.textPx(city.blockPx ? movedDotPx : namedDotPx));
        if (choice_.named[c] && !(city.sized && hasSymbol)) return;
        if (city.blockPx) found_.lines.push_back({anchor, anchor + *city.blockPx, labelLineWeight});
        if (city.label) addText(anchor, city.label->spot.boxPx, nameWeight);
    }

    void addUnmatched()
    {
        for (const model::SeatCity& seat : context_.atlas().seatCities()) {
            const bool shown =
                std::any_of(seat.networks.begin(), seat.networks.end(), [&](model::NetworkId id) {
                    return context_.matches(id) || context_.slotOf(id).has_value();
                });
            if (!shown && !context_.isAside(seat.place))
                addSeat(&seat, context_.viewport.toPx(seat.place), context_.metrics.textPx(unmatchedDotPx));
        }
    }

    void addMark(const Mark& mark)
    {
        const geo::Point anchor = pictureOf(mark.anchorBand);
        const bool own = mark.kind == Mark::Kind::Office || mark.kind == Mark::Kind::MemberPlace;
        const double r = mark.radiusPx;
        const geo::Point middle = anchor + mark.offsetPx;
        if (r > 0 && (own || mark.spot) && context_.boxPx.contains(middle))
            found_.texts.push_back(
                {geo::Box{middle.x, middle.y, middle.x, middle.y}.grown(r), own ? markWeight : nameWeight});
        if (mark.spot) addText({}, nameBoxPx(context_, mark), nameWeight);
    }

    const DockGround& ground_;
    const FrameContext& context_;
    const DockChoice& choice_;
    LeaderObstacles found_;
};

}  // namespace

LeaderObstacles leaderObstacles(const DockGround& ground, const DockChoice& choice)
{
    return Gatherer(ground, choice).gather();
}

}  // namespace layout
