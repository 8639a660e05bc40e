// Rectangles of whole pixels: what of a sheet is drawn, what is missing. Pure.
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "geo/lon_lat.hpp"
#include "gl/framebuffer.hpp"
#include "render/map/level_bounds.hpp"

namespace render {

/// True if `inner` lies in `outer` with all its pixels.
inline bool contains(const gl::Rect& outer, const gl::Rect& inner)
{
    return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
           inner.top() <= outer.top();
}

inline gl::Rect fromEdges(int left, int low, int right, int high)
{
    return {left, low, right - left, high - low};
}

/// A box of the picture in whole pixels, y down.
inline gl::Rect wholePixels(const geo::Box& boxPx)
{
    const auto whole = [](double v) { return static_cast<int>(std::lround(std::clamp(v, -1e5, 1e5))); };
    return fromEdges(whole(boxPx.minX), whole(boxPx.minY), whole(boxPx.maxX), whole(boxPx.maxY));
}

inline gl::Rect grown(const gl::Rect& r, int by)
{
    return {r.x - by, r.y - by, r.width + 2 * by, r.height + 2 * by};
}

inline BoxF boxOf(const gl::Rect& r)
{
    return {static_cast<float>(r.x), static_cast<float>(r.y), static_cast<float>(r.right()),
            static_cast<float>(r.top())};
}

inline long long areaOf(const gl::Rect& r)
{
    return r.empty() ? 0 : static_cast<long long>(r.width) * r.height;
}

/// `whole` without `part`, as up to four rectangles.
inline std::vector<gl::Rect> difference(const gl::Rect& whole, const gl::Rect& part)
{
    const gl::Rect hole = gl::intersection(whole, part);
    if (whole.empty()) return {};
    if (hole.empty()) return {whole};
    std::vector<gl::Rect> rest;
    const auto add = [&](const gl::Rect& r) {
        if (!r.empty()) rest.push_back(r);
    };
    add(fromEdges(whole.x, whole.y, whole.right(), hole.y));
    add(fromEdges(whole.x, hole.top(), whole.right(), whole.top()));
    add(fromEdges(whole.x, hole.y, hole.x, hole.top()));
    add(fromEdges(hole.right(), hole.y, whole.right(), hole.top()));
    return rest;
}

/// The rectangle to have ready for a view that left what is drawn: the view, some pixels `ahead` on the sides
/// where it left, and of what is drawn as much as lies in `room`.
inline gl::Rect wanted(const gl::Rect& view, const gl::Rect& drawn, const gl::Rect& room, int ahead)
{
    const gl::Rect kept = gl::intersection(drawn, room);
    if (kept.empty()) return view;
    const gl::Rect grownTo =
        fromEdges(view.x < kept.x ? view.x - ahead : kept.x, view.y < kept.y ? view.y - ahead : kept.y,
                  view.right() > kept.right() ? view.right() + ahead : kept.right(),
                  view.top() > kept.top() ? view.top() + ahead : kept.top());
    return gl::intersection(grownTo, room);
}

/// Rows of a rectangle that are equally far indented on both sides.
struct RowRange {
    int first = 0, count = 0;  ///< counted from the rectangle's upper edge
    int inset = 0;
};

/// A rectangle with round corners as rows, each only as long as it is. Its rim looks like stairs; a stroke
/// covers it.
inline std::vector<RowRange> roundedRows(const gl::Rect& box, double cornerPx)
{
    const double radius = std::min({cornerPx, box.width / 2.0, box.height / 2.0});
    const int rows = radius > 0.5 ? static_cast<int>(std::ceil(radius)) : 0;
    std::vector<RowRange> ranges;
    for (int row = 0; row < rows; ++row) {
        const double y = radius - (row + 0.5);
        const double x = std::sqrt(std::max(radius * radius - y * y, 0.0));
        const int inset = static_cast<int>(std::lround(radius - x));
        ranges.push_back({row, 1, inset});
        ranges.push_back({box.height - 1 - row, 1, inset});
    }
    if (box.height > 2 * rows) ranges.push_back({rows, box.height - 2 * rows, 0});
    return ranges;
}

}  // namespace render
