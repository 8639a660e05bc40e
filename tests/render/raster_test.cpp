// The raster under the painter without a graphics card: coverage, colours, the threads' share of the work.
#include <doctest/doctest.h>

#include <atomic>
#include <span>
#include <vector>

#include "render/raster/coverage_band.hpp"
#include "render/raster/crew.hpp"
#include "render/raster/pixels.hpp"

using render::CoverageBand;
using render::EdgeList;
using render::FillRule;

namespace {

void addBox(EdgeList& edges, float left, float top, float right, float bottom)
{
    const geo::PointF corners[] = {{left, top}, {right, top}, {right, bottom}, {left, bottom}};
    for (std::size_t i = 0; i < 4; ++i) edges.add(corners[i], corners[(i + 1) % 4]);
    edges.finishGroup();
}

/// Notes the coverage that a band tells; each pixel's at most once.
struct PixelNotes {
    std::vector<int>& pixels;
    int width, rows;

    void note(int row, int x, int coverage) const
    {
        REQUIRE(row < rows);
        REQUIRE(x < width);
        int& pixel = pixels[static_cast<std::size_t>(row * width + x)];
        CHECK(pixel == 0);
        pixel = coverage;
    }
    void even(int row, int x, int end, int coverage) const
    {
        CHECK(coverage > 0);
        for (; x < end; ++x) note(row, x, coverage);
    }
    void each(int row, int x, std::span<const int> coverages) const
    {
        for (const int coverage : coverages) note(row, x++, coverage);
    }
};

/// Coverage [0, 256] of the pixels of a small picture.
template <FillRule rule>
std::vector<int> covered(CoverageBand& band, int rows)
{
    std::vector<int> pixels(static_cast<std::size_t>(band.width() * rows), 0);
    band.resolve<rule>(PixelNotes{pixels, band.width(), rows});
    return pixels;
}

std::vector<int> boxCovered(float left, float top, float right, float bottom)
{
    CoverageBand band(20);
    band.begin(0, 4);
    EdgeList edges;
    addBox(edges, left, top, right, bottom);
    band.add(edges);
    return covered<FillRule::EvenOdd>(band, 4);
}

}  // namespace

TEST_CASE("a box between pixels covers each by its share")
{
    const std::vector<int> pixels = boxCovered(2.25f, 1.5f, 12.75f, 3);
    CHECK(pixels[20 + 1] == 0);
    CHECK(pixels[20 + 2] == 96);  // 0.75 * 0.5
    CHECK(pixels[20 + 3] == 128);
    CHECK(pixels[20 + 12] == 96);
    CHECK(pixels[20 + 13] == 0);
    CHECK(pixels[40 + 2] == 192);
    CHECK(pixels[40 + 7] == 256);
    CHECK(pixels[60 + 7] == 0);
    CHECK(pixels[7] == 0);
}

TEST_CASE("what reaches beyond the picture is cut at its edges")
{
    const std::vector<int> pixels = boxCovered(-1000, -1000, 1000, 1000);
    for (const int pixel : pixels) CHECK(pixel == 256);
    for (const int pixel : boxCovered(-50, 0, -1, 4)) CHECK(pixel == 0);
    for (const int pixel : boxCovered(21, 0, 30, 4)) CHECK(pixel == 0);
    CHECK(boxCovered(-3, 0, 2, 4)[1] == 256);
    CHECK(boxCovered(-3, 0, 2, 4)[2] == 0);
}

TEST_CASE("two boxes on each other cover once as lines and leave a hole as areas")
{
    CoverageBand band(20);
    EdgeList edges;
    addBox(edges, 2, 0, 12, 4);
    addBox(edges, 8, 0, 16, 4);
    band.begin(0, 4);
    band.add(edges);
    const std::vector<int> lines = covered<FillRule::Covered>(band, 4);
    CHECK(lines[5] == 256);
    CHECK(lines[10] == 256);
    CHECK(lines[15] == 256);
    band.add(edges);  // resolve() has forgotten the sums
    const std::vector<int> areas = covered<FillRule::EvenOdd>(band, 4);
    CHECK(areas[5] == 256);
    CHECK(areas[10] == 0);
    CHECK(areas[15] == 256);
}

TEST_CASE("a picture comes out alike in bands and in one piece")
{
    EdgeList edges;
    edges.add({3, 1.2f}, {90, 57});
    edges.add({90, 57}, {10.5f, 63});
    edges.add({10.5f, 63}, {3, 1.2f});
    edges.finishGroup();
    CoverageBand whole(100);
    whole.begin(0, 64);
    whole.add(edges);
    const std::vector<int> expected = covered<FillRule::EvenOdd>(whole, 64);
    for (int top = 0; top < 64; top += 16) {
        CAPTURE(top);
        CoverageBand band(100);
        band.begin(top, 16);
        band.add(edges);
        const std::vector<int> part = covered<FillRule::EvenOdd>(band, 16);
        for (std::size_t i = 0; i < part.size(); ++i)
            CHECK(std::abs(part[i] - expected[static_cast<std::size_t>(top) * 100 + i]) <= 1);
    }
}

TEST_CASE("no coverage leaves a pixel as it is, full coverage replaces it")
{
    constexpr scene::Rgba color{12, 34, 56, 255};
    for (const std::uint32_t below : {0xFF000000u, 0xFFFFFFFFu, 0xFF336699u}) {
        CHECK(render::over(below, color, 0) == below);
        CHECK(render::over(below, color, 256) == render::packed(color));
        CHECK(render::over(below, {12, 34, 56, 0}, 256) == below);
    }
    CHECK(render::over(0xFF000000u, {255, 255, 255, 128}, 256) == 0xFF808080u);
}

TEST_CASE("mixing rounds each part of a pixel to the nearest")
{
    int wrong = 0;
    for (std::uint32_t below = 0; below < 256; below += 3) {
        for (std::uint32_t color = 0; color < 256; color += 5) {
            for (std::uint32_t alpha = 0; alpha < 256; ++alpha) {
                const std::uint32_t expected = (below * (255 - alpha) + color * alpha + 127) / 255;
                const auto part = static_cast<std::uint8_t>(color);
                const std::uint32_t pixel = render::mixed(render::packed(below, 255 - below, 0),
                                                          scene::Rgba{part, 0, part, 255}, alpha);
                const std::uint32_t green = ((255 - below) * (255 - alpha) + 127) / 255;
                if (pixel != render::packed(expected, green, (color * alpha + 127) / 255)) ++wrong;
            }
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("a crew paints every row once, however often it is called")
{
    for (int workers = 1; workers <= 5; ++workers) {
        CAPTURE(workers);
        render::Crew crew(workers);
        REQUIRE(crew.workers() == workers);
        for (int round = 0; round < 200; ++round) {
            const int height = 1 + round * 3;
            std::vector<std::atomic<int>> painted(static_cast<std::size_t>(height));
            std::vector<std::atomic<int>> busy(static_cast<std::size_t>(workers));
            std::atomic<int> twiceAtATime{0};
            crew.eachBand(height, 16, [&](int worker, int top, int rows) {
                if (busy[static_cast<std::size_t>(worker)]++ != 0) ++twiceAtATime;
                for (int row = top; row < top + rows; ++row) ++painted[static_cast<std::size_t>(row)];
                --busy[static_cast<std::size_t>(worker)];
            });
            CHECK(twiceAtATime == 0);
            int wrong = 0;
            for (const auto& row : painted) wrong += row != 1 ? 1 : 0;
            CHECK(wrong == 0);
        }
    }
}
