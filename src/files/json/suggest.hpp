// "Did you mean ...": the known word nearest to a mistyped one.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/message.hpp"

namespace files {

/// The candidate with the fewest single-letter changes (swapped neighbours count as one) from `word`, if they
/// are few for its length; else empty. Case does not count. Words of more than 60 bytes have no neighbours.
std::string_view nearestWord(std::string_view word, std::span<const std::string_view> candidates);

/// `; did you mean "water"?`, or empty if nothing is near.
base::Message suggestion(std::string_view word, std::span<const std::string_view> candidates);

/// `"word"`, long ones cut, for messages.
std::string inQuotes(std::string_view word);

/// `"a", "b" or "c"` for messages.
base::Message alternatives(std::span<const std::string_view> words);

/// `"watr" is not known here; did you mean "water"?`, or with the words that are if nothing is near.
base::Message unknownWord(std::string_view word, std::span<const std::string_view> words);

}  // namespace files
