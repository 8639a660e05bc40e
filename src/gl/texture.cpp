#include "gl/texture.hpp"

#include <cassert>
#include <vector>

#include "gl/functions.hpp"

namespace gl {

Texture::Texture(int width, int height)
    : width_(width), height_(height), object_(Object<ObjectKind::Texture>::create())
{
    const std::vector<std::uint8_t> zeros(2 * static_cast<std::size_t>(width) *
                                          static_cast<std::size_t>(height));
    glBindTexture(GL_TEXTURE_2D, object_.name());
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RG8, width, height, 0, GL_RG, GL_UNSIGNED_BYTE, zeros.data());
    for (const GLenum filter : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER})
        glTexParameteri(GL_TEXTURE_2D, filter, GL_NEAREST);
    for (const GLenum wrap : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T})
        glTexParameteri(GL_TEXTURE_2D, wrap, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
}

void Texture::updateRows(int y, int rows, std::span<const std::uint8_t> texels)
{
    assert(y >= 0 && rows >= 0 && y + rows <= height_);
    assert(texels.size() == 2 * static_cast<std::size_t>(rows) * static_cast<std::size_t>(width_));
    if (rows == 0) return;
    glBindTexture(GL_TEXTURE_2D, object_.name());
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, y, width_, rows, GL_RG, GL_UNSIGNED_BYTE, texels.data());
}

void Texture::bind(int unit) const
{
    glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(unit));
    glBindTexture(GL_TEXTURE_2D, object_.name());
}

Texture Texture::alphasOf(int width, int height, std::span<const std::uint8_t> alphas)
{
    assert(alphas.size() == static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    Texture texture(width, height, Object<ObjectKind::Texture>::create());
    glBindTexture(GL_TEXTURE_2D, texture.name());
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, width, height, 0, GL_RED, GL_UNSIGNED_BYTE, alphas.data());
    for (const GLenum filter : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER})
        glTexParameteri(GL_TEXTURE_2D, filter, GL_LINEAR);
    for (const GLenum wrap : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T})
        glTexParameteri(GL_TEXTURE_2D, wrap, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
    return texture;
}

int maxTextureSize()
{
    GLint size = 0;
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &size);
    return size;
}

}  // namespace gl
