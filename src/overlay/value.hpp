// What a field of an entry can hold. A value, compared as a whole; knows neither entries nor files.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "model/network.hpp"

namespace overlay {

/// Which one belongs to a field says its kind, see FieldKind.
using Value = std::variant<std::string, int, bool, std::vector<std::string>, std::vector<model::Seat>,
                           std::vector<model::Figure>, model::MemberList>;

}  // namespace overlay
