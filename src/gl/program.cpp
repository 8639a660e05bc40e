#include "gl/program.hpp"

#include <optional>
#include <string>

#include "gl/functions.hpp"

namespace gl {

namespace {

#ifdef __EMSCRIPTEN__
constexpr std::string_view prelude =
    "#version 300 es\nprecision highp float;\nprecision highp int;\n#line 1\n";
#else
constexpr std::string_view prelude = "#version 330 core\n#line 1\n";
#endif

std::string withoutTrailingSpace(std::string text)
{
    while (!text.empty() && (text.back() == '\n' || text.back() == '\0' || text.back() == ' '))
        text.pop_back();
    return text;
}

std::string shaderLog(GLuint shader)
{
    GLint length = 0;
    glGetShaderiv(shader, GL_INFO_LOG_LENGTH, &length);
    std::string log(static_cast<std::size_t>(length), '\0');
    if (length > 0) glGetShaderInfoLog(shader, length, nullptr, log.data());
    return withoutTrailingSpace(log);
}

std::string programLog(GLuint program)
{
    GLint length = 0;
    glGetProgramiv(program, GL_INFO_LOG_LENGTH, &length);
    std::string log(static_cast<std::size_t>(length), '\0');
    if (length > 0) glGetProgramInfoLog(program, length, nullptr, log.data());
    return withoutTrailingSpace(log);
}

/// Compiles and attaches; the message if that fails.
std::optional<std::string> attachShader(GLuint program, GLenum stage, std::string_view source)
{
    const GLuint shader = glCreateShader(stage);
    const std::string text = std::string(prelude) + std::string(source);
    const char* begin = text.c_str();
    glShaderSource(shader, 1, &begin, nullptr);
    glCompileShader(shader);
    GLint compiled = GL_FALSE;
    glGetShaderiv(shader, GL_COMPILE_STATUS, &compiled);
    std::optional<std::string> fault;
    if (compiled != GL_TRUE)
        fault = shaderLog(shader);
    else
        glAttachShader(program, shader);
    glDeleteShader(shader);  // the program keeps an attached one
    return fault;
}

}  // namespace

base::Result<Program> Program::create(const Source& source)
{
    base::Result<Program> result;
    const auto fail = [&](const char* stage, const std::string& message) {
        result.diagnostics.push_back({base::Severity::Error, "shader " + std::string(source.name), 0, "",
                                      base::verbatim(std::string(stage) + ": " + message)});
    };
    Program program;
    program.object_ = Object<ObjectKind::Program>::create();
    const GLuint name = program.object_.name();
    if (name == 0) {
        fail("program", "there is no OpenGL context");
        return result;
    }
    if (const auto fault = attachShader(name, GL_VERTEX_SHADER, source.vertex)) fail("vertex", *fault);
    if (const auto fault = attachShader(name, GL_FRAGMENT_SHADER, source.fragment)) fail("fragment", *fault);
    if (result.hasErrors()) return result;

    GLuint location = 0;
    for (const char* attribute : source.attributes) glBindAttribLocation(name, location++, attribute);
    glLinkProgram(name);
    GLint linked = GL_FALSE;
    glGetProgramiv(name, GL_LINK_STATUS, &linked);
    if (linked != GL_TRUE) {
        fail("link", programLog(name));
        return result;
    }
    result.value = std::move(program);
    return result;
}

void Program::use() const { glUseProgram(object_.name()); }

int Program::uniform(const char* name) const { return glGetUniformLocation(object_.name(), name); }

void Program::set(int uniform, int value) { glUniform1i(uniform, value); }
void Program::set(int uniform, float value) { glUniform1f(uniform, value); }
void Program::set(int uniform, std::array<float, 2> v) { glUniform2f(uniform, v[0], v[1]); }
void Program::set(int uniform, std::array<float, 4> v) { glUniform4f(uniform, v[0], v[1], v[2], v[3]); }

}  // namespace gl
