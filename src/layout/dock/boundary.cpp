#include "layout/dock/boundary.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "layout/rounding.hpp"

namespace layout {

namespace {

using Order = std::vector<std::size_t>;

double cross(geo::Point a, geo::Point b) { return a.x * b.y - a.y * b.x; }

/// Blocks stacked in `order`, moved towards their wishes without leaving the column or overlapping: isotonic
/// regression (pool adjacent violators), which minimises the squared distance from the wishes.
std::vector<BoundaryPlace> stacked(const std::vector<BoundaryBlock>& blocks, const Order& order,
                                   const BoundaryColumn& column)
{
    struct Pool {
        double meanPx;  ///< of wish minus what lies above in the pool
        double weight;
        std::size_t count;
    };
    std::vector<double> aboveAll(order.size());
    double above = 0;
    std::vector<Pool> pools;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const BoundaryBlock& block = blocks[order[i]];
        aboveAll[i] = above;
        pools.push_back({block.wishPx - block.heightPx / 2 - above, 1, 1});
        above += block.heightPx + column.gapPx;
        while (pools.size() > 1 && pools[pools.size() - 2].meanPx > pools.back().meanPx) {
            const Pool last = pools.back();
            pools.pop_back();
            Pool& into = pools.back();
            into.meanPx =
                (into.meanPx * into.weight + last.meanPx * last.weight) / (into.weight + last.weight);
            into.weight += last.weight;
            into.count += last.count;
        }
    }
    const double total = above - column.gapPx;
    const double lowest = std::max(column.minY, column.maxY - total);
    std::vector<BoundaryPlace> places(blocks.size());
    std::size_t i = 0;
    for (const Pool& pool : pools) {
        const double start = roundLogical(std::clamp(pool.meanPx, column.minY, lowest), column.stepPx);
        for (std::size_t k = 0; k < pool.count; ++k, ++i) {
            const BoundaryBlock& block = blocks[order[i]];
            const double top = start + aboveAll[i];
            // A leader as level as the block allows.
            const double inset = std::min(column.portInsetPx, block.heightPx / 2);
            const double wish = block.sitePx ? block.sitePx->y : block.wishPx;
            const double lowestPort = std::max(
                top + inset, top + block.heightPx - inset);  // rounding may turn two equal ends round
            places[order[i]] = {top, roundLogical(std::clamp(wish, top + inset, lowestPort), column.stepPx)};
        }
    }
    return places;
}

bool anyCrossing(const std::vector<BoundaryBlock>& blocks, const std::vector<BoundaryPlace>& places,
                 double bendX)
{
    for (std::size_t i = 0; i < blocks.size(); ++i)
        for (std::size_t k = i + 1; k < blocks.size(); ++k)
            if (blocks[i].sitePx && blocks[k].sitePx &&
                segmentsCross({bendX, places[i].portPx}, *blocks[i].sitePx, {bendX, places[k].portPx},
                              *blocks[k].sitePx))
                return true;
    return false;
}

Order byWish(const std::vector<BoundaryBlock>& blocks)
{
    Order order(blocks.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return blocks[a].wishPx < blocks[b].wishPx; });
    return order;
}

/// All ports at the same distance below their block's top. From the top down each port takes the site that a
/// ray turned from "up" towards the map meets first: all other sites and all lower ports lie beyond that
/// leader, so no later one can cross it. Blocks without a leader keep their place among the others by their
/// wish.
struct Packed {
    Order order;
    std::vector<BoundaryPlace> places;
};
Packed packedByAngle(const std::vector<BoundaryBlock>& blocks, const BoundaryColumn& column)
{
    Order waiting, plain;
    for (const std::size_t index : byWish(blocks)) (blocks[index].sitePx ? waiting : plain).push_back(index);
    Packed packed;
    packed.places.resize(blocks.size());
    double wishes = 0;
    for (const BoundaryBlock& block : blocks) wishes += block.wishPx;
    const double total = columnHeight(blocks, column.gapPx);
    double top = blocks.empty() ? 0 : wishes / static_cast<double>(blocks.size()) - total / 2;
    top =
        roundLogical(std::clamp(top, column.minY, std::max(column.minY, column.maxY - total)), column.stepPx);
    const auto put = [&](std::size_t index) {
        packed.order.push_back(index);
        packed.places[index] = {top, top + column.portInsetPx};
        top += blocks[index].heightPx + column.gapPx;
    };
    std::size_t nextPlain = 0;
    while (!waiting.empty()) {
        if (nextPlain < plain.size() && blocks[plain[nextPlain]].wishPx <= top) {
            put(plain[nextPlain++]);
            continue;
        }
        const auto best = std::min_element(waiting.begin(), waiting.end(), [&](std::size_t a, std::size_t b) {
            const geo::Point port{column.bendX, top + column.portInsetPx};
            const geo::Point da = *blocks[a].sitePx - port, db = *blocks[b].sitePx - port;
            return std::atan2(da.y, std::abs(da.x)) < std::atan2(db.y, std::abs(db.x));
        });
        put(*best);
        waiting.erase(best);
    }
    while (nextPlain < plain.size()) put(plain[nextPlain++]);
    return packed;
}

}  // namespace

double columnHeight(const std::vector<BoundaryBlock>& blocks, double gapPx)
{
    double height = 0;
    for (const BoundaryBlock& block : blocks) height += block.heightPx + gapPx;
    return blocks.empty() ? 0 : height - gapPx;
}

bool segmentsCross(geo::Point a, geo::Point b, geo::Point c, geo::Point d)
{
    const geo::Point ab = b - a, cd = d - c;
    const double c1 = cross(ab, c - a), c2 = cross(ab, d - a);
    const double d1 = cross(cd, a - c), d2 = cross(cd, b - c);
    return c1 * c2 < 0 && d1 * d2 < 0;
}

std::vector<BoundaryPlace> placeInColumn(const std::vector<BoundaryBlock>& blocks,
                                         const BoundaryColumn& column)
{
    std::vector<BoundaryPlace> places = stacked(blocks, byWish(blocks), column);
    if (!anyCrossing(blocks, places, column.bendX)) return places;
    const Packed packed = packedByAngle(blocks, column);
    places = stacked(blocks, packed.order, column);
    if (!anyCrossing(blocks, places, column.bendX)) return places;
    return packed.places;
}

}  // namespace layout
