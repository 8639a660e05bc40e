// A font file in memory that is not the program's own, and how the fonts of a system are asked for. Whoever
// makes a FontBook passes the question in: this folder opens no files.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace text {

enum class Weight : std::uint8_t { Regular, Medium, Bold };
inline constexpr std::size_t weightCount = 3;

struct FontFile {
    std::string family;  ///< as its maker calls it
    std::span<const unsigned char> bytes;
    unsigned index = 0;                 ///< of the face in a collection
    std::shared_ptr<const void> owner;  ///< keeps `bytes` alive
};
using FontFilePtr = std::shared_ptr<const FontFile>;

/// A font with outlines that has `letter`, or null. The same object for the same file; may be asked by
/// several threads at once. Null: there are no other fonts.
using FindFont = FontFilePtr (*)(char32_t letter, Weight weight);

}  // namespace text
