// A font file in memory that is not the program's own, and how the fonts of a system are asked for. Whoever
// makes a FontBook passes the question in: this folder opens no files.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace text {

enum class Weight : std::uint8_t { Regular, Medium, Bold };
inline constexpr std::size_t weightCount = 3;

struct FontFile {
    std::string family;  ///< as its maker calls it
    std::span<const unsigned char> bytes;
    unsigned index = 0;                 ///< of the face in a collection
    std::shared_ptr<const void> owner;  ///< keeps `bytes` alive
    /// Made of a picture of the letters that were asked for (text/drawn_font.hpp): glyph 1 is all of them,
    /// and there is no other one. What is joined or reordered when it is read has to be asked for as a whole.
    bool isDrawn = false;
};
using FontFilePtr = std::shared_ptr<const FontFile>;

/// A font with outlines that has `letters`, or null: one letter, or several that were answered by a drawn
/// font one by one. The same object for the same file; may be asked by several threads at once. Null: there
/// are no other fonts.
using FindFont = FontFilePtr (*)(std::u32string_view letters, Weight weight);

}  // namespace text
