// The fonts of the system (fontconfig): which one has a letter. Opens no font itself.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace platform {

struct SystemFont {
    std::string family;
    std::filesystem::path file;
    unsigned index = 0;  ///< of the face in a collection
};

/// The font with outlines that the system thinks best for a sans-serif text and that has `letter`; nothing if
/// there is none. May be asked by several threads at once; the first time takes some ten milliseconds.
std::optional<SystemFont> fontWith(char32_t letter, bool bold);

}  // namespace platform
