// The decade an entry was founded in. Derived from the year; the data does not spell it out.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "filter/criteria.hpp"

namespace filter {

/// Every entry has exactly one. Years before 1900 are one value, years from 2090 on another.
enum class Decade : std::uint8_t { Unknown, Before1900, From1900, Last = From1900 + 19 };

Decade decadeOf(std::optional<int> foundedYear);
/// 1990 for the nineties; 0 for the first two values.
int firstYearOf(Decade decade);

}  // namespace filter

/// Keys of the text form, in enumerator order.
template <>
struct model::Vocabulary<filter::Decade> {
    static constexpr std::array<std::string_view, 22> keys{
        "unknown", "before-1900", "1900s", "1910s", "1920s", "1930s", "1940s", "1950s",
        "1960s",   "1970s",       "1980s", "1990s", "2000s", "2010s", "2020s", "2030s",
        "2040s",   "2050s",       "2060s", "2070s", "2080s", "2090s"};
};
