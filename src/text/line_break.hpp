// Where lines of running text may end: Unicode's UAX 14 (libunibreak), and what German and English readers
// expect beyond it. Knows no widths and no fonts.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace text {

/// Byte offsets behind which a line may end, ascending, blanks before them included; the last is the text's
/// end. No line ends in a hyphen that stands alone or begins a word. None for an empty text.
std::vector<std::size_t> lineBreaks(std::string_view utf8);

}  // namespace text
