// Paints Scenes into a window or framebuffer of OpenGL 3.3: the screen's painter. Decides nothing about the
// picture; keeps what was painted of the base map, so that panning copies pixels. Belongs to the OpenGL
// context that is current when it is made and must be destroyed while that context is current.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "base/diagnostic.hpp"
#include "gl/framebuffer.hpp"
#include "render/kept_picture.hpp"
#include "scene/scene.hpp"
#include "text/font.hpp"

namespace render {

/// Who paints. Best: the graphics card if there is one, else the processor without the detour over software
/// OpenGL.
enum class PaintedBy : std::uint8_t { Best, GraphicsCard, Processor };

class ScenePainter;

class Renderer {
public:
    /// The functions of OpenGL must be loaded (gl::loadFunctions). `fonts` must outlive the renderer.
    explicit Renderer(const text::FontBook& fonts, PaintedBy how = PaintedBy::Best);
    ~Renderer();
    Renderer(Renderer&&) noexcept;
    Renderer& operator=(Renderer&&) noexcept;

    /// Not empty if the programs could not be built: then draw() paints nothing.
    const std::vector<base::Diagnostic>& problems() const { return problems_; }

    /// Paints the scene with its upper left corner at (xPx, yPx) from the upper left corner of `target`. What
    /// lies beside the scene is not touched. A scene that was drawn by the last call is not tessellated
    /// again.
    ///
    /// While a map moves by fractions of a pixel, the copied base map stands up to half a pixel beside the
    /// items; the first call after it came to rest draws it exactly. settled() says whether that has
    /// happened.
    void draw(const std::shared_ptr<const scene::Scene>& scene, const gl::DrawTarget& target, int xPx,
              int yPx);

    /// False if the last picture should be drawn once more when nothing moves (see draw()).
    bool settled() const;

    /// All pictures of a pixel's size that are kept, in memory or on the graphics card.
    std::vector<KeptPicture> keptPictures() const;

    /// What the last call of draw() did. For measurements and tests.
    struct Statistics {
        int mapsDrawn = 0;     ///< frames whose base map was drawn in whole
        int mapsScrolled = 0;  ///< frames of which a strip was drawn
        int mapsCopied = 0;    ///< frames that only copied pixels
        bool overlayBuilt = false;
        // On the graphics card
        std::size_t overlayTriangles = 0;
        std::size_t lineTriangles = 0;  ///< of base maps
        std::size_t areaTriangles = 0;
        int drawCalls = 0;
        // On the processor
        bool pictureCopied = false;  ///< nothing was painted, the last picture was copied
        std::size_t overlayEdges = 0;
        std::size_t mapEdges = 0;
    };
    const Statistics& statistics() const { return statistics_; }

private:
    std::unique_ptr<ScenePainter> painter_;  ///< null: nothing can be painted
    std::vector<base::Diagnostic> problems_;
    Statistics statistics_;
};

}  // namespace render
