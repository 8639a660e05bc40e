// A pair of shaders, compiled and linked. Sources are written in what OpenGL 3.3 core and WebGL 2 (GLSL
// ES 3.00) have in common, without the #version line, which is added here.
#pragma once

#include <array>
#include <initializer_list>
#include <string_view>

#include "base/diagnostic.hpp"
#include "gl/object.hpp"

namespace gl {

class Program {
public:
    struct Source {
        std::string_view name;  ///< for messages
        std::string_view vertex;
        std::string_view fragment;
        std::initializer_list<const char*> attributes;  ///< in the order of their locations from 0
    };

    /// Error: the compiler's or linker's message with the program's name.
    static base::Result<Program> create(const Source& source);

    void use() const;

    /// Place of a uniform; -1 (then setting it does nothing) if the program has none of that name.
    int uniform(const char* name) const;
    /// These set a uniform of the program in use.
    static void set(int uniform, int value);
    static void set(int uniform, float value);
    static void set(int uniform, std::array<float, 2> value);
    static void set(int uniform, std::array<float, 4> value);

private:
    Program() = default;
    Object<ObjectKind::Program> object_;
};

}  // namespace gl
