// Draws Scenes into a framebuffer and reads them back; one context, renderer and font book for a test. For
// tests only.
#pragma once

#include <memory>

#include "render/renderer.hpp"
#include "scene/scene.hpp"
#include "support/gl_context.hpp"
#include "text/font.hpp"

namespace test_support {

/// Runs a test case once for each way to paint: call it once, first of all.
render::PaintedBy eachWay();

class Painter {
public:
    explicit Painter(render::PaintedBy how = render::PaintedBy::Best);
    ~Painter();

    /// With a fresh renderer: nothing kept of earlier pictures.
    Picture fresh(const scene::Scene& scene);
    /// With the same renderer as the calls before.
    Picture next(const scene::Scene& scene);

    render::Renderer& renderer() { return *renderer_; }
    const text::FontBook& fonts() const { return fonts_; }
    const GlContext& context() const { return context_; }

private:
    Picture draw(render::Renderer& renderer, const scene::Scene& scene);

    render::PaintedBy how_;
    GlContext context_;
    text::FontBook fonts_;
    std::unique_ptr<render::Renderer> renderer_;
};

}  // namespace test_support
