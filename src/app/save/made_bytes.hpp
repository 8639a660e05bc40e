// Files that were made, with what stood against them, as bytes and back: what a copy of the program gives
// (platform/apart). No form for a file, it never outlives the program.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/save/make_files.hpp"

namespace app {

std::string bytesOf(const MadeFiles& made);
/// None if the bytes are none of bytesOf.
std::optional<MadeFiles> madeFilesOf(std::string_view bytes);

}  // namespace app
