// Pictures in memory as windows of software OpenGL have them: values of gl::windowPixel, rows from the top
// down (gl::Order::Window), always opaque. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "gl/framebuffer.hpp"
#include "scene/scene.hpp"

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

/// A picture of its own; content undefined until written, and another one after a change of its size. What
/// was never written takes no memory.
class Pixels {
public:
    void resize(int width, int height)
    {
        if (width == width_ && height == height_) return;
        width_ = width;
        height_ = height;
        values_.reset(new std::uint32_t[count()]);  // not written, as make_unique would
    }
    int width() const { return width_; }
    int height() const { return height_; }
    PixelRows rows() { return {values_.get(), width_, width_, height_}; }
    std::span<const std::uint32_t> values() const { return {values_.get(), count()}; }

private:
    std::size_t count() const { return static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_); }

    int width_ = 0, height_ = 0;
    std::unique_ptr<std::uint32_t[]> values_;
};

constexpr std::uint32_t packed(std::uint32_t r, std::uint32_t g, std::uint32_t b)
{
    return gl::windowPixel(r, g, b);
}
constexpr std::uint32_t packed(scene::Rgba c) { return packed(c.r, c.g, c.b); }

/// The four parts of a pixel, each in 16 bits of its own, so that one multiplication serves all.
constexpr std::uint64_t spread(std::uint32_t pixel)
{
    return (pixel & 0x00FF00FFu) | static_cast<std::uint64_t>(pixel & 0xFF00FF00u) << 24;
}
constexpr std::uint32_t gathered(std::uint64_t parts)
{
    return static_cast<std::uint32_t>(parts | parts >> 24);
}

/// `color`, spread, with `alpha` [0, 255] over an opaque pixel; each part rounded to the nearest.
constexpr std::uint32_t mixed(std::uint32_t below, std::uint64_t color, std::uint32_t alpha)
{
    constexpr std::uint64_t halves = 0x0080008000800080u, low = 0x00FF00FF00FF00FFu;
    const std::uint64_t sum = spread(below) * (255 - alpha) + color * alpha + halves;
    return gathered((sum + (sum >> 8 & low)) >> 8 & low);  // sum / 255
}

/// `color` with `alpha` [0, 255] instead of its own over an opaque pixel.
constexpr std::uint32_t mixed(std::uint32_t below, scene::Rgba color, std::uint32_t alpha)
{
    return mixed(below, spread(packed(color)), alpha);
}

/// What is left of a colour's alpha under coverage [0, 256].
constexpr std::uint32_t alphaOf(scene::Rgba color, int coverage)
{
    return static_cast<std::uint32_t>((color.a * coverage + 128) >> 8);
}

/// `color` with coverage [0, 256] over an opaque pixel.
constexpr std::uint32_t over(std::uint32_t below, scene::Rgba color, int coverage)
{
    return mixed(below, color, alphaOf(color, coverage));
}

/// Paints [x, end) of a row with one coverage (0, 256].
inline void paintRun(std::uint32_t* row, int x, int end, scene::Rgba color, int coverage)
{
    if (coverage >= 256 && color.a == 255) {
        for (const std::uint32_t value = packed(color); x < end; ++x) row[x] = value;
        return;
    }
    const std::uint64_t parts = spread(packed(color));
    const std::uint32_t alpha = alphaOf(color, coverage);
    for (; x < end; ++x) row[x] = mixed(row[x], parts, alpha);
}

/// Paints pixels with a coverage [0, 256] each.
inline void paintEach(std::uint32_t* pixels, std::span<const int> coverages, scene::Rgba color)
{
    const std::uint64_t parts = spread(packed(color));
    for (std::size_t i = 0; i < coverages.size(); ++i)
        pixels[i] = mixed(pixels[i], parts, alphaOf(color, coverages[i]));
}

}  // namespace render
