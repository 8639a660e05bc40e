// Reads a whole file into memory, and refuses what is not a regular file or too large. Never waits (pipes)
// and never throws.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "base/diagnostic.hpp"

namespace files {

inline constexpr std::size_t maxDataFileBytes = std::size_t{64} * 1024 * 1024;

/// The bytes of the file, or one error that says why not: missing, a folder, a pipe or device, no
/// permission, larger than `maxBytes` (noticed before reading).
base::Result<std::string> readFile(const std::filesystem::path& path,
                                   std::size_t maxBytes = maxDataFileBytes);

/// "12 MB" for messages.
std::string megabytes(std::size_t bytes);

}  // namespace files
