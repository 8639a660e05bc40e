// The fonts of the system: which one has a letter (fontconfig), or how letters look where a program sees no
// font files but may have them drawn (a page, by the browser's canvas). Opens no font itself.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace platform {

struct SystemFont {
    std::string family;
    std::filesystem::path file;
    unsigned index = 0;  ///< of the face in a collection
};

/// The font with outlines that the system thinks best for a sans-serif text and that has `letter`; nothing if
/// there is none. May be asked by several threads at once; the first time takes some ten milliseconds.
std::optional<SystemFont> fontWith(char32_t letter, bool bold);

/// Letters as one picture, joined and in the order in which they are seen.
struct DrawnLetters {
    int width = 0, height = 0;  ///< pixels
    int left = 0, top = 0;      ///< of the picture, from the origin on the baseline, y down
    float emPx = 0, advancePx = 0;
    std::vector<std::uint8_t> coverage;  ///< rows from the top, 0 to 255
};

/// Nothing where fonts have files, or where drawing is refused.
std::optional<DrawnLetters> drawnLetters(std::string_view utf8, bool bold);

}  // namespace platform
