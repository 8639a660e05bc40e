// Exact coverage of each pixel by areas, for some rows of a picture at a time: sums of signed areas per pixel
// along each row (the method of font rasterisers, e.g. R. Levien 2016, "Inside the fastest font renderer in
// the world"). One per thread; knows no colours.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
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

    /// Calls `run(row, x, end, coverage)` for stretches of one coverage in (0, 256], `row` counted from the
    /// top of the band, and forgets the sums.
    template <FillRule rule, class Run>
    void resolve(Run run)
    {
        for (int row = firstRow_; row <= lastRow_; ++row) resolveRow<rule>(row, run);
        firstRow_ = rows;
        lastRow_ = -1;
    }

private:
    /// Which stretches of a row have sums that are not zero.
    struct DirtyBlocks {
        static constexpr int count = 256;
        std::array<std::uint64_t, count / 64> words{};
        bool any = false;
    };

    template <FillRule rule, class Run>
    void resolveRow(int row, Run& run)
    {
        DirtyBlocks& dirty = dirty_[static_cast<std::size_t>(row)];
        if (!dirty.any) return;
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

    template <FillRule rule>
    static float coverage(float sum)
    {
        const float amount = std::abs(sum);
        if constexpr (rule == FillRule::Covered) return std::min(amount, 1.f);
        const float rest = amount - 2 * std::floor(amount * 0.5f);
        return rest > 1 ? 2 - rest : rest;
    }

    template <FillRule rule, class Run>
    static void even(Run& run, int row, int x, int end, float sum)
    {
        const int share = static_cast<int>(coverage<rule>(sum) * 256 + 0.5f);
        if (share > 0) run(row, x, end, share);
    }

    void addEdge(const Edge& e);
    void cut(float x0, float y0, float x1, float y1, float slope, float direction);
    void steep(float x, float y0, float y1, float slope, float direction);
    void addToRow(int row, float low, float high, float d);

    int width_;
    std::size_t stride_;
    std::vector<float> sums_;
    std::array<DirtyBlocks, rows> dirty_{};
    int blockShift_ = 3;  ///< a block is 8 pixels wide, more in a very wide picture
    float top_ = 0;
    int count_ = 0;
    int firstRow_ = rows, lastRow_ = -1;  ///< with sums
};

}  // namespace render
