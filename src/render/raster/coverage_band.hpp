// Exact coverage of each pixel by areas, for some rows of a picture at a time: sums of signed areas per pixel
// along each row (the method of font rasterisers, e.g. R. Levien 2016, "Inside the fastest font renderer in
// the world"). One per thread; knows no colours.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

#include "render/raster/edge_list.hpp"

namespace render {

/// How sums become coverage. Areas count even-odd; lines are covered or not, however often.
enum class FillRule : std::uint8_t { EvenOdd, Covered };

class CoverageBand {
public:
    static constexpr int rows = 64;  ///< at most, so that the sums stay in the thread's cache

    explicit CoverageBand(int width);
    int width() const { return width_; }

    /// Rows [top, top + count) of the picture from now on.
    void begin(int top, int count);

    /// Adds the edges of the groups that reach into these rows.
    void add(const EdgeList& list) { add(list, list.groups()); }
    void add(const EdgeList& list, std::span<const EdgeList::Group> groups);

    /// Gives `paint` the coverage of all that is covered, `row` counted from the top of the band, and forgets
    /// the sums: `paint.even(row, x, end, coverage)` for a stretch of one coverage in (0, 256],
    /// `paint.each(row, x, coverages)` for some pixels with one in [0, 256] each.
    template <FillRule rule, class Paint>
    void resolve(const Paint& paint)
    {
        for (int row = firstRow_; row <= lastRow_; ++row) resolveRow<rule>(row, paint);
        firstRow_ = rows;
        lastRow_ = -1;
    }

private:
    /// Which stretches of a row have sums that are not zero.
    struct DirtyBlocks {
        static constexpr int count = 512;
        std::array<std::uint64_t, count / 64> words{};

        void mark(int block)
        {
            words[static_cast<unsigned>(block) / 64] |= std::uint64_t{1}
                                                        << (static_cast<unsigned>(block) % 64);
        }
    };

    template <FillRule rule, class Paint>
    void resolveRow(int row, const Paint& paint)
    {
        DirtyBlocks& dirty = dirty_[static_cast<std::size_t>(row)];
        float* sums = sums_.data() + static_cast<std::size_t>(row) * stride_;
        float sum = 0;
        int x = 0;
        for (std::size_t word = 0; word < dirty.words.size(); ++word) {
            for (std::uint64_t bits = dirty.words[word]; bits != 0; bits &= bits - 1) {
                const int block = static_cast<int>(word) * 64 + __builtin_ctzll(bits);
                const int begin = std::min(block << blockShift_, width_);
                const int end = std::min((block + 1) << blockShift_, width_);
                if (begin > x) even<rule>(paint, row, x, begin, sum);
                for (x = begin; x < end; x += stepPx)
                    sum = step<rule>(paint, row, x, std::min(stepPx, end - x), sums + x, sum);
                x = end;
            }
        }
        sums[width_] = sums[width_ + 1] = 0;
        dirty = {};
        if (x < width_) even<rule>(paint, row, x, width_, sum);
    }

    /// `count` pixels from x on: tells their coverage, clears their sums and returns the new total.
    template <FillRule rule, class Paint>
    static float step(const Paint& paint, int row, int x, int count, float* sums, float sum)
    {
        std::array<float, stepPx> totals;
        for (int i = 0; i < stepPx; ++i) {
            if (i < count) sum += sums[i];
            totals[static_cast<std::size_t>(i)] = sum;
        }
        std::fill_n(sums, count, 0.f);
        std::array<int, stepPx> shares;
        for (std::size_t i = 0; i < shares.size(); ++i) shares[i] = share<rule>(totals[i]);
        const bool same = std::all_of(shares.begin(), shares.end(), [&](int s) { return s == shares[0]; });
        if (!same)
            paint.each(row, x, std::span(shares).first(static_cast<std::size_t>(count)));
        else if (shares[0] > 0)
            paint.even(row, x, x + count, shares[0]);
        return sum;
    }

    template <FillRule rule>
    static int share(float sum)
    {
        float amount = std::abs(sum);
        if constexpr (rule == FillRule::Covered) {
            amount = std::min(amount, 1.f);
        } else {
            amount -= 2 * static_cast<float>(static_cast<int>(amount * 0.5f));
            amount = std::min(amount, 2 - amount);
        }
        return static_cast<int>(amount * 256 + 0.5f);
    }

    template <FillRule rule, class Paint>
    static void even(const Paint& paint, int row, int x, int end, float sum)
    {
        if (const int of = share<rule>(sum); of > 0) paint.even(row, x, end, of);
    }

    void addEdge(const Edge& e);
    void cut(float x0, float y0, float x1, float y1, float slope, float direction);
    void steep(float x, float y0, float y1, float slope, float direction);
    void addToRow(int row, float low, float high, float d);

    static constexpr int stepPx = 4;  ///< pixels that are resolved together

    int width_;
    std::size_t stride_;
    std::vector<float> sums_;
    std::array<DirtyBlocks, rows> dirty_{};
    int blockShift_ = 2;  ///< a block is 4 pixels wide, more in a very wide picture
    float top_ = 0;
    int count_ = 0;
    int firstRow_ = rows, lastRow_ = -1;  ///< with sums
};

}  // namespace render
