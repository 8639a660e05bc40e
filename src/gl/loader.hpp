// Finds the OpenGL functions of the current context and says what kind of context it is. The first call of
// any program that draws; creates no context (that is platform's).
#pragma once

#include <functional>
#include <string>

#include "base/diagnostic.hpp"

namespace gl {

using Function = void (*)();
using FunctionFinder = Function (*)(const char* name);

struct ContextInfo {
    int major = 0, minor = 0;
    std::string vendor, renderer, version;
    bool software = false;  ///< Mesa's llvmpipe, softpipe or SwiftShader: no graphics card behind it
};

/// Loads the functions of OpenGL 3.3 core through `find` (glfwGetProcAddress, eglGetProcAddress). A context
/// must be current. Error: an older OpenGL, or a function is missing.
base::Result<ContextInfo> loadFunctions(FunctionFinder find);

/// Of the current context, which has this version.
ContextInfo contextInfo(int major, int minor);

/// True if the current context draws on the processor (see ContextInfo::software).
bool isSoftware();

/// Sends what the driver says about mistakes (GL_KHR_debug, medium severity and up) to `sink`, synchronously,
/// so that a stack trace shows the call. False if the driver cannot. For development builds and tests.
bool reportErrors(std::function<void(const std::string&)> sink);

/// All pending glGetError codes as text, empty if there are none. Slow; for tests.
std::string pendingErrors();

}  // namespace gl
