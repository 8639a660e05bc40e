#include "render/map/raster.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstring>
#include <thread>

namespace render {

namespace {

constexpr int bandRows = 64;  // what a thread works on at a time: sums stay in its cache
constexpr int smallestForThreads = 256 * 256;

std::uint32_t packed(std::uint32_t r, std::uint32_t g, std::uint32_t b)
{
    return 0xFF000000u | r << 16 | g << 8 | b;
}
std::uint32_t packed(layout::Rgba c) { return packed(c.r, c.g, c.b); }

/// `color` with coverage [0, 256] over an opaque pixel.
std::uint32_t over(std::uint32_t below, layout::Rgba color, int coverage)
{
    const auto alpha = static_cast<std::uint32_t>((color.a * coverage + 128) >> 8);  // [0, 255]
    const auto mix = [alpha](std::uint32_t from, std::uint32_t to) {
        return (from * (255 - alpha) + to * alpha + 127) / 255;
    };
    return packed(mix(below >> 16 & 255, color.r), mix(below >> 8 & 255, color.g), mix(below & 255, color.b));
}

layout::Rgba blended(layout::Rgba a, layout::Rgba b, float share)
{
    const auto mix = [share](int from, int to) {
        return static_cast<std::uint8_t>(
            std::lround(static_cast<float>(from) + static_cast<float>(to - from) * share));
    };
    return {mix(a.r, b.r), mix(a.g, b.g), mix(a.b, b.b), mix(a.a, b.a)};
}

/// The colour of a pattern at a pixel; shaders.cpp has the same in GLSL.
layout::Rgba patternColor(const AreaPaint& paint, int x, int y)
{
    const float t =
        (static_cast<float>(x) + 0.5f + paint.pictureX + static_cast<float>(y) + 0.5f + paint.pictureY) *
        0.70710678f;
    const float number = std::floor(t / paint.bandPx);
    const float inside = t - number * paint.bandPx;
    const float toNext = paint.bandPx - inside;
    if (paint.pattern == layout::RegionFill::Pattern::Hatch) {
        const float line =
            std::clamp(std::min(inside, layout::hatchShare * paint.bandPx - inside) + 0.5f, 0.f, 1.f);
        return blended(paint.colors[1], paint.colors[0], std::max(line, std::clamp(0.5f - toNext, 0.f, 1.f)));
    }
    const auto count = static_cast<float>(std::clamp(paint.colorCount, 1, 3));
    const auto stripe = [&](float n) {
        return paint.colors[static_cast<std::size_t>(n - count * std::floor((n + 0.5f) / count))];
    };
    const float edge = std::min(inside, toNext);
    if (edge >= 0.5f) return stripe(number);
    return blended(stripe(number), stripe(inside < toNext ? number - 1 : number + 1), 0.5f - edge);
}

/// Signed areas of some rows, and which parts of them are not zero.
class Band {
public:
    explicit Band(int width)
        : width_(width), stride_(static_cast<std::size_t>(width) + 2),
          sums_(stride_ * static_cast<std::size_t>(bandRows))
    {
        while ((width_ + 1) >> blockShift_ >= DirtyBlocks::count) ++blockShift_;
    }

    /// Rows [top, top + rows).
    void begin(int top, int rows)
    {
        top_ = static_cast<float>(top);
        rows_ = rows;
        dirty_.fill({});
    }

    void add(const EdgeList& list)
    {
        const float bottom = top_ + static_cast<float>(rows_);
        for (const EdgeList::Group& group : list.groups()) {
            if (group.maxY <= top_ || group.minY >= bottom) continue;
            for (const Edge& e : list.edges().subspan(group.first, group.count)) addEdge(e);
        }
    }

    /// Calls `run(row, x, end, coverage)` for stretches of one coverage in (0, 1], `row` counted from the top
    /// of the band, and forgets the sums.
    template <RasterLayer::Rule rule, class Run>
    void resolve(Run run)
    {
        for (int row = 0; row < rows_; ++row) {
            DirtyBlocks& dirty = dirty_[static_cast<std::size_t>(row)];
            if (!dirty.any) continue;
            float* sums = sums_.data() + static_cast<std::size_t>(row) * stride_;
            float sum = 0;
            int x = 0;
            for (std::size_t word = 0; word < dirty.words.size(); ++word) {
                for (std::uint64_t bits = dirty.words[word]; bits != 0; bits &= bits - 1) {
                    const int block = static_cast<int>(word) * 64 + __builtin_ctzll(bits);
                    const int begin = std::min(block << blockShift_, width_);
                    const int end = std::min((block + 1) << blockShift_, width_);
                    if (begin > x) even<rule>(run, row, x, begin, sum);
                    for (x = begin; x < end; ++x) {
                        sum += sums[x];
                        sums[x] = 0;
                        even<rule>(run, row, x, x + 1, sum);
                    }
                }
            }
            sums[width_] = sums[width_ + 1] = 0;
            dirty = {};
            if (x < width_) even<rule>(run, row, x, width_, sum);
        }
    }

private:
    /// Which stretches of a row have sums that are not zero.
    struct DirtyBlocks {
        static constexpr int count = 256;
        std::array<std::uint64_t, count / 64> words{};
        bool any = false;
    };

