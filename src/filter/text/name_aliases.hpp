// Everyday names of countries and German states that the tables do not have: "USA", "NRW", "Holland". For
// search only, never shown.
#pragma once

#include <span>
#include <string_view>

namespace filter {

/// Further names of a country (ISO 3166-1) or German state (ISO 3166-2); mostly none.
std::span<const std::string_view> aliasesOf(std::string_view code);

}  // namespace filter
