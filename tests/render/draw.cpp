#include "render/draw.hpp"

#include <doctest/doctest.h>

#include "gl/object.hpp"

namespace test_support {

render::MapPainter eachMapPainter()
{
    auto how = render::MapPainter::Software;
    SUBCASE("by triangles") { how = render::MapPainter::GraphicsCard; }
    SUBCASE("by coverage") { how = render::MapPainter::Software; }
    return how;
}

Painter::Painter(render::MapPainter how) : how_(how)
{
    REQUIRE_MESSAGE(context_.problem().empty(), context_.problem());
    renderer_ = std::make_unique<render::Renderer>(fonts_, how_);
    REQUIRE_MESSAGE(renderer_->problems().empty(), base::toString(renderer_->problems().front()));
}

Painter::~Painter()
{
    CHECK(gl::pendingErrors() == "");
    CHECK_MESSAGE(context_.complaints().empty(), context_.complaints().front());
}

Picture Painter::draw(render::Renderer& renderer, const layout::Scene& scene)
{
    auto target = gl::Framebuffer::create(scene.widthPx, scene.heightPx);
    REQUIRE(target);
    renderer.draw(std::make_shared<const layout::Scene>(scene), target.value->target(), 0, 0);
    return readPicture(target.value->target());
}

Picture Painter::fresh(const layout::Scene& scene)
{
    render::Renderer renderer(fonts_, how_);
    REQUIRE(renderer.problems().empty());
    return draw(renderer, scene);
}

Picture Painter::next(const layout::Scene& scene) { return draw(*renderer_, scene); }

}  // namespace test_support
