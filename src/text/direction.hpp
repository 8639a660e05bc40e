// Text that runs from right to left, wholly or in parts (Unicode's bidirectional algorithm, FriBidi). Knows
// no fonts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace text {

/// True if a letter of `utf8` belongs to a script that runs from right to left.
bool hasRightToLeft(std::string_view utf8);

struct Directions {
    bool rightToLeft = false;          ///< the line as a whole, by its first letter with a direction
    std::vector<std::uint8_t> levels;  ///< by letter; odd: runs from right to left
};
/// Of one line. Without memory everything runs from left to right.
Directions directionsOf(const std::u32string& line);

/// From left to right the numbers of the runs whose levels are given in reading order.
std::vector<std::size_t> visualOrder(const std::vector<std::uint8_t>& levels);

/// The line's letters as they stand from left to right, brackets mirrored, Arabic letters in their joined
/// forms: for painters that set one letter after the other. A text without such letters is returned as it is.
std::string setFromLeft(std::string_view utf8);

}  // namespace text
