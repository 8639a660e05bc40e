// The version of the program; CMake's project version is the only place it is written down.
#pragma once

namespace app {
extern const char* const versionText;
}
