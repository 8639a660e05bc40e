// The mark by which a file is known again: of its bytes, so that a change is seen whatever the clock says.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "state/storage.hpp"

namespace files {

/// 64 bits of FNV-1a beside the length: against accidents, not against somebody who wants two files alike.
state::FileMark markOf(std::string_view bytes);

/// Of the file as it lies there now; nothing if it cannot be read (see read_file).
std::optional<state::FileMark> markOfFile(const std::filesystem::path& path);

}  // namespace files
