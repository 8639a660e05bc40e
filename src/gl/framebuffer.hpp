// Pictures that can be drawn into: an own one, or the window's. All rectangles are in pixels with y up, the
// way OpenGL counts; turning y over is the caller's business.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
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

/// How a picture lies in memory. Windows of software OpenGL keep blue first and the top row first; only
/// between pictures of that order is copying a plain copy of memory (2 megapixels: 0.2 ms instead of 4 ms).
enum class Order : std::uint8_t {
    Drawn,   ///< as OpenGL draws; triangles can go there
    Window,  ///< as windows have it: written and copied only
};

/// An opaque pixel of a picture in the window's order. Where the parts lie is the graphics': windows have
/// blue first, WebGL takes red first only.
constexpr std::uint32_t windowPixel(std::uint32_t red, std::uint32_t green, std::uint32_t blue)
{
#ifdef __EMSCRIPTEN__
    return 0xFF000000U | blue << 16U | green << 8U | red;
#else
    return 0xFF000000U | red << 16U | green << 8U | blue;
#endif
}

/// What drawing goes to. A plain reference: the Framebuffer it comes from must live.
struct DrawTarget {
    std::uint32_t framebuffer = 0;  ///< 0: the window
    int width = 0, height = 0;
    Order order = Order::Drawn;  ///< the window counts as Drawn, OpenGL hides its order
};

inline DrawTarget window(int width, int height) { return {0, width, height}; }

class Framebuffer {
public:
    /// 8 bits each of red, green, blue and alpha, content undefined. Error: the driver refuses the size.
    static base::Result<Framebuffer> create(int width, int height, Order order = Order::Drawn);

    /// Replaces pixels of a picture in the window's order: part.width * part.height values of windowPixel,
    /// rows from the top down.
    void write(const Rect& part, std::span<const std::uint32_t> pixels);

    DrawTarget target() const { return {object_.name(), width_, height_, order_}; }
    /// The texture that holds the picture, for those who draw it as one; rows from the bottom up in the order
    /// Drawn, from the top down in that of windows.
    std::uint32_t texture() const { return color_.name(); }
    int width() const { return width_; }
    int height() const { return height_; }

private:
    friend class SharedPicture;
    Framebuffer() = default;
    int width_ = 0, height_ = 0;
    Order order_ = Order::Drawn;
    Object<ObjectKind::Texture> color_;
    Object<ObjectKind::Framebuffer> object_;
};

/// The way to the picture of a Framebuffer in another context, which shares textures with the one that made
/// it: framebuffers themselves belong to one context alone. Read only; the Framebuffer must live.
class SharedPicture {
public:
    explicit SharedPicture(const Framebuffer& of);
    DrawTarget target() const { return {object_.name(), width_, height_, order_}; }

private:
    int width_ = 0, height_ = 0;
    Order order_ = Order::Drawn;
    Object<ObjectKind::Framebuffer> object_;
};

/// What one context has drawn so far, for another one to wait for.
class Fence {
public:
    /// Behind everything that the current context was told to do.
    Fence();
    ~Fence();
    Fence(Fence&& other) noexcept : sync_(std::exchange(other.sync_, nullptr)) {}
    Fence& operator=(Fence&& other) noexcept
    {
        std::swap(sync_, other.sync_);
        return *this;
    }
    /// The current context goes on when it is done; the program does not wait.
    void wait() const;

private:
    void* sync_;
};

/// Makes small pictures of large ones, in halves, so that every pixel counts. Keeps what it needs between
/// calls.
class Shrinker {
public:
    /// Fills all of `to` with `from`.
    void shrink(const DrawTarget& from, const DrawTarget& to);

private:
    std::vector<Framebuffer> halves_;
};

/// Copies pixels without scaling; the two must be different framebuffers. Obeys no scissor.
void copyPixels(const DrawTarget& from, const Rect& part, const DrawTarget& to, int toX, int toY);

/// RGBA bytes, rows from the bottom up. Not from a picture in the window's order.
std::vector<std::uint8_t> readPixels(const DrawTarget& from, const Rect& part);

}  // namespace gl
