// A mesh on the graphics card, replaced whenever it is drawn anew.
#pragma once

#include <cstddef>
#include <initializer_list>

#include "gl/buffer.hpp"
#include "gl/draw.hpp"
#include "gl/vertex_array.hpp"
#include "render/mesh.hpp"

namespace render {

template <class Vertex>
class BasicMeshBuffer {
public:
    void upload(const BasicMesh<Vertex>& mesh)
    {
        vertices_.upload(std::span(mesh.vertices), gl::Buffer::Usage::Stream);
        indices_.upload(std::span(mesh.indices), gl::Buffer::Usage::Stream);
    }
    void draw(std::size_t firstIndex, std::size_t indexCount) const
    {
        array_.bind();
        gl::drawTriangles(firstIndex, indexCount);
    }

protected:
    struct Field {
        int components;
        gl::Attribute::Type type;
        std::size_t offsetBytes;
    };
    /// Fields in the order of the program's attributes.
    explicit BasicMeshBuffer(std::initializer_list<Field> fields)
    {
        std::uint32_t location = 0;
        for (const Field& field : fields)
            array_.attach(vertices_, {location++, field.components, field.type,
                                      static_cast<int>(sizeof(Vertex)), field.offsetBytes});
        array_.attachIndices(indices_);
    }

private:
    gl::Buffer vertices_{gl::Buffer::Target::Vertices};
    gl::Buffer indices_{gl::Buffer::Target::Indices};
    gl::VertexArray array_;
};

class MeshBuffer : public BasicMeshBuffer<ShapeVertex> {
public:
    MeshBuffer()
        : BasicMeshBuffer({{2, gl::Attribute::Type::Float, offsetof(ShapeVertex, x)},
                           {2, gl::Attribute::Type::Float, offsetof(ShapeVertex, distance)},
                           {4, gl::Attribute::Type::UnsignedByteNormalized, offsetof(ShapeVertex, color)},
                           {2, gl::Attribute::Type::Float, offsetof(ShapeVertex, side)}})
    {
    }
};

class TextMeshBuffer : public BasicMeshBuffer<TextVertex> {
public:
    TextMeshBuffer()
        : BasicMeshBuffer({{2, gl::Attribute::Type::Float, offsetof(TextVertex, x)},
                           {2, gl::Attribute::Type::Float, offsetof(TextVertex, u)},
                           {4, gl::Attribute::Type::UnsignedByteNormalized, offsetof(TextVertex, ink)},
                           {4, gl::Attribute::Type::UnsignedByteNormalized, offsetof(TextVertex, halo)}})
    {
    }
};

}  // namespace render
