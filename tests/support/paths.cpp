#include "support/paths.hpp"

namespace test_support {

std::string sourceDir() { return ATLAS_SOURCE_DIR; }

std::string buildDir() { return ATLAS_BUILD_DIR; }

}  // namespace test_support
