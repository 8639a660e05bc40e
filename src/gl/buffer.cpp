#include "gl/buffer.hpp"

#include "gl/functions.hpp"

namespace gl {

void Buffer::uploadBytes(std::span<const std::byte> bytes, Usage usage)
{
    const GLenum target = target_ == Target::Indices ? GL_ELEMENT_ARRAY_BUFFER : GL_ARRAY_BUFFER;
    glBindVertexArray(0);
    glBindBuffer(target, object_.name());
    glBufferData(target, static_cast<GLsizeiptr>(bytes.size()), bytes.data(),
                 usage == Usage::Static ? GL_STATIC_DRAW : GL_STREAM_DRAW);
    sizeBytes_ = bytes.size();
}

}  // namespace gl
