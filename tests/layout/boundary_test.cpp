#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>

#include "layout/dock/boundary.hpp"

using layout::BoundaryBlock;
using layout::BoundaryColumn;

namespace {

/// The same numbers on every machine (Lehmer 1951).
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed * 2 + 1) {}
    double between(double low, double high)
    {
        state_ = state_ * 48271 % 2147483647;
        return low + (high - low) * static_cast<double>(state_) / 2147483647.0;
    }

private:
    std::uint64_t state_;
};

std::vector<BoundaryBlock> randomBlocks(Random& random, int count, bool right)
{
    std::vector<BoundaryBlock> blocks;
    for (int i = 0; i < count; ++i) {
        const geo::Point site{right ? random.between(10, 780) : random.between(220, 990),
                              random.between(0, 700)};
        BoundaryBlock block{std::round(random.between(28, 90)), site, site.y};
        if (i % 4 == 3) block.sitePx = std::nullopt;
        blocks.push_back(block);
    }
    return blocks;
}

int crossings(const std::vector<BoundaryBlock>& blocks, const std::vector<layout::BoundaryPlace>& places,
              double bendX)
{
    int count = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i)
        for (std::size_t k = i + 1; k < blocks.size(); ++k)
            if (blocks[i].sitePx && blocks[k].sitePx &&
                layout::segmentsCross({bendX, places[i].portPx}, *blocks[i].sitePx, {bendX, places[k].portPx},
                                      *blocks[k].sitePx))
                ++count;
    return count;
}

int overlaps(const std::vector<BoundaryBlock>& blocks, const std::vector<layout::BoundaryPlace>& places)
{
    int count = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i)
        for (std::size_t k = i + 1; k < blocks.size(); ++k)
            if (places[i].topPx < places[k].topPx + blocks[k].heightPx - 1e-6 &&
                places[k].topPx < places[i].topPx + blocks[i].heightPx - 1e-6)
                ++count;
    return count;
}

}  // namespace

TEST_CASE("two segments cross in an inner point only")
{
    CHECK(layout::segmentsCross({0, 0}, {2, 2}, {0, 2}, {2, 0}));
    CHECK_FALSE(layout::segmentsCross({0, 0}, {2, 2}, {2, 2}, {3, 0}));
    CHECK_FALSE(layout::segmentsCross({0, 0}, {1, 0}, {0, 1}, {1, 1}));
}

TEST_CASE("leaders of a column never cross and blocks never overlap")
{
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        Random random(seed);
        const bool right = seed % 2 == 0;
        const auto blocks = randomBlocks(random, 2 + static_cast<int>(seed % 11), right);
        const BoundaryColumn column{right ? 800.0 : 200.0, 8, 1200, 6, 14};
        const auto places = layout::placeInColumn(blocks, column);
        CAPTURE(seed);
        CHECK(crossings(blocks, places, column.bendX) == 0);
        CHECK(overlaps(blocks, places) == 0);
        if (layout::columnHeight(blocks, column.gapPx) <= column.maxY - column.minY)
            for (std::size_t i = 0; i < blocks.size(); ++i) {
                CHECK(places[i].topPx >= column.minY - 1e-6);
                CHECK(places[i].topPx + blocks[i].heightPx <= column.maxY + 1e-6);
            }
    }
}

TEST_CASE("a block with room stands level with its site")
{
    const std::vector<BoundaryBlock> blocks{{40, geo::Point{500, 300}, 300}, {40, geo::Point{600, 100}, 100}};
    const auto places = layout::placeInColumn(blocks, {200, 0, 700, 6, 10});
    CHECK(places[0].topPx == doctest::Approx(280));
    CHECK(places[0].portPx == doctest::Approx(300));
    CHECK(places[1].topPx == doctest::Approx(80));
}

TEST_CASE("no blocks, no work")
{
    CHECK(layout::placeInColumn({}, {200, 0, 700, 6, 10}).empty());
    CHECK(layout::columnHeight({}, 6) == 0);
}
