// Pictures that can be drawn into: an own one, or the window's. All rectangles are in pixels with y up, the way
// OpenGL counts; turning y over is the caller's business.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/diagnostic.hpp"
#include "gl/object.hpp"

namespace gl {

struct Rect {
    int x = 0, y = 0;
    int width = 0, height = 0;

    bool empty() const { return width <= 0 || height <= 0; }
    int right() const { return x + width; }
    int top() const { return y + height; }
    friend bool operator==(const Rect&, const Rect&) = default;
};

/// The common part; empty() if there is none.
Rect intersection(const Rect& a, const Rect& b);

/// What drawing goes to. A plain reference: the Framebuffer it comes from must live.
struct DrawTarget {
    std::uint32_t framebuffer = 0;  ///< 0: the window
    int width = 0, height = 0;
};

inline DrawTarget window(int width, int height) { return {0, width, height}; }

class Framebuffer {
public:
    /// RGBA, 8 bits each, content undefined. Error: the driver refuses the size.
    static base::Result<Framebuffer> create(int width, int height);

    /// Replaces pixels: part.width * part.height RGBA values, rows from the bottom up.
    void write(const Rect& part, std::span<const std::uint32_t> rgba);

    DrawTarget target() const { return {object_.name(), width_, height_}; }
    int width() const { return width_; }
    int height() const { return height_; }

private:
    Framebuffer() = default;
    int width_ = 0, height_ = 0;
    Object<ObjectKind::Texture> color_;
    Object<ObjectKind::Framebuffer> object_;
};

/// Copies pixels without scaling; the two must be different framebuffers. Obeys no scissor.
void copyPixels(const DrawTarget& from, const Rect& part, const DrawTarget& to, int toX, int toY);

/// RGBA bytes, rows from the bottom up.
std::vector<std::uint8_t> readPixels(const DrawTarget& from, const Rect& part);

}  // namespace gl
