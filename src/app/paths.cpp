#include "app/paths.hpp"

#include <cstdlib>

namespace app {

std::filesystem::path shareFolder()
{
    if (const char* folder = std::getenv("KOMMUNALATLAS_SHARE"); folder && *folder) return folder;
    std::error_code ignored;
    const std::filesystem::path executable = std::filesystem::read_symlink("/proc/self/exe", ignored);
    return executable.parent_path().parent_path() / "share" / "kommunalatlas";
}

std::filesystem::path builtInData() { return shareFolder() / "networks.json"; }
std::filesystem::path talkFile() { return shareFolder() / "tours" / "talk.json"; }
std::filesystem::path mapFile() { return shareFolder() / "kommunalatlas.map"; }

}  // namespace app
