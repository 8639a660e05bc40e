// Paints Scenes on the processor and gives OpenGL one finished picture to copy to the window. For software
// OpenGL, which would need several times as long for the same triangles.
#pragma once

#include <optional>

#include "render/picture_composer.hpp"

namespace render {

class SoftwareScenePainter : public ScenePainter {
public:
    explicit SoftwareScenePainter(const text::FontBook& fonts) : composer_(fonts) {}

    void draw(const std::shared_ptr<const scene::Scene>& scene, const gl::DrawTarget& target, int xPx,
              int yPx, Renderer::Statistics& statistics) override;
    bool settled() const override { return composer_.settled(); }
    std::vector<KeptPicture> keptPictures() const override;

private:
    bool upload(const Pixels& picture);

    PictureComposer composer_;
    std::optional<gl::Framebuffer> uploaded_;
    std::shared_ptr<const scene::Scene> uploadedOf_;  ///< null: uploaded_ shows nothing
};

}  // namespace render
