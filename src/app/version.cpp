#include "app/version.hpp"

namespace app {
const char* const versionText = ATLAS_VERSION;
const char* const softwareText = ATLAS_SOFTWARE;
}  // namespace app
