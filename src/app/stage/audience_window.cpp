#include "app/stage/audience_window.hpp"

#include "gl/loader.hpp"

namespace app {

std::unique_ptr<AudienceWindow> AudienceWindow::open(platform::Window& main, const platform::Monitor& monitor)
{
    base::Result<std::unique_ptr<platform::Window>> opened = main.openOn(monitor);
    if (!opened) return nullptr;
    return std::unique_ptr<AudienceWindow>(new AudienceWindow(main, std::move(*opened.value)));
}

AudienceWindow::~AudienceWindow() { forgetPicture(); }

void AudienceWindow::forgetPicture()
{
    if (shared_) {
        window_->makeCurrent();
        shared_.reset();
        main_.makeCurrent();
    }
    copied_.reset();
    picture_.reset();
}

Canvas AudienceWindow::canvas() const
{
    return {window_->widthPx(), window_->heightPx(), window_->contentScale(), layout::Purpose::Window};
}

const gl::Framebuffer* AudienceWindow::picture()
{
    const Canvas size = canvas();
    if (picture_ && (picture_->width() != size.widthPx || picture_->height() != size.heightPx))
        forgetPicture();
    if (!picture_ && size.widthPx > 0 && size.heightPx > 0) {
        const bool isWindows = gl::isSoftware() && !window_->takesPictures();
        const gl::Order order = isWindows ? gl::Order::Window : gl::Order::Drawn;
        if (base::Result<gl::Framebuffer> made = gl::Framebuffer::create(size.widthPx, size.heightPx, order))
            picture_ = std::move(*made.value);
    }
    if (copied_) copied_->wait();
    copied_.reset();
    return picture_ ? &*picture_ : nullptr;
}

void AudienceWindow::show()
{
    if (!picture_) return;
    if (window_->takesPictures()) {
        const gl::Rect all{0, 0, picture_->width(), picture_->height()};
        return window_->showPicture(gl::readPixels(picture_->target(), all));
    }
    const gl::Fence painted;
    window_->makeCurrent();
    if (!shared_) shared_.emplace(*picture_);
    painted.wait();
    gl::copyPixels(shared_->target(), {0, 0, picture_->width(), picture_->height()},
                   gl::window(picture_->width(), picture_->height()), 0, 0);
    copied_.emplace();
    window_->swap();
    main_.makeCurrent();
}

}  // namespace app
