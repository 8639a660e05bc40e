// Where things are in a JSON text: the lines of JSON pointers (RFC 6901), names that occur twice in one
// object, what cannot be used, and how much of a broken text is whole. Works as far as the text is JSON.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "files/json/walk.hpp"

namespace files {

/// Appends "/key" with the escapes of RFC 6901; absurdly long keys are cut and end in an ellipsis.
void appendPointer(std::string& pointer, std::string_view key);

struct JsonProblem {
    int line = 1;
    std::string pointer;
    std::string message;
};

struct JsonInspection {
    std::optional<JsonProblem> fault;   ///< where the text stops being JSON
    std::vector<JsonProblem> problems;  ///< names that occur twice, values that were stepped over; by line
    /// JSON in which unusable values are null and in which, after a fault, only the whole members of the top
    /// object and the whole items of its lists are left. Nothing if the text can be used as it is; empty if
    /// nothing of it can.
    std::optional<std::string> repaired;
};

/// Linear in the text's length (names of one object are sorted). At most a thousand problems are listed.
JsonInspection inspectJson(std::string_view text, const JsonLimits& limits = {});

/// The line of every pointer: that of the name for a member of an object, of the value for an item of a list.
/// A pointer that does not exist gets the line of its nearest ancestor; line 1 at worst. Of equal names the
/// last counts.
std::vector<int> findLines(std::string_view text, std::span<const std::string> pointers,
                           const JsonLimits& limits = {});

}  // namespace files
