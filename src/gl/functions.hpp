// The functions of OpenGL 3.3 core, or of WebGL 2 in a browser, which has the same names. For this folder's
// own files.
#pragma once

#ifdef __EMSCRIPTEN__
#include <GLES3/gl3.h>
#else
#include <glad/gl.h>
#endif

namespace gl {

/// False before gl::loadFunctions: none may be called yet.
bool functionsLoaded();

}  // namespace gl
