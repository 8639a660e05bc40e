// Two facets the data does not spell out: the decade an entry was founded in, and what kind of reach is
// known of it. Derived from the entry; words for readers are in text/.
#pragma once

#include <optional>

#include "model/network.hpp"

namespace filter {

/// Every entry has exactly one.
enum class ReachKind : std::uint8_t {
    Nationwide,   ///< all of one country
    States,       ///< organised by single German states, or limited to them
    CountryList,  ///< its countries are known
    PartialList,  ///< some of its countries are known
    ListUnknown,  ///< active in Europe or the world, nobody published where
    None          ///< nothing is known, or the entry is only a note
};

/// Founding decades; years before 1900 are one value, years from 2090 on another.
enum class Decade : std::uint8_t { Unknown, Before1900, From1900, Last = From1900 + 19 };

ReachKind reachKindOf(const model::Network& network);
Decade decadeOf(std::optional<int> foundedYear);
/// 1990 for the nineties; 0 for the first two values.
int firstYearOf(Decade decade);

}  // namespace filter

/// Keys of the command line, in enumerator order.
template <>
struct model::Vocabulary<filter::ReachKind> {
    static constexpr std::array<std::string_view, 6> keys{"nationwide",   "states",       "country-list",
                                                          "partial-list", "unknown-list", "none"};
};
template <>
struct model::Vocabulary<filter::Decade> {
    static constexpr std::array<std::string_view, 22> keys{
        "unknown", "before-1900", "1900s", "1910s", "1920s", "1930s", "1940s", "1950s",
        "1960s",   "1970s",       "1980s", "1990s", "2000s", "2010s", "2020s", "2030s",
        "2040s",   "2050s",       "2060s", "2070s", "2080s", "2090s"};
};
