// How the attributes of a vertex lie in buffers. Does not own the buffers: they must live as long as it is
// used.
#pragma once

#include <cstddef>
#include <cstdint>

#include "gl/buffer.hpp"
#include "gl/object.hpp"

namespace gl {

struct Attribute {
    enum class Type : std::uint8_t { Float, UnsignedByteNormalized };
    std::uint32_t location = 0;
    int components = 2;
    Type type = Type::Float;
    int strideBytes = 0;
    std::size_t offsetBytes = 0;
};

class VertexArray {
public:
    VertexArray() : object_(Object<ObjectKind::VertexArray>::create()) {}

    void attach(const Buffer& vertices, const Attribute& attribute);
    void attachIndices(const Buffer& indices);
    void bind() const;

private:
    Object<ObjectKind::VertexArray> object_;
};

}  // namespace gl
