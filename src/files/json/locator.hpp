// Where things are in a JSON text: the lines of JSON pointers (RFC 6901). Works as far as the text is JSON.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "files/json/walk.hpp"

namespace files {

/// Longer names are cut in pointers: a name of megabytes must not be repeated in a thousand messages.
inline constexpr std::size_t maxPointerNameBytes = 200;

/// Appends "/key" with the escapes of RFC 6901; absurdly long keys are cut and end in an ellipsis.
void appendPointer(std::string& pointer, std::string_view key);

/// The line of every pointer: that of the name for a member of an object, of the value for an item of a list.
/// A pointer that does not exist gets the line of its nearest ancestor; line 1 at worst. Of equal names the
/// last counts.
std::vector<int> findLines(std::string_view text, std::span<const std::string> pointers,
                           const JsonLimits& limits = {});

}  // namespace files
