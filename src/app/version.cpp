#include "app/version.hpp"

namespace app {
const char* const versionText = ATLAS_VERSION;
}
