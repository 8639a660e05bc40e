// Looks through a JSON text for what is wrong with it: where it stops being JSON, names that stand twice in
// one object, values that cannot be used.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "files/json/walk.hpp"

namespace files {

struct JsonProblem {
    int line = 1;
    std::string pointer;
    base::Message message;
};

struct JsonInspection {
    std::optional<JsonProblem> fault;   ///< where the text stops being JSON
    std::vector<JsonProblem> problems;  ///< names that stand twice, values that were stepped over; by line
};

/// Linear in the text's length (names of one object are sorted). At most a thousand problems are listed.
/// `companion`, if there is one, is told everything that the walk meets.
JsonInspection inspectJson(std::string_view text, const JsonLimits& limits = {},
                           JsonVisitor* companion = nullptr);

}  // namespace files
