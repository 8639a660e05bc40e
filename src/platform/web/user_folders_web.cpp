// A page has one folder that somebody else sees: what is put there becomes a download (files.js).
#include "platform/desktop.hpp"

namespace platform {

UserFolders userFolders() { return {"/Downloads", std::nullopt, std::nullopt}; }

std::vector<std::filesystem::path> disksBelow(const std::filesystem::path& /*folder*/) { return {}; }

std::vector<std::filesystem::path> removableDisks() { return {}; }

}  // namespace platform
