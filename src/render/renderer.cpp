#include "render/renderer.hpp"

#include <utility>

#include "gl/loader.hpp"
#include "render/gl_scene_painter.hpp"
#include "render/software_scene_painter.hpp"

namespace render {

Renderer::Renderer(const text::FontBook& fonts, PaintedBy how)
{
    if (how == PaintedBy::Processor || (how == PaintedBy::Best && gl::isSoftware())) {
        painter_ = std::make_unique<SoftwareScenePainter>(fonts);
        return;
    }
    base::Result<std::unique_ptr<ScenePainter>> made = GlScenePainter::create(fonts);
    problems_ = std::move(made.diagnostics);
    if (made.value) painter_ = std::move(*made.value);
}

Renderer::~Renderer() = default;
Renderer::Renderer(Renderer&&) noexcept = default;
Renderer& Renderer::operator=(Renderer&&) noexcept = default;

bool Renderer::settled() const { return !painter_ || painter_->settled(); }

std::vector<KeptPicture> Renderer::keptPictures() const
{
    return painter_ ? painter_->keptPictures() : std::vector<KeptPicture>{};
}

void Renderer::draw(const std::shared_ptr<const scene::Scene>& scene, const gl::DrawTarget& target, int xPx,
                    int yPx)
{
    statistics_ = {};
    if (painter_ && scene && scene->widthPx > 0 && scene->heightPx > 0)
        painter_->draw(scene, target, xPx, yPx, statistics_);
}

}  // namespace render
