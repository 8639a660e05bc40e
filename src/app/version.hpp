// The version of the program and the libraries in it; CMake is the only place they are written down.
#pragma once

namespace app {
extern const char* const versionText;
/// "Cairo (LGPL 2.1 / MPL 1.1), CLI11 (BSD), ...": what the program is linked with, and nothing else.
extern const char* const softwareText;
}  // namespace app
