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

/// The colour of a pattern at a pixel and how far it reaches; shaders.cpp has the same in GLSL.
PatternRun patternRun(const AreaPaint& paint, int x, int y)
{
    const float t =
        (static_cast<float>(x) + 0.5f + paint.pictureX + static_cast<float>(y) + 0.5f + paint.pictureY) *
        perPixel;
    const float number = std::floor(t / paint.bandPx);
    const float inside = t - number * paint.bandPx;
    const float toNext = paint.bandPx - inside;
    if (paint.pattern == scene::RegionFill::Pattern::Hatch) {
        const float toGround = scene::hatchShare * paint.bandPx - inside;
        if (inside >= 0.5f && toGround >= 0.5f) return {paint.colors[0], pixelsTo(toGround)};
        if (toGround <= -0.5f && toNext >= 0.5f) return {paint.colors[1], pixelsTo(toNext)};
        const float line = std::clamp(std::min(inside, toGround) + 0.5f, 0.f, 1.f);
        return {
            blended(paint.colors[1], paint.colors[0], std::max(line, std::clamp(0.5f - toNext, 0.f, 1.f)))};
    }
    const auto count = static_cast<float>(std::clamp(paint.colorCount, 1, 3));
    const auto stripe = [&](float n) {
        return paint.colors[static_cast<std::size_t>(n - count * std::floor((n + 0.5f) / count))];
    };
    const float edge = std::min(inside, toNext);
    if (edge >= 0.5f) return {stripe(number), pixelsTo(toNext)};
    return {blended(stripe(number), stripe(inside < toNext ? number - 1 : number + 1), 0.5f - edge)};
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
    const AreaPaint& paint;
    int top;

    void even(int row, int x, int end, int coverage) const
    {
        while (x < end) {
            const PatternRun run = patternRun(paint, x, top + row);
            const int runEnd = std::min(end, x + run.length);
            paintRun(rows.row(row), x, runEnd, run.color, coverage);
            x = runEnd;
        }
    }
    void each(int row, int x, std::span<const int> coverages) const
    {
        for (const int coverage : coverages) {
            std::uint32_t& pixel = rows.row(row)[x];
            pixel = over(pixel, patternRun(paint, x, top + row).color, coverage);
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
void paintLayer(CoverageBand& band, const PixelRows& rows, int top, const AreaPaint& paint)
{
    if (paint.pattern == scene::RegionFill::Pattern::Solid)
        band.resolve<rule>(SolidPaint{rows, paint.colors[0]});
    else
        band.resolve<rule>(PatternPaint{rows, paint, top});
}

void paintPass(CoverageBand& band, const PixelRows& rows, int top, const RasterPass& pass)
{
    for (int row = 0; row < rows.height; ++row) std::fill_n(rows.row(row), rows.width, packed(pass.ground));
    for (const RasterLayer& layer : pass.layers) {
        band.add(layer.edges);
        if (layer.rule == FillRule::EvenOdd)
            paintLayer<FillRule::EvenOdd>(band, rows, top, layer.paint);
        else
            paintLayer<FillRule::Covered>(band, rows, top, layer.paint);
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
