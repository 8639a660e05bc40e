// The folded form that search compares: lower case, no accents, German letters in one spelling.
#pragma once

#include <string>
#include <string_view>

namespace base {

/// Lower-cases, strips accents of Latin letters, and maps ä and ae to "a", ö and oe to "o", ü and ue
/// to "u", ß to "ss" — so that Münster, Muenster and Munster fold alike. Punctuation and hyphens become
/// one blank, blanks are collapsed and trimmed; "st." and "skt." become "sankt", "a.d." "an der",
/// "b." "bei", "i." "im". Other scripts pass through unchanged. Idempotent.
std::string fold(std::string_view utf8);

}  // namespace base
