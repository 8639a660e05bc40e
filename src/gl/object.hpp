// Ownership of OpenGL names: a move-only handle that deletes its object, and a count of those alive. Needs
// the context that made the object to be current when it dies; draws nothing.
#pragma once

#include <cstdint>
#include <utility>

namespace gl {

enum class ObjectKind : std::uint8_t { Buffer, VertexArray, Texture, Program, Framebuffer };

/// Objects of this program that exist at the moment. For tests that look for leaks.
int liveObjects();

/// Makes one object; 0 if there is no context.
std::uint32_t createObject(ObjectKind kind);
void deleteObject(ObjectKind kind, std::uint32_t name);

/// Owns one OpenGL object, or none (name 0).
template <ObjectKind kind>
class Object {
public:
    Object() = default;
    Object(Object&& other) noexcept : name_(std::exchange(other.name_, 0)) {}
    Object& operator=(Object&& other) noexcept
    {
        if (this != &other) {
            reset();
            name_ = std::exchange(other.name_, 0);
        }
        return *this;
    }
    Object(const Object&) = delete;
    Object& operator=(const Object&) = delete;
    ~Object() { reset(); }

    static Object create()
    {
        Object object;
        object.name_ = createObject(kind);
        return object;
    }
    void reset()
    {
        if (name_ != 0) deleteObject(kind, std::exchange(name_, 0));
    }
    std::uint32_t name() const { return name_; }
    explicit operator bool() const { return name_ != 0; }

private:
    std::uint32_t name_ = 0;
};

}  // namespace gl
