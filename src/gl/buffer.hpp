// A piece of memory of the graphics card: vertices or indices. Knows nothing of what they mean.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "gl/object.hpp"

namespace gl {

class Buffer {
public:
    enum class Target : std::uint8_t { Vertices, Indices };
    enum class Usage : std::uint8_t { Static, Stream };

    explicit Buffer(Target target) : target_(target), object_(Object<ObjectKind::Buffer>::create()) {}

    /// Replaces the content. Binds the vertex array 0 first, so that no vertex array changes by accident.
    template <class T, std::size_t extent>
    void upload(std::span<T, extent> values, Usage usage)
    {
        uploadBytes(std::as_bytes(values), usage);
    }

    std::size_t sizeBytes() const { return sizeBytes_; }
    Target target() const { return target_; }
    std::uint32_t name() const { return object_.name(); }

private:
    void uploadBytes(std::span<const std::byte> bytes, Usage usage);

    Target target_;
    std::size_t sizeBytes_ = 0;
    Object<ObjectKind::Buffer> object_;
};

}  // namespace gl
