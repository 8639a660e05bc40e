// UTF-8: validation, decoding and making text safe to show. No locale, no normalisation forms.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace base {

/// True if `text` is well-formed UTF-8 (no overlong forms, no surrogates, at most U+10FFFF).
bool isValidUtf8(std::string_view text);

/// Byte offset of the first ill-formed sequence, or npos.
std::size_t firstInvalidUtf8(std::string_view text);

/// Decodes the code point at `offset` and moves `offset` behind it; U+FFFD for an ill-formed byte.
char32_t decodeUtf8(std::string_view text, std::size_t& offset);

void appendUtf8(std::string& out, char32_t codePoint);

/// Replaces C0/C1 control characters, bidi overrides and ill-formed bytes by U+FFFD, so that
/// text from a file can go to a terminal or a label. Tabs and newlines become a space.
std::string displaySafe(std::string_view text);

}  // namespace base
