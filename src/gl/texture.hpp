// Rectangles of 8-bit values for shaders to read. Kept by the graphics card alone.
#pragma once

#include <cstdint>
#include <span>
#include <utility>

#include "gl/object.hpp"

namespace gl {

class Texture {
public:
    /// Two channels (red, green), all zero, without filtering: one texel, one pixel.
    Texture(int width, int height);
    /// One channel (red), filtered linearly: letters, in a quarter of the memory that they take in colour.
    /// `alphas`: width * height values.
    static Texture alphasOf(int width, int height, std::span<const std::uint8_t> alphas);

    /// Replaces rows [y, y + rows) of two channels; `texels` holds 2 * rows * width values.
    void updateRows(int y, int rows, std::span<const std::uint8_t> texels);
    void bind(int unit) const;

    /// For those who bind it themselves.
    std::uint32_t name() const { return object_.name(); }
    int width() const { return width_; }
    int height() const { return height_; }

private:
    Texture(int width, int height, Object<ObjectKind::Texture> object)
        : width_(width), height_(height), object_(std::move(object))
    {
    }
    int width_, height_;
    Object<ObjectKind::Texture> object_;
};

/// Largest side of a texture or framebuffer that this context allows.
int maxTextureSize();

}  // namespace gl
