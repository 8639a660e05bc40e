#include "gl/framebuffer.hpp"

#include <algorithm>
#include <cassert>
#include <string>
#include <utility>

#include "gl/functions.hpp"

namespace gl {

namespace {

#ifdef __EMSCRIPTEN__  // WebGL 2 knows neither blue first nor a texture without a size in its name
constexpr GLint windowFormat = GL_RGBA8;
constexpr GLenum windowOrder = GL_RGBA, windowType = GL_UNSIGNED_BYTE;
#else
// Only without a size in its name does Mesa take the format that the pixels have.
constexpr GLint windowFormat = GL_RGBA;
constexpr GLenum windowOrder = GL_BGRA, windowType = GL_UNSIGNED_INT_8_8_8_8_REV;
#endif

}  // namespace

Rect intersection(const Rect& a, const Rect& b)
{
    const int x = std::max(a.x, b.x);
    const int y = std::max(a.y, b.y);
    return {x, y, std::min(a.right(), b.right()) - x, std::min(a.top(), b.top()) - y};
}

base::Result<Framebuffer> Framebuffer::create(int width, int height, Order order)
{
    base::Result<Framebuffer> result;
    Framebuffer made;
    made.width_ = width;
    made.height_ = height;
    made.order_ = order;
    made.color_ = Object<ObjectKind::Texture>::create();
    made.object_ = Object<ObjectKind::Framebuffer>::create();
    glBindTexture(GL_TEXTURE_2D, made.color_.name());
    if (order == Order::Window)
        glTexImage2D(GL_TEXTURE_2D, 0, windowFormat, width, height, 0, windowOrder, windowType, nullptr);
    else
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
    glBindFramebuffer(GL_FRAMEBUFFER, made.object_.name());
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, made.color_.name(), 0);
    const GLenum status = glCheckFramebufferStatus(GL_FRAMEBUFFER);
    if (status != GL_FRAMEBUFFER_COMPLETE) {
        while (glGetError() != GL_NO_ERROR) {
        }  // told below; not to be found by somebody else
        result.diagnostics.push_back(
            {base::Severity::Error, "OpenGL", 0, "",
             base::filled({"in ein Bild mit {0} x {1} Pixeln kann dieser Grafiktreiber nicht zeichnen",
                           "a picture of {0} x {1} pixels cannot be drawn into by this graphics driver"},
                          {width, height})});
        return result;
    }
    result.value = std::move(made);
    return result;
}

void Framebuffer::write(const Rect& part, std::span<const std::uint32_t> pixels)
{
    assert(order_ == Order::Window);
    assert(pixels.size() == static_cast<std::size_t>(part.width) * static_cast<std::size_t>(part.height));
    glBindTexture(GL_TEXTURE_2D, color_.name());
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
    glTexSubImage2D(GL_TEXTURE_2D, 0, part.x, height_ - part.top(), part.width, part.height, windowOrder,
                    windowType, pixels.data());
}

SharedPicture::SharedPicture(const Framebuffer& of)
    : width_(of.width_), height_(of.height_), order_(of.order_),
      object_(Object<ObjectKind::Framebuffer>::create())
{
    glBindFramebuffer(GL_FRAMEBUFFER, object_.name());
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, of.color_.name(), 0);
}

Fence::Fence() : sync_(glFenceSync(GL_SYNC_GPU_COMMANDS_COMPLETE, 0))
{
    glFlush();  // else the other context might wait for what was never sent
}

Fence::~Fence()
{
    if (sync_) glDeleteSync(static_cast<GLsync>(sync_));
}

void Fence::wait() const
{
    if (sync_) glWaitSync(static_cast<GLsync>(sync_), 0, GL_TIMEOUT_IGNORED);
}

void Shrinker::shrink(const DrawTarget& from, const DrawTarget& to)
{
    glDisable(GL_SCISSOR_TEST);
    const auto blit = [](const DrawTarget& source, const DrawTarget& target) {
        glBindFramebuffer(GL_READ_FRAMEBUFFER, source.framebuffer);
        glBindFramebuffer(GL_DRAW_FRAMEBUFFER, target.framebuffer);
        const bool turn = source.order != target.order;
        glBlitFramebuffer(0, turn ? source.height : 0, source.width, turn ? 0 : source.height, 0, 0,
                          target.width, target.height, GL_COLOR_BUFFER_BIT, GL_LINEAR);
    };
    DrawTarget source = from;
    for (std::size_t step = 0; source.width > 2 * to.width && source.height > 2 * to.height; ++step) {
        const int width = (source.width + 1) / 2, height = (source.height + 1) / 2;
        if (step == halves_.size() || halves_[step].width() != width || halves_[step].height() != height) {
            while (halves_.size() > step) halves_.pop_back();
            base::Result<Framebuffer> made = Framebuffer::create(width, height);
            if (!made) break;
            halves_.push_back(std::move(*made.value));
        }
        blit(source, halves_[step].target());
        source = halves_[step].target();
    }
    blit(source, to);
}

void copyPixels(const DrawTarget& from, const Rect& part, const DrawTarget& to, int toX, int toY)
{
    if (part.empty()) return;
    glDisable(GL_SCISSOR_TEST);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, from.framebuffer);
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, to.framebuffer);
    // What lies upside down is named upside down; between two such pictures nothing is turned over.
    const auto rowOf = [](const DrawTarget& target, int y) {
        return target.order == Order::Window ? target.height - y : y;
    };
    int fromLow = rowOf(from, part.y), fromHigh = rowOf(from, part.top());
    int toLow = rowOf(to, toY), toHigh = rowOf(to, toY + part.height);
    if (from.order == Order::Window && to.order == Order::Window) {
        std::swap(fromLow, fromHigh);
        std::swap(toLow, toHigh);
    }
    glBlitFramebuffer(part.x, fromLow, part.right(), fromHigh, toX, toLow, toX + part.width, toHigh,
                      GL_COLOR_BUFFER_BIT, GL_NEAREST);
}

std::vector<std::uint8_t> readPixels(const DrawTarget& from, const Rect& part)
{
    std::vector<std::uint8_t> pixels;
    assert(from.order == Order::Drawn);
    if (part.empty()) return pixels;
    pixels.resize(static_cast<std::size_t>(part.width) * static_cast<std::size_t>(part.height) * 4);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, from.framebuffer);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(part.x, part.y, part.width, part.height, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
    return pixels;
}

}  // namespace gl
