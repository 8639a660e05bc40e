#include "render/raster/area_raster.hpp"

#include <algorithm>
#include <cmath>

namespace render {

namespace {

scene::Rgba blended(scene::Rgba a, scene::Rgba b, float share)
{
    const auto mix = [share](int from, int to) {
        return static_cast<std::uint8_t>(
            std::lround(static_cast<float>(from) + static_cast<float>(to - from) * share));
    };
    return {mix(a.r, b.r), mix(a.g, b.g), mix(a.b, b.b), mix(a.a, b.a)};
}

constexpr float perPixel = 0.70710678f;  // patterns run diagonally

/// Pixels of a row that have one colour of a pattern, from a pixel on to the right.
struct PatternRun {
    scene::Rgba color;
    int length = 1;
};

/// How many pixels from one on stay half a pixel or more away from an edge that is `px` ahead.
int pixelsTo(float px) { return 1 + static_cast<int>((px - 0.5f) / perPixel); }

PatternRun patternRun(const RasterLayer& layer, int x, int y)
{
    const float t =
        (static_cast<float>(x) + 0.5f + layer.pictureX + static_cast<float>(y) + 0.5f + layer.pictureY) *
        perPixel;
    const paint::PatternSpot spot = paint::spotIn(layer.look, t);
    const scene::Rgba color = layer.look.bands[spot.band].color;
    if (spot.edgePx >= 0.5f) return {color, pixelsTo(spot.aheadPx)};
    // Transitions one pixel wide keep the bands from looking like stairs.
    return {blended(color, layer.look.bands[spot.beside].color, 0.5f - spot.edgePx)};
}

struct SolidPaint {
    const PixelRows& rows;
    scene::Rgba color;

    void even(int row, int x, int end, int coverage) const
    {
        paintRun(rows.row(row), x, end, color, coverage);
    }
    void each(int row, int x, std::span<const int> coverages) const
    {
        paintEach(rows.row(row) + x, coverages, color);
    }
};

/// `top` is the first row's number in the picture.
struct PatternPaint {
    const PixelRows& rows;
    const RasterLayer& layer;
    int top;

    void even(int row, int x, int end, int coverage) const
    {
        while (x < end) {
            const PatternRun run = patternRun(layer, x, top + row);
            const int runEnd = std::min(end, x + run.length);
            paintRun(rows.row(row), x, runEnd, run.color, coverage);
            x = runEnd;
        }
    }
    void each(int row, int x, std::span<const int> coverages) const
    {
        for (const int coverage : coverages) {
            std::uint32_t& pixel = rows.row(row)[x];
            pixel = over(pixel, patternRun(layer, x, top + row).color, coverage);
            ++x;
        }
    }
};

/// Copies the pixels of another picture where half of them or more is covered.
struct CopyPaint {
    const PixelRows& from;
    const PixelRows& to;

    void even(int row, int x, int end, int coverage) const
    {
        if (coverage >= 128) std::copy(from.row(row) + x, from.row(row) + end, to.row(row) + x);
    }
    void each(int row, int x, std::span<const int> coverages) const
    {
        for (const int coverage : coverages) {
            if (coverage >= 128) to.row(row)[x] = from.row(row)[x];
            ++x;
        }
    }
};

/// Fills what the band has summed up.
template <FillRule rule>
void paintLayer(CoverageBand& band, const PixelRows& rows, int top, const RasterLayer& layer)
{
    if (layer.look.isPlain())
        band.resolve<rule>(SolidPaint{rows, layer.look.plainColor()});
    else
        band.resolve<rule>(PatternPaint{rows, layer, top});
}

void paintPass(CoverageBand& band, const PixelRows& rows, int top, const RasterPass& pass)
{
    for (int row = 0; row < rows.height; ++row) std::fill_n(rows.row(row), rows.width, packed(pass.ground));
    for (const RasterLayer& layer : pass.layers) {
        band.add(layer.edges);
        if (layer.rule == FillRule::EvenOdd)
            paintLayer<FillRule::EvenOdd>(band, rows, top, layer);
        else
            paintLayer<FillRule::Covered>(band, rows, top, layer);
    }
}

}  // namespace

void AreaRaster::Worker::paint(const PixelRows& rows, int top, std::span<const RasterPass> passes)
{
    if (!band || band->width() != rows.width) band.emplace(rows.width);
    band->begin(top, rows.height);
    for (const RasterPass& pass : passes) {
        if (pass.within == nullptr) {
            paintPass(*band, rows, top, pass);
            continue;
        }
        beside.resize(static_cast<std::size_t>(rows.width) * CoverageBand::rows);
        const PixelRows aside{beside.data(), rows.width, rows.width, rows.height};
        paintPass(*band, aside, top, pass);
        band->add(*pass.within);
        band->resolve<FillRule::EvenOdd>(CopyPaint{aside, rows});
    }
}

void AreaRaster::paint(const PixelRows& target, std::span<const RasterPass> passes)
{
    if (target.width <= 0 || target.height <= 0) return;
    crew_->eachBand(target.height, CoverageBand::rows, [&](int worker, int top, int rows) {
        paintRows(worker, top, target.part(0, top, target.width, rows), passes);
    });
}

}  // namespace render
