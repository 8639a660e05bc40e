#include "layout/dock/dock_columns.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "layout/dock/boundary.hpp"
#include "layout/dock/dock_text.hpp"
#include "layout/rounding.hpp"

namespace layout {

namespace {

// Lengths are logical pixels.
constexpr double marginPx = 8;
constexpr double stubPx = 10;
constexpr double gapPx = 6;
constexpr double nearReservedPx = 6;
// Columns of docks stand no further from their places than this share of the frame, so that leaders stay
// short on wide pictures; markers stay at the edge.
constexpr double reachShare = 0.22;
// Columns of docks and of markers stand apart where that shortens the leaders by so much.
constexpr double worthApartPx = 40;

class ColumnPlacer {
public:
    ColumnPlacer(const DockGround& ground, DockLists& lists, double shrink)
        : ground_(ground), context_(ground.context), frame_(ground.frame()), lists_(lists), shrink_(shrink)
    {
    }

    bool place()
    {
        bool fits = true;
        for (const Dock::Side side : {Dock::Side::Left, Dock::Side::Right}) {
            // A dock that turns out to be out of a line's reach gets an arrow, which makes the column wider.
            const auto hidden = [&] {
                return std::count_if(lists_.docks.begin(), lists_.docks.end(),
                                     [](const Dock& dock) { return dock.kind == Dock::Kind::Hidden; });
            };
            bool sideFits = false;
            for (auto before = hidden() - 1; before != hidden();) {
                before = hidden();
                sideFits = placeSide(side);
            }
            fits = fits && sideFits;
        }
        return fits;
    }

private:
    double scale() const { return ground_.scale(); }

    /// Docks in a column near their places, markers at the edge; all in one column where there is no room for
    /// two.
    bool placeSide(Dock::Side side)
    {
        const double margin = context_.metrics.px(marginPx);
        const bool left = side == Dock::Side::Left;
        std::vector<Dock*> inner, outer, all;
        double innerWidth = 0, outerWidth = 0;
        for (Dock& dock : lists_.docks) {
            if (dock.side != side) continue;
            const bool joined = dock.kind == Dock::Kind::Leader;
            (joined ? inner : outer).push_back(&dock);
            double& width = joined ? innerWidth : outerWidth;
            width = std::max(width, ceilLogical(dockWidthPx(context_, dock, shrink_), scale()));
            all.push_back(&dock);
        }
        const double edgeX = left ? frame_.minX + margin : frame_.maxX - margin - outerWidth;
        // The two sides keep to their halves.
        const double middle = frame_.centre().x, reach = dockReachPx(ground_);
        const double innerX = roundLogical(left ? std::min(lists_.westmostX - reach, middle) - innerWidth
                                                : std::max(lists_.eastmostX + reach, middle),
                                           scale());
        const double gain =
            left ? innerX - (frame_.minX + margin) : frame_.maxX - margin - innerWidth - innerX;
        if (!inner.empty() && gain >= context_.metrics.px(worthApartPx)) {
            const bool outerFits = placeColumn(outer, side, edgeX, outerWidth, {});
            // Markers at the upper and lower end of the edge leave room beside or between them.
            std::vector<geo::Box> markers;
            for (const Dock* dock : outer) markers.push_back(dock->boxPx);
            const bool innerFits = placeColumn(inner, side, innerX, innerWidth, markers);
            if (outerFits && innerFits) return true;
        }
        const double width = std::max(innerWidth, outerWidth);
        return placeColumn(all, side, left ? frame_.minX + margin : frame_.maxX - margin - width, width, {});
    }

    bool placeColumn(const std::vector<Dock*>& docks, Dock::Side side, double x, double width,
                     const std::vector<geo::Box>& markers)
    {
        if (docks.empty()) return true;
        const bool left = side == Dock::Side::Left;
        const double stub = context_.metrics.px(stubPx);
        const double bend = left ? x + width + stub : x - stub;
        const HeightRange free = freeHeights(ground_, x, x + width, markers);

        std::vector<BoundaryBlock> blocks;
        for (Dock* dock : docks) {
            // A place under the column itself cannot be reached by a line.
            const bool reachable =
                left ? dock->sitePx.x > bend + 2 * scale() : dock->sitePx.x < bend - 2 * scale();
            if (dock->kind == Dock::Kind::Leader && (!reachable || isReserved(dock->sitePx)))
                dock->kind = Dock::Kind::Hidden;
            BoundaryBlock block{dockHeightPx(context_, *dock, shrink_), std::nullopt, wishOf(*dock)};
            if (dock->kind == Dock::Kind::Leader) block.sitePx = dock->sitePx;
            blocks.push_back(block);
        }
        const double gap = dockGapPx(ground_, shrink_);
        const auto places = placeInColumn(
            blocks, {bend, free.top, free.bottom, gap, dockPortInsetPx(ground_, shrink_), scale()});
        for (std::size_t i = 0; i < docks.size(); ++i) {
            docks[i]->boxPx = {x, places[i].topPx, x + width, places[i].topPx + blocks[i].heightPx};
            docks[i]->bendPx = {bend, places[i].portPx};
        }
        return columnHeight(blocks, gap) <= free.height();
    }

