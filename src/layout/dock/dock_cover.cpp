#include "layout/dock/dock_cover.hpp"

#include <algorithm>

#include "geo/clip.hpp"
#include "layout/dock/boundary.hpp"
#include "layout/place/by_hand.hpp"

namespace layout {

namespace {

bool isInside(const geo::Box& inner, const geo::Box& outer)
{
    return inner.minX >= outer.minX && inner.maxX <= outer.maxX && inner.minY >= outer.minY &&
           inner.maxY <= outer.maxY;
}

class Losses {
public:
    Losses(const DockGround& ground, const std::vector<Dock>& docks, bool routed = true)
        : ground_(ground), context_(ground.context), docks_(docks), routed_(routed)
    {
    }

    /// The entry's label is covered or nearly so, cut or crosses a line.
    bool losesLabel(const PlacedEntry& entry) const
    {
        const geo::Box box = labelBox(entry);
        // What stands by hand stays there, and lists go round it.
        if (entry.label->byHandBand) return !isInside(box, ground_.frame());
        return !isInside(box, ground_.frame()) ||
               isCovered(ground_, docks_, withLabelGap(box, context_.metrics)) ||
               (routed_ && (crossesLeader(entry) || (ground_.placement.cities[entry.city].sized &&
                                                     isStruck(context_.metrics, docks_, box))));
    }

    /// The entry has to go into a dock.
    bool losesEntry(const PlacedEntry& entry) const
    {
        const geo::Point offset = entry.offsetPx;
        const geo::Box symbol =
            pictureBox(context_, ground_.placement.cities[entry.city].anchorBand,
                       geo::Box{offset.x, offset.y, offset.x, offset.y}.grown(entry.radiusPx));
        // Where only symbols stand, for an audience and in a small side map, a list for what another list
        // covers would cover more of them.
        const bool symbolsOnly = (context_.forAudience() || context_.kind == scene::FrameKind::SideMap) &&
                                 context_.naming == Naming::WhereRoom && !context_.slotOf(entry.network);
        if (symbolsOnly) return isCovered(ground_, {}, symbol);
        // Another map of the picture shows it: a marker here would only take room.
        if (!ground_.isInFrame(entry.city) && !isMarkedBeyond(context_, ground_.placement.cities[entry.city]))
            return false;
        if (isCovered(ground_, docks_, symbol)) return true;
        const bool every = context_.naming == Naming::Every;
        if (!every && !context_.slotOf(entry.network)) return false;
        return !isInside(symbol, ground_.frame()) || (entry.label ? losesLabel(entry) : every);
    }

    bool hasStruckLabel(const PlacedEntry& entry) const
    {
        return entry.label && !entry.label->byHandBand && isStruck(context_.metrics, docks_, labelBox(entry));
    }

private:
    geo::Box labelBox(const PlacedEntry& entry) const
    {
        return labelBoxPx(context_, ground_.placement.cities[entry.city], *entry.label);
    }

    /// The label's own leader crosses that of a dock.
    bool crossesLeader(const PlacedEntry& entry) const
    {
        const auto leader = labelLeaderPx(context_, ground_.placement.cities[entry.city], entry);
        if (!leader) return false;
        const auto [from, to] = *leader;
        return std::any_of(docks_.begin(), docks_.end(), [&, from = from, to = to](const Dock& dock) {
            if (dock.kind != Dock::Kind::Leader) return false;
            const auto [port, bend, site] = dock.leaderPx();
            return segmentsCross(from, to, port, bend) || segmentsCross(from, to, bend, site);
        });
    }

    const DockGround& ground_;
    const FrameContext& context_;
    const std::vector<Dock>& docks_;
    bool routed_;  ///< the docks' leaders have their ways
};

}  // namespace

bool isCovered(const DockGround& ground, const std::vector<Dock>& docks, const geo::Box& boxPx)
{
    const auto hits = [&](const geo::Box& other) { return other.intersects(boxPx); };
    return std::any_of(ground.reserved.begin(), ground.reserved.end(), hits) ||
           std::any_of(docks.begin(), docks.end(), [&](const Dock& dock) { return hits(dock.boxPx); });
}

bool isStruck(const look::Metrics& metrics, const std::vector<Dock>& docks, const geo::Box& labelPx)
{
    const geo::Box text = inkOfLines(labelPx, metrics);
    return std::any_of(docks.begin(), docks.end(), [&](const Dock& dock) {
        if (!dock.isJoined()) return false;
        const auto [port, bend, site] = dock.leaderPx();
        return geo::clipSegment(port, bend, text) || geo::clipSegment(bend, site, text);
    });
}

bool nameWhatIsLost(const DockGround& ground, const std::vector<Dock>& docks, bool routed, DockChoice& choice)
{
    const Losses losses(ground, docks, routed);
    bool changed = false;
    for (const PlacedEntry& entry : ground.placement.entries) {
        if (ground.placement.cities[entry.city].aside) continue;
        if (choice.named[entry.city]) {
            const bool isLost = ground.context.slotOf(entry.network) && ground.isInFrame(entry.city) &&
                                (!entry.label || losses.losesLabel(entry));
            changed |= isLost && choice.noted.insert(entry.network.index).second;
        } else if (losses.losesEntry(entry)) {
            choice.named[entry.city] = true;
            changed = true;
        }
    }
    return changed;
}

bool nameWhatIsStruck(const DockGround& ground, const std::vector<Dock>& docks, DockChoice& choice)
{
    if (ground.context.naming != Naming::Every) return false;
    const Losses losses(ground, docks);
    bool changed = false;
    for (const PlacedEntry& entry : ground.placement.entries) {
        if (choice.named[entry.city] || ground.context.slotOf(entry.network) || !losses.hasStruckLabel(entry))
            continue;
        choice.named[entry.city] = true;
        changed = true;
    }
    return changed;
}

}  // namespace layout
