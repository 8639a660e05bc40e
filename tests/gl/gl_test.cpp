// What of OpenGL the painter stands on: objects that go away, programs that complain, pixels that land where
// they should.
#include <doctest/doctest.h>

#include <array>

#include "gl/buffer.hpp"
#include "gl/draw.hpp"
#include "gl/program.hpp"
#include "gl/texture.hpp"
#include "gl/vertex_array.hpp"
#include "support/gl_context.hpp"

using test_support::GlContext;
using test_support::Picture;
using test_support::Pixel;

namespace {

constexpr const char* flatVertex = R"(
in vec2 position;
uniform vec2 offset;
void main() { gl_Position = vec4(position + offset, 0.0, 1.0); }
)";
constexpr const char* flatFragment = R"(
uniform vec4 color;
uniform sampler2D values;
out vec4 result;
void main() { result = color * texelFetch(values, ivec2(0, 1), 0).r; }
)";

gl::Framebuffer framebuffer(int width, int height)
{
    auto made = gl::Framebuffer::create(width, height);
    REQUIRE(made);
    return std::move(*made.value);
}

}  // namespace

TEST_CASE("a context says what it is")
{
    GlContext context;
    REQUIRE_MESSAGE(context.problem().empty(), context.problem());
    CHECK(context.info().major * 10 + context.info().minor >= 33);
    CHECK_FALSE(context.info().renderer.empty());
}

TEST_CASE("functions that are not there are a diagnostic, not a crash")
{
    GlContext context;
    REQUIRE(context.problem().empty());
    const auto result = gl::loadFunctions([](const char*) -> gl::Function { return nullptr; });
    CHECK_FALSE(result);
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(result.diagnostics[0].message.in(base::Language::En).find("OpenGL 3.3") != std::string::npos);
}

TEST_CASE("objects are deleted with their owners, also after moves")
{
    GlContext context;
    REQUIRE(context.problem().empty());
    const int before = gl::liveObjects();
    {
        gl::Buffer buffer(gl::Buffer::Target::Vertices);
        gl::Buffer moved = std::move(buffer);
        gl::Buffer other(gl::Buffer::Target::Indices);
        other = std::move(moved);
        gl::VertexArray array;
        gl::Texture texture(4, 4);
        gl::Framebuffer target = framebuffer(8, 8);
        CHECK(gl::liveObjects() == before + 5);  // a framebuffer is two
    }
    CHECK(gl::liveObjects() == before);
    CHECK(gl::pendingErrors().empty());
    CHECK(context.complaints().empty());
}

TEST_CASE("a mistake in a shader is reported with the program's name and leaves nothing behind")
{
    GlContext context;
    REQUIRE(context.problem().empty());
    const int before = gl::liveObjects();
    {
        const auto broken =
            gl::Program::create({"broken", flatVertex, "void main() { nonsense }", {"position"}});
        CHECK_FALSE(broken);
        REQUIRE_FALSE(broken.diagnostics.empty());
        CHECK(broken.diagnostics[0].file == "shader broken");
        CHECK(broken.diagnostics[0].message.in(base::Language::En).rfind("fragment: ", 0) == 0);
        const auto unlinked =
            gl::Program::create({"unlinked",
                                 flatVertex,
                                 "vec4 elsewhere(); out vec4 result; void main() { result = elsewhere(); }",
                                 {}});
        CHECK_FALSE(unlinked);
        REQUIRE_FALSE(unlinked.diagnostics.empty());
        CHECK(unlinked.diagnostics[0].message.in(base::Language::En).rfind("link: ", 0) == 0);
    }
    CHECK(gl::liveObjects() == before);
}

TEST_CASE("a triangle lands where it belongs, mixed, cut and copied")
{
    GlContext context;
    REQUIRE(context.problem().empty());
    auto made = gl::Program::create({"flat", flatVertex, flatFragment, {"position"}});
    REQUIRE_MESSAGE(made,
                    (made.diagnostics.empty() ? "" : made.diagnostics[0].message.in(base::Language::En)));
    const gl::Program& program = *made.value;

    // Two triangles over the left half of the picture.
    const std::array<float, 8> corners{-1, -1, 0, -1, -1, 1, 0, 1};
    const std::array<std::uint32_t, 9> indices{7, 7, 7, 0, 1, 2, 2, 1, 3};
    gl::Buffer vertices(gl::Buffer::Target::Vertices), order(gl::Buffer::Target::Indices);
    vertices.upload(std::span(corners), gl::Buffer::Usage::Static);
    order.upload(std::span(indices), gl::Buffer::Usage::Static);
    CHECK(order.sizeBytes() == sizeof indices);
    gl::VertexArray array;
    array.attach(vertices, {0, 2, gl::Attribute::Type::Float, 8, 0});
    array.attachIndices(order);
    gl::Texture texture(3, 2);
    texture.updateRows(1, 1, std::array<std::uint8_t, 6>{255, 7, 0, 0, 0, 0});

    const gl::Framebuffer target = framebuffer(8, 4);
    gl::beginDrawing(target.target());
    gl::clear({0, 0, 1, 1});
    program.use();
    texture.bind(0);
    gl::Program::set(program.uniform("values"), 0);
    gl::Program::set(program.uniform("color"), std::array{1.f, 0.f, 0.f, 0.5f});
    gl::Program::set(program.uniform("offset"), std::array{0.f, 0.f});
    CHECK(program.uniform("nothing") == -1);
    array.bind();
    gl::setScissor({0, 2, 8, 2});  // the upper half
    const std::array<gl::IndexRange, 2> ranges{gl::IndexRange{3, 3}, {6, 3}};
    gl::drawTriangles(ranges);
    gl::endDrawing();

    const Picture picture = test_support::readPicture(target.target());
    const Pixel blue{0, 0, 255, 255};
    CHECK(picture.at(7, 0) == blue);
    CHECK(picture.at(0, 3) == blue);  // below the scissor
    const Pixel mixed = picture.at(3, 1);
    CHECK(std::abs(mixed.r - 128) <= 1);
    CHECK(std::abs(mixed.b - 128) <= 1);
    CHECK(mixed.a == 255);

    const gl::Framebuffer copy = framebuffer(8, 4);
    gl::beginDrawing(copy.target());
    gl::clear({0, 1, 0, 1});
    gl::copyPixels(target.target(), {2, 2, 4, 2}, copy.target(), 0, 0);
    const Picture copied = test_support::readPicture(copy.target());
    CHECK(copied.at(0, 2) == picture.at(2, 0));
    CHECK(copied.at(3, 3) == picture.at(5, 1));
    CHECK(copied.at(4, 3) == Pixel{0, 255, 0, 255});
    CHECK(gl::pendingErrors().empty());
    CHECK_MESSAGE(context.complaints().empty(), context.complaints().front());
}

