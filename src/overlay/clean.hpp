// Single texts that people type or paste, as they may be kept and shown. Pure; fields are in overlay/field.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace overlay {

/// Without control characters, signs that turn the direction of letters, ill-formed bytes and what is beyond
/// `mostCharacters`. Line feeds and tabs become blanks, as everywhere in data files.
std::string cleanText(std::string_view text, std::size_t mostCharacters);

/// An address that may be opened: http or https, a host, no blanks, controls, user names or signs that a
/// shell reads. One that begins with its host ("www.example.org") gets its "https://". Empty: it is none.
std::string cleanAddress(std::string_view text);

std::size_t characterCount(std::string_view text);

}  // namespace overlay
