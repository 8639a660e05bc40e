// Where a test finds the source tree (data, expected pictures) and the build tree (programs, results). For
// tests only: the program itself must not know these paths.
#pragma once

#include <string>

namespace test_support {

// Root of the source tree, absolute, without a slash at the end.
std::string sourceDir();

// Root of the build tree, absolute, without a slash at the end: bin/kommunalatlas, share/kommunalatlas/.
std::string buildDir();

}  // namespace test_support
