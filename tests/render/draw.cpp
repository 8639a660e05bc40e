#include "render/draw.hpp"

#include <doctest/doctest.h>

#include "gl/object.hpp"

namespace test_support {

render::PaintedBy eachWay()
{
    auto how = render::PaintedBy::Processor;
    SUBCASE("by triangles") { how = render::PaintedBy::GraphicsCard; }
    SUBCASE("by coverage") { how = render::PaintedBy::Processor; }
    return how;
}

Painter::Painter(render::PaintedBy how) : how_(how)
{
    REQUIRE_MESSAGE(context_.problem().empty(), context_.problem());
    renderer_ = std::make_unique<render::Renderer>(fonts_, how_);
    for (const base::Diagnostic& problem : renderer_->problems())
        FAIL(base::toString(problem, base::Language::En));
}

Painter::~Painter()
{
    CHECK(gl::pendingErrors() == "");
    for (const std::string& complaint : context_.complaints()) FAIL_CHECK(complaint);
}

Picture Painter::draw(render::Renderer& renderer, const scene::Scene& scene)
{
    auto target = gl::Framebuffer::create(scene.widthPx, scene.heightPx);
    REQUIRE(target);
    renderer.draw(std::make_shared<const scene::Scene>(scene), target.value->target(), 0, 0);
    return readPicture(target.value->target());
}

Picture Painter::fresh(const scene::Scene& scene)
{
    render::Renderer renderer(fonts_, how_);
    REQUIRE(renderer.problems().empty());
    return draw(renderer, scene);
}

Picture Painter::next(const scene::Scene& scene) { return draw(*renderer_, scene); }

}  // namespace test_support
