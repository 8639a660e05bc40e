// Older versions of files that were saved over: the ten newest of each, in the user's state folder, so that
// what somebody saved by mistake is not the end of what was there. Times are given; nothing is asked.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace files {

inline constexpr std::size_t mostVersions = 10;

struct Version {
    std::filesystem::path path;
    std::string time;  ///< when it was saved over, as it was given
};

/// Keeps `bytes`, which stood in `file` until now. The same as the newest version is not kept again. `time`:
/// "2026-11-30 19.05.12", in an order that sorts.
std::optional<base::Diagnostic> keepVersion(const std::filesystem::path& stateFolder,
                                            const std::filesystem::path& file, std::string_view bytes,
                                            std::string_view time);

/// Newest first.
std::vector<Version> versionsOf(const std::filesystem::path& stateFolder, const std::filesystem::path& file);

/// The file is such a version: nothing is saved to it.
bool isVersion(const std::filesystem::path& stateFolder, const std::filesystem::path& file);

}  // namespace files
