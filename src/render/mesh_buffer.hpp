// A Mesh on the graphics card, replaced whenever it is drawn anew.
#pragma once

#include "gl/buffer.hpp"
#include "gl/draw.hpp"
#include "gl/vertex_array.hpp"
#include "render/mesh.hpp"

namespace render {

class MeshBuffer {
public:
    MeshBuffer()
    {
        constexpr int stride = sizeof(ShapeVertex);
        array_.attach(vertices_, {0, 2, gl::Attribute::Type::Float, stride, offsetof(ShapeVertex, x)});
        array_.attach(vertices_, {1, 2, gl::Attribute::Type::Float, stride, offsetof(ShapeVertex, distance)});
        array_.attach(vertices_,
                      {2, 4, gl::Attribute::Type::UnsignedByteNormalized, stride, offsetof(ShapeVertex, color)});
        array_.attachIndices(indices_);
    }

    void upload(const Mesh& mesh)
    {
        vertices_.upload(std::span(mesh.vertices), gl::Buffer::Usage::Stream);
        indices_.upload(std::span(mesh.indices), gl::Buffer::Usage::Stream);
    }
    void draw(std::size_t firstIndex, std::size_t indexCount) const
    {
        array_.bind();
        gl::drawTriangles(firstIndex, indexCount);
    }

private:
    gl::Buffer vertices_{gl::Buffer::Target::Vertices};
    gl::Buffer indices_{gl::Buffer::Target::Indices};
    gl::VertexArray array_;
};

}  // namespace render
