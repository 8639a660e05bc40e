#include "gl/vertex_array.hpp"

#include "gl/functions.hpp"

namespace gl {

void VertexArray::attach(const Buffer& vertices, const Attribute& attribute)
{
    const bool isFloat = attribute.type == Attribute::Type::Float;
    glBindVertexArray(object_.name());
    glBindBuffer(GL_ARRAY_BUFFER, vertices.name());
    glEnableVertexAttribArray(attribute.location);
    glVertexAttribPointer(attribute.location, attribute.components, isFloat ? GL_FLOAT : GL_UNSIGNED_BYTE,
                          isFloat ? GL_FALSE : GL_TRUE, attribute.strideBytes,
                          reinterpret_cast<const void*>(attribute.offsetBytes));
    glBindVertexArray(0);
}

void VertexArray::attachIndices(const Buffer& indices)
{
    glBindVertexArray(object_.name());
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices.name());
    glBindVertexArray(0);
}

void VertexArray::bind() const { glBindVertexArray(object_.name()); }

}  // namespace gl
