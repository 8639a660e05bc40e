// What the two ways to paint a Scene have in common; Renderer chooses one.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "gl/framebuffer.hpp"
#include "render/map/sheet_plan.hpp"
#include "render/renderer.hpp"
#include "scene/scene.hpp"

namespace render {

class ScenePainter {
public:
    virtual ~ScenePainter() = default;

    /// As Renderer::draw(); the scene is not empty. Counts into `statistics`.
    virtual void draw(const std::shared_ptr<const scene::Scene>& scene, const gl::DrawTarget& target, int xPx,
                      int yPx, Renderer::Statistics& statistics) = 0;
    virtual bool settled() const = 0;
    virtual std::vector<KeptPicture> keptPictures() const = 0;
};

/// The name of the kept base map of a frame.
inline std::string sheetName(std::size_t frame) { return "base map " + std::to_string(frame + 1); }

inline void count(SheetWork work, Renderer::Statistics& statistics)
{
    switch (work) {
    case SheetWork::Drawn:
        ++statistics.mapsDrawn;
        break;
    case SheetWork::Scrolled:
        ++statistics.mapsScrolled;
        break;
    case SheetWork::Copied:
        ++statistics.mapsCopied;
        break;
    case SheetWork::Nothing:
        break;
    }
}

}  // namespace render
