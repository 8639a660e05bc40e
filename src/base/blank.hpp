// Characters that show nothing: blanks of every width and signs without any. For names, which must be
// readable.
#pragma once

#include <string_view>

namespace base {

/// A blank of any width (White_Space of Unicode), and the zero-width ones that word processors leave behind:
/// U+200B, U+2060, U+FEFF.
bool isBlank(char32_t c);

/// `text` without blanks at both ends. Ill-formed bytes are no blanks.
std::string_view trimmed(std::string_view text);

/// True if nothing of `text` can be seen: it is empty, or only of blanks and of characters that Unicode calls
/// ignorable (joiners, marks of direction, fillers, variation selectors).
bool showsNothing(std::string_view text);

}  // namespace base
