// Texts of a data file with letters that the program's font lacks. What a font has, the caller knows.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace files {

struct LettersLacking {
    bool shown = false;     ///< in another font of this system
    base::Message message;  ///< names the letters
};
/// Nothing if the font has all letters of the text.
using LetterCheck = std::function<std::optional<LettersLacking>(std::string_view text)>;

/// One finding for each text: a note where another font shows the letters, else a warning. Sorted by line.
/// What else is wrong with the file is not repeated here.
std::vector<base::Diagnostic> checkLetters(const std::filesystem::path& path, const LetterCheck& check);

}  // namespace files