TEST_CASE("a picture in the window's order is written top down and copied upright")
{
    GlContext context;
    REQUIRE(context.problem().empty());
    auto made = gl::Framebuffer::create(3, 4, gl::Order::Window);
    REQUIRE(made);
    gl::Framebuffer& picture = *made.value;
    const std::uint32_t red = 0xFFFF0000, green = 0xFF00FF00, blue = 0xFF0000FF, white = 0xFFFFFFFF;
    picture.write({0, 0, 3, 4}, std::vector<std::uint32_t>{red, red, green, white, white, white, white, white,
                                                           white, blue, blue, blue});
    picture.write({1, 1, 1, 1}, std::vector<std::uint32_t>{green});

    auto other = gl::Framebuffer::create(5, 5, gl::Order::Window);
    REQUIRE(other);
    const gl::Framebuffer drawn = framebuffer(3, 4);
    gl::copyPixels(picture.target(), {0, 0, 3, 4}, other.value->target(), 2, 1);
    gl::copyPixels(other.value->target(), {2, 1, 3, 4}, drawn.target(), 0, 0);
    const Picture seen = test_support::readPicture(drawn.target());
    CHECK(seen.at(0, 0) == Pixel{255, 0, 0, 255});
    CHECK(seen.at(2, 0) == Pixel{0, 255, 0, 255});
    CHECK(seen.at(1, 2) == Pixel{0, 255, 0, 255});
    CHECK(seen.at(0, 2) == Pixel{255, 255, 255, 255});
    CHECK(seen.at(0, 3) == Pixel{0, 0, 255, 255});

    gl::copyPixels(drawn.target(), {0, 0, 3, 1}, picture.target(), 0,
                   3);  // the lowest row becomes the highest
    gl::copyPixels(picture.target(), {0, 0, 3, 4}, drawn.target(), 0, 0);
    CHECK(test_support::readPicture(drawn.target()).at(0, 0) == Pixel{0, 0, 255, 255});
    CHECK(gl::pendingErrors().empty());
    CHECK_MESSAGE(context.complaints().empty(), context.complaints().front());
}

TEST_CASE("a framebuffer beyond the driver's limits is a diagnostic")
{
    GlContext context;
    REQUIRE(context.problem().empty());
    const int before = gl::liveObjects();
    const auto made = gl::Framebuffer::create(1 << 20, 4);
    CHECK_FALSE(made);
    CHECK(made.hasErrors());
    CHECK(gl::pendingErrors().empty());
    CHECK(gl::liveObjects() == before);
}

TEST_CASE("a texture of alphas has them in red, filtered")
{
    GlContext context;
    REQUIRE(context.problem().empty());
    constexpr const char* show = R"(
uniform sampler2D values;
out vec4 result;
void main() { result = vec4(texture(values, gl_FragCoord.xy / vec2(4.0, 2.0)).rrr, 1.0); }
)";
    auto made = gl::Program::create({"show", flatVertex, show, {"position"}});
    REQUIRE(made);
    const std::array<float, 8> corners{-1, -1, 1, -1, -1, 1, 1, 1};
    const std::array<std::uint32_t, 6> indices{0, 1, 2, 2, 1, 3};
    gl::Buffer vertices(gl::Buffer::Target::Vertices), order(gl::Buffer::Target::Indices);
    vertices.upload(std::span(corners), gl::Buffer::Usage::Static);
    order.upload(std::span(indices), gl::Buffer::Usage::Static);
    gl::VertexArray array;
    array.attach(vertices, {0, 2, gl::Attribute::Type::Float, 8, 0});
    array.attachIndices(order);
    // Twice as wide on the picture: between two texels lie pixels of both.
    const gl::Texture texture = gl::Texture::alphasOf(2, 1, std::array<std::uint8_t, 2>{0, 200});
    CHECK(texture.name() != 0);
    const gl::Framebuffer target = framebuffer(4, 2);
    gl::beginDrawing(target.target());
    gl::clear({0, 0, 0, 1});
    made.value->use();
    texture.bind(0);
    gl::Program::set(made.value->uniform("values"), 0);
    array.bind();
    gl::drawTriangles(0, 6);
    gl::endDrawing();
    const Picture picture = test_support::readPicture(target.target());
    const Pixel last = picture.at(2, 0), between = picture.at(1, 0);
    CHECK(std::abs(last.r - 150) <= 3);  // three quarters of the way
    CHECK(last.r == last.g);
    CHECK(last.r == last.b);
    CHECK(std::abs(between.r - 50) <= 3);
    CHECK(gl::pendingErrors().empty());
}
