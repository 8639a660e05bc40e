// A rectangle of pairs of 8-bit values for a shader to read, without filtering: one texel, one pixel.
#pragma once

#include <cstdint>
#include <span>

#include "gl/object.hpp"

namespace gl {

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

/// Largest side of a texture or framebuffer that this context allows.
int maxTextureSize();

}  // namespace gl
