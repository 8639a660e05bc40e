// Pictures in memory as windows of software OpenGL have them: alpha << 24 | red << 16 | green << 8 | blue,
// rows from the top down (gl::Order::Window), always opaque. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "layout/scene.hpp"

namespace render {

/// Rows of a picture that belong to somebody else.
struct PixelRows {
    std::uint32_t* first = nullptr;
    std::ptrdiff_t stride = 0;  ///< pixels to the next row below
    int width = 0, height = 0;

    std::uint32_t* row(int y) const { return first + y * stride; }
    PixelRows part(int x, int y, int partWidth, int partHeight) const
    {
        return {row(y) + x, stride, partWidth, partHeight};
    }
};

/// A picture of its own; content undefined until written.
class Pixels {
public:
    void resize(int width, int height)
    {
        width_ = width;
        height_ = height;
        values_.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    }
    int width() const { return width_; }
    int height() const { return height_; }
    PixelRows rows() { return {values_.data(), width_, width_, height_}; }
    std::span<const std::uint32_t> values() const { return values_; }

private:
    int width_ = 0, height_ = 0;
    std::vector<std::uint32_t> values_;
};

constexpr std::uint32_t packed(std::uint32_t r, std::uint32_t g, std::uint32_t b)
{
    return 0xFF000000u | r << 16 | g << 8 | b;
}
constexpr std::uint32_t packed(layout::Rgba c) { return packed(c.r, c.g, c.b); }

/// `color` with `alpha` [0, 255] instead of its own over an opaque pixel.
constexpr std::uint32_t mixed(std::uint32_t below, layout::Rgba color, std::uint32_t alpha)
{
    const auto mix = [alpha](std::uint32_t from, std::uint32_t to) {
        return (from * (255 - alpha) + to * alpha + 127) / 255;
    };
    return packed(mix(below >> 16 & 255, color.r), mix(below >> 8 & 255, color.g), mix(below & 255, color.b));
}

/// `color` with coverage [0, 256] over an opaque pixel.
constexpr std::uint32_t over(std::uint32_t below, layout::Rgba color, int coverage)
{
    return mixed(below, color, static_cast<std::uint32_t>((color.a * coverage + 128) >> 8));
}

/// Paints [x, end) of a row with one coverage (0, 256].
inline void paintRun(std::uint32_t* row, int x, int end, layout::Rgba color, int coverage)
{
    if (coverage >= 256 && color.a == 255) {
        for (const std::uint32_t value = packed(color); x < end; ++x) row[x] = value;
        return;
    }
    for (; x < end; ++x) row[x] = over(row[x], color, coverage);
}

}  // namespace render
