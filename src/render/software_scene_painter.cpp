#include "render/software_scene_painter.hpp"

#include <utility>

namespace render {

void SoftwareScenePainter::draw(const std::shared_ptr<const scene::Scene>& scene,
                                const gl::DrawTarget& target, int xPx, int yPx,
                                Renderer::Statistics& statistics)
{
    if (scene == uploadedOf_ && settled()) {
        statistics.pictureCopied = true;
        statistics.mapsCopied = static_cast<int>(scene->frames.size());
    } else {
        uploadedOf_ = upload(composer_.compose(scene, statistics)) ? scene : nullptr;
    }
    if (uploadedOf_)
        gl::copyPixels(uploaded_->target(), {0, 0, scene->widthPx, scene->heightPx}, target, xPx,
                       target.height - (yPx + scene->heightPx));
}

std::vector<KeptPicture> SoftwareScenePainter::keptPictures() const
{
    std::vector<KeptPicture> kept = composer_.keptPictures();
    if (uploaded_)
        kept.push_back(KeptPicture::of("picture for OpenGL", uploaded_->width(), uploaded_->height()));
    return kept;
}

bool SoftwareScenePainter::upload(const Pixels& picture)
{
    const int width = picture.width(), height = picture.height();
    if (!uploaded_ || uploaded_->width() != width || uploaded_->height() != height) {
        uploaded_.reset();
        if (auto made = gl::Framebuffer::create(width, height, gl::Order::Window))
            uploaded_ = std::move(*made.value);
    }
    if (!uploaded_) return false;
    uploaded_->write({0, 0, width, height}, picture.values());
    return true;
}

}  // namespace render