    template <RasterLayer::Rule rule>
    static float coverage(float sum)
    {
        const float amount = std::abs(sum);
        if constexpr (rule == RasterLayer::Rule::Covered) return std::min(amount, 1.f);
        const float rest = amount - 2 * std::floor(amount * 0.5f);
        return rest > 1 ? 2 - rest : rest;
    }

    template <RasterLayer::Rule rule, class Run>
    static void even(Run& run, int row, int x, int end, float sum)
    {
        const int share = static_cast<int>(coverage<rule>(sum) * 256 + 0.5f);
        if (share > 0) run(row, x, end, share);
    }

    void addEdge(const Edge& e)
    {
        float x0 = e.x0, y0 = e.y0 - top_, x1 = e.x1, y1 = e.y1 - top_;
        float direction = 1;
        if (y0 > y1) {
            std::swap(x0, x1);
            std::swap(y0, y1);
            direction = -1;
        }
        const auto bottom = static_cast<float>(rows_);
        if (y1 <= 0 || y0 >= bottom || !(y1 > y0)) return;
        const float slope = (x1 - x0) / (y1 - y0);
        if (y0 < 0) {
            x0 -= y0 * slope;
            y0 = 0;
        }
        if (y1 > bottom) {
            x1 = x0 + (bottom - y0) * slope;
            y1 = bottom;
        }
        // Left of the picture an edge counts as if it stood at its rim; right of it, it does not count.
        const auto right = static_cast<float>(width_);
        if (x0 >= right && x1 >= right) return;
        if (x0 <= 0 && x1 <= 0) return steep(0, y0, y1, 0, direction);
        if (x0 >= 0 && x1 >= 0 && x0 <= right && x1 <= right) return steep(x0, y0, y1, slope, direction);
        cut(x0, y0, x1, y1, slope, direction);
    }

    /// The parts of an edge left of, in and right of the picture.
    void cut(float x0, float y0, float x1, float y1, float slope, float direction)
    {
        const auto right = static_cast<float>(width_);
        const float atLeft = std::clamp(y0 - x0 / slope, y0, y1);
        const float atRight = std::clamp(y0 + (right - x0) / slope, y0, y1);
        const bool goesRight = x1 > x0;
        const float enter = goesRight ? atLeft : atRight;
        const float leave = goesRight ? atRight : atLeft;
        if (goesRight) steep(0, y0, enter, 0, direction);
        steep(std::clamp(x0 + (enter - y0) * slope, 0.f, right), enter, leave, slope, direction);
        if (!goesRight) steep(0, leave, y1, 0, direction);
    }

    /// An edge inside the picture, row by row.
    void steep(float x, float y0, float y1, float slope, float direction)
    {
        int row = static_cast<int>(y0);
        const auto right = static_cast<float>(width_);
        while (y0 < y1) {
            const float end = std::min(static_cast<float>(row + 1), y1);
            const float dy = end - y0;
            const float next = std::clamp(x + slope * dy, 0.f, right);
            addToRow(row, std::min(x, next), std::max(x, next), dy * direction);
            x = next;
            y0 = end;
            ++row;
        }
    }

    /// A piece of an edge within one row that runs from `low` to `high` and has the height `d`.
    void addToRow(int row, float low, float high, float d)
    {
        const int first = static_cast<int>(low);
        const int last = std::max(first + 1, static_cast<int>(std::ceil(high)));
        float* sums = sums_.data() + static_cast<std::size_t>(row) * stride_ + first;
        const int cells = last - first;
        if (cells == 1) {
            const float middle = 0.5f * (low + high) - static_cast<float>(first);
            sums[0] += d * (1 - middle);
            sums[1] += d * middle;
        } else {
            const float share = 1 / (high - low);
            const float inFirst = static_cast<float>(first + 1) - low;
            const float inLast = high - static_cast<float>(last - 1);
            const float areaFirst = 0.5f * share * inFirst * inFirst;
            const float areaLast = 0.5f * share * inLast * inLast;
            sums[0] += d * areaFirst;
            if (cells == 2) {
                sums[1] += d * (1 - areaFirst - areaLast);
            } else {
                const float second = share * (inFirst + 0.5f);
                sums[1] += d * (second - areaFirst);
                for (int i = 2; i < cells - 1; ++i) sums[i] += d * share;
                const float before = second + static_cast<float>(cells - 3) * share;
                sums[cells - 1] += d * (1 - before - areaLast);
            }
            sums[cells] += d * areaLast;
        }
        DirtyBlocks& dirty = dirty_[static_cast<std::size_t>(row)];
        dirty.any = true;
        for (int block = first >> blockShift_; block <= last >> blockShift_; ++block)
            dirty.words[static_cast<std::size_t>(block) / 64] |= std::uint64_t{1} << (block % 64);
    }

