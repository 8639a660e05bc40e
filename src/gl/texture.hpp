// Rectangles of 8-bit values for shaders to read. Kept by the graphics card alone.
#pragma once

#include <cstdint>
#include <span>

#include "gl/object.hpp"

namespace gl {

/// Pairs of values, without filtering: one texel, one pixel.
class Texture {
public:
    /// Two channels (red, green), all zero.
    Texture(int width, int height);

    /// Replaces rows [y, y + rows); `texels` holds 2 * rows * width values.
    void updateRows(int y, int rows, std::span<const std::uint8_t> texels);
    void bind(int unit) const;

    int width() const { return width_; }
    int height() const { return height_; }

private:
    int width_, height_;
    Object<ObjectKind::Texture> object_;
};

/// Single values that a shader sees as white of that alpha, filtered linearly: a quarter of what a texture in
/// colour takes.
class AlphaTexture {
public:
    /// `texels`: width * height values.
    AlphaTexture(int width, int height, std::span<const std::uint8_t> texels);

    std::uint32_t name() const { return object_.name(); }
    int width() const { return width_; }
    int height() const { return height_; }

private:
    int width_, height_;
    Object<ObjectKind::Texture> object_;
};

/// Largest side of a texture or framebuffer that this context allows.
int maxTextureSize();

}  // namespace gl