    bool isReserved(geo::Point site) const
    {
        const double near = context_.metrics.px(nearReservedPx);
        return std::any_of(ground_.reserved.begin(), ground_.reserved.end(),
                           [&](const geo::Box& box) { return box.grown(near).contains(site); });
    }

    /// Where the line from the frame's middle to the place leaves the frame; inside, the place's own height.
    double wishOf(const Dock& dock) const
    {
        if (dock.kind != Dock::Kind::Beyond) return dock.sitePx.y;
        const geo::Point middle = frame_.centre();
        const geo::Point d = dock.sitePx - middle;
        const double tx = d.x == 0 ? 1e9 : frame_.width() / 2 / std::abs(d.x);
        const double ty = d.y == 0 ? 1e9 : frame_.height() / 2 / std::abs(d.y);
        return middle.y + d.y * std::min(tx, ty);
    }

    const DockGround& ground_;
    const FrameContext& context_;
    const geo::Box& frame_;
    DockLists& lists_;
    double shrink_;
};

/// The longest piece of the strip's height without a pin.
HeightRange largestGap(const DockGround& ground, const geo::Box& strip, HeightRange free)
{
    const double away = ground.context.metrics.px(gapPx);
    std::vector<HeightRange> taken;
    for (const geo::Box& pin : ground.pins)
        if (pin.intersects({strip.minX, free.top, strip.maxX, free.bottom}))
            taken.push_back({pin.minY - away, pin.maxY + away});
    std::sort(taken.begin(), taken.end(),
              [](const HeightRange& a, const HeightRange& b) { return a.top < b.top; });
    taken.push_back({free.bottom, free.bottom});
    HeightRange longest{free.top, free.top};
    double from = free.top;
    for (const HeightRange& pin : taken) {
        if (pin.top - from > longest.height()) longest = {from, pin.top};
        from = std::max(from, pin.bottom);
    }
    return {ceilLogical(longest.top, ground.scale()), floorLogical(longest.bottom, ground.scale())};
}

}  // namespace

HeightRange freeHeights(const DockGround& ground, double minX, double maxX,
                        const std::vector<geo::Box>& markers)
{
    const geo::Box& frame = ground.frame();
    const double margin = ground.context.metrics.px(marginPx);
    double top = frame.minY + margin, bottom = frame.maxY - margin;
    const geo::Box strip{minX - margin, frame.minY, maxX + margin, frame.maxY};
    const auto keepOff = [&](const geo::Box& box) {
        if (!box.intersects(strip)) return;
        if (box.centre().y < frame.centre().y)
            top = std::max(top, box.maxY + margin);
        else
            bottom = std::min(bottom, box.minY - margin);
    };
    for (const geo::Box& box : ground.reserved) keepOff(box);
    for (const geo::Box& box : markers) keepOff(box);
    HeightRange free{top, bottom};
    if (ground.keepsPins) free = largestGap(ground, strip, free);
    return {free.top, std::max(free.top + ground.scale(), free.bottom)};
}

double dockGapPx(const DockGround& ground, double shrink)
{
    return roundLogical(ground.context.metrics.px(gapPx) * shrink, ground.scale());
}

double dockEdgePx(const DockGround& ground) { return ground.context.metrics.px(marginPx + stubPx); }

double dockReachPx(const DockGround& ground) { return ground.frame().width() * reachShare; }

double dockPortInsetPx(const DockGround& ground, double shrink)
{
    return floorLogical(dockPaddingPx(ground.context, shrink) + dockRowHeightPx(ground.context, shrink) / 2,
                        ground.scale());
}

bool placeDockColumns(const DockGround& ground, DockLists& lists, double shrink)
{
    return ColumnPlacer(ground, lists, shrink).place();
}

}  // namespace layout
