// Paints Scenes as triangles: for graphics cards.
#pragma once

#include <optional>
#include <vector>

#include "base/diagnostic.hpp"
#include "render/items/overlay.hpp"
#include "render/map/gl_painter.hpp"
#include "render/map/gl_sheet.hpp"
#include "render/mesh_buffer.hpp"
#include "render/scene_painter.hpp"
#include "render/shaders.hpp"

namespace render {

class GlScenePainter : public ScenePainter {
public:
    /// Error: a program does not compile.
    static base::Result<std::unique_ptr<ScenePainter>> create(const text::FontBook& fonts);

    void draw(const std::shared_ptr<const scene::Scene>& scene, const gl::DrawTarget& target, int xPx,
              int yPx, Renderer::Statistics& statistics) override;
    bool settled() const override;
    std::vector<KeptPicture> keptPictures() const override;

private:
    /// Where the picture goes.
    struct Place {
        const gl::DrawTarget& target;
        int xPx, yPx;

        /// Rectangle of the picture (y down) in the target (y up).
        gl::Rect of(const gl::Rect& px) const
        {
            return {xPx + px.x, target.height - (yPx + px.top()), px.width, px.height};
        }
        TargetTransform transform() const
        {
            return TargetTransform::of(static_cast<float>(xPx), static_cast<float>(yPx), target.width,
                                       target.height);
        }
    };

    GlScenePainter(const text::FontBook& fonts, ShapeProgram shape, TextProgram text)
        : shape_(std::move(shape)), text_(std::move(text)), atlas_(fonts)
    {
    }
    void beginPicture(const Place& place) const;
    void useShapeProgram(const Place& place) const;
    void drawBorder(const scene::MapFrame& frame, const Place& place);
    void drawOverlay(const scene::Scene& scene, const Place& place);

    ShapeProgram shape_;
    TextProgram text_;
    TextAtlas atlas_;
    LevelStore levels_;
    std::unique_ptr<GlPainter> mapPainter_;
    std::vector<GlSheet> sheets_;              ///< parallel to the scene's frames
    std::vector<paint::PictureStep> program_;  ///< of drawn_
    Overlay overlay_;                          ///< its items
    MeshBuffer shapeBuffer_, borderBuffer_;
    TextMeshBuffer textBuffer_;
    std::shared_ptr<const scene::Scene> drawn_;
    gl::Rect picture_;  ///< of the scene being drawn
    int drawCalls_ = 0;
};

}  // namespace render
