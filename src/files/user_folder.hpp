// Folders of somebody's own that the environment names (XDG Base Directory Specification). Makes none.
#pragma once

#include <filesystem>
#include <optional>

namespace files {

/// The folder in `variable`, such as "XDG_STATE_HOME", else `inHome` in the home folder. Nothing without
/// either. Relative paths do not count.
std::optional<std::filesystem::path> userFolder(const char* variable, const std::filesystem::path& inHome);

}  // namespace files
