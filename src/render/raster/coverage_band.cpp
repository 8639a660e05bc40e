#include "render/raster/coverage_band.hpp"

namespace render {

/// A piece of an edge within one row that runs from `low` to `high` and has the height `d`.
inline void CoverageBand::addToRow(int row, float low, float high, float d)
{
    const int first = static_cast<int>(low);
    int last = static_cast<int>(high);
    if (static_cast<float>(last) < high || last == first) ++last;  // std::ceil is a call
    float* sums = sums_.data() + static_cast<std::size_t>(row) * stride_ + first;
    DirtyBlocks& dirty = dirty_[static_cast<std::size_t>(row)];
    dirty.mark(first >> blockShift_);
    dirty.mark(last >> blockShift_);
    const int cells = last - first;
    if (cells == 1) {
        const float right = d * (0.5f * (low + high) - static_cast<float>(first));
        sums[0] += d - right;
        sums[1] += right;
        return;
    }
    const float share = d / (high - low);
    const float inFirst = static_cast<float>(first + 1) - low;
    const float inLast = high - static_cast<float>(last - 1);
    const float areaFirst = 0.5f * share * inFirst * inFirst;
    const float areaLast = 0.5f * share * inLast * inLast;
    sums[0] += areaFirst;
    sums[cells] += areaLast;
    if (cells == 2) {
        sums[1] += d - areaFirst - areaLast;
        return;
    }
    const float second = share * (inFirst + 0.5f);
    sums[1] += second - areaFirst;
    for (int i = 2; i < cells - 1; ++i) sums[i] += share;
    sums[cells - 1] += d - second - static_cast<float>(cells - 3) * share - areaLast;
    for (int block = (first >> blockShift_) + 1; block < last >> blockShift_; ++block) dirty.mark(block);
}

CoverageBand::CoverageBand(int width)
    : width_(width), stride_(static_cast<std::size_t>(width) + 2),
      sums_(stride_ * static_cast<std::size_t>(rows))
{
    while ((width_ + 1) >> blockShift_ >= DirtyBlocks::count) ++blockShift_;
}

void CoverageBand::begin(int top, int count)
{
    top_ = static_cast<float>(top);
    count_ = count;
}

void CoverageBand::add(const EdgeList& list, std::span<const EdgeList::Group> groups)
{
    const float bottom = top_ + static_cast<float>(count_);
    for (const EdgeList::Group& group : groups) {
        if (group.maxY <= top_ || group.minY >= bottom) continue;
        for (const Edge& e : list.edges().subspan(group.first, group.count)) addEdge(e);
    }
}

void CoverageBand::addEdge(const Edge& e)
{
    float x0 = e.x0, y0 = e.y0 - top_, x1 = e.x1, y1 = e.y1 - top_;
    float direction = 1;
    if (y0 > y1) {
        std::swap(x0, x1);
        std::swap(y0, y1);
        direction = -1;
    }
    const auto bottom = static_cast<float>(count_);
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
void CoverageBand::cut(float x0, float y0, float x1, float y1, float slope, float direction)
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
void CoverageBand::steep(float x, float y0, float y1, float slope, float direction)
{
    if (!(y0 < y1)) return;
    int row = static_cast<int>(y0);
    firstRow_ = std::min(firstRow_, row);
    const auto right = static_cast<float>(width_);
    while (true) {
        const float end = std::min(static_cast<float>(row + 1), y1);
        const float dy = end - y0;
        const float next = std::min(std::max(x + slope * dy, 0.f), right);
        addToRow(row, std::min(x, next), std::max(x, next), dy * direction);
        if (end >= y1) break;
        x = next;
        y0 = end;
        ++row;
    }
    lastRow_ = std::max(lastRow_, row);
}

}  // namespace render