    int width_;
    std::size_t stride_;
    std::vector<float> sums_;
    std::array<DirtyBlocks, bandRows> dirty_{};
    int blockShift_ = 3;  ///< a block is 8 pixels wide, more in a very wide picture
    float top_ = 0;
    int rows_ = 0;
};

/// Rows of the picture that a thread works on.
struct Rows {
    std::uint32_t* topRow = nullptr;
    std::ptrdiff_t stride = 0;  ///< to the next row below
    int top = 0;                ///< number in the picture, from above
    int count = 0, width = 0;

    std::uint32_t* at(int row) const { return topRow + row * stride; }
};

/// Paints runs of coverage.
struct Painter {
    const Rows& rows;
    const AreaPaint& paint;

    void solid(int row, int x, int end, int coverage) const
    {
        std::uint32_t* pixels = rows.at(row);
        const layout::Rgba color = paint.colors[0];
        if (coverage >= 256 && color.a == 255) {
            std::fill(pixels + x, pixels + end, packed(color));
            return;
        }
        for (; x < end; ++x) pixels[x] = over(pixels[x], color, coverage);
    }

    void patterned(int row, int x, int end, int coverage) const
    {
        std::uint32_t* pixels = rows.at(row);
        for (; x < end; ++x) pixels[x] = over(pixels[x], patternColor(paint, x, rows.top + row), coverage);
    }
};

template <RasterLayer::Rule rule>
void paintLayer(Band& band, const Painter& painter)
{
    if (painter.paint.pattern == layout::RegionFill::Pattern::Solid)
        band.resolve<rule>([&](int row, int x, int end, int share) { painter.solid(row, x, end, share); });
    else
        band.resolve<rule>(
            [&](int row, int x, int end, int share) { painter.patterned(row, x, end, share); });
}

void paintPass(Band& band, const Rows& rows, const RasterPass& pass)
{
    for (int row = 0; row < rows.count; ++row) std::fill_n(rows.at(row), rows.width, packed(pass.ground));
    for (const RasterLayer& layer : pass.layers) {
        band.add(layer.edges);
        const Painter painter{rows, layer.paint};
        if (layer.rule == RasterLayer::Rule::EvenOdd)
            paintLayer<RasterLayer::Rule::EvenOdd>(band, painter);
        else
            paintLayer<RasterLayer::Rule::Covered>(band, painter);
    }
}

/// What one thread needs.
class Worker {
public:
    explicit Worker(int width) : band_(width) {}

    void paint(const Rows& rows, std::span<const RasterPass> passes)
    {
        band_.begin(rows.top, rows.count);
        for (const RasterPass& pass : passes) {
            if (pass.within == nullptr) {
                paintPass(band_, rows, pass);
                continue;
            }
            beside_.resize(static_cast<std::size_t>(rows.width) * bandRows);
            const Rows beside{beside_.data(), rows.width, rows.top, rows.count, rows.width};
            paintPass(band_, beside, pass);
            band_.add(*pass.within);
            band_.resolve<RasterLayer::Rule::EvenOdd>([&](int row, int x, int end, int share) {
                if (share >= 128) std::copy(beside.at(row) + x, beside.at(row) + end, rows.at(row) + x);
            });
        }
    }

private:
    Band band_;
    std::vector<std::uint32_t> beside_;
};

}  // namespace

void EdgeList::finishGroup()
{
    if (groupBegin_ == edges_.size()) return;
    Group group{static_cast<std::uint32_t>(groupBegin_),
                static_cast<std::uint32_t>(edges_.size() - groupBegin_), edges_[groupBegin_].y0,
                edges_[groupBegin_].y0};
    for (const Edge& e : edges().subspan(group.first)) {
        group.minY = std::min({group.minY, e.y0, e.y1});
        group.maxY = std::max({group.maxY, e.y0, e.y1});
    }
    groups_.push_back(group);
    groupBegin_ = edges_.size();
}

void EdgeList::clear()
{
    edges_.clear();
    groups_.clear();
    groupBegin_ = 0;
}

void rasterise(const RasterTarget& target, std::span<const RasterPass> passes)
{
    if (target.width <= 0 || target.height <= 0) return;
    std::atomic<int> nextTop{0};
    const auto work = [&] {
        Worker worker(target.width);
        for (int top = nextTop.fetch_add(bandRows); top < target.height; top = nextTop.fetch_add(bandRows)) {
            const std::ptrdiff_t stride = target.width;
            const Rows rows{target.pixels + top * stride, stride, top,
                            std::min(bandRows, target.height - top), target.width};
            worker.paint(rows, passes);
        }
    };
#ifndef __EMSCRIPTEN__
    if (target.width * target.height >= smallestForThreads && std::thread::hardware_concurrency() > 1) {
        std::thread other(work);
        work();
        other.join();
        return;
    }
#endif
    work();
}

}  // namespace render
