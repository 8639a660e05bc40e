// What kind of reach is known of an entry. Derived from the entry; the data does not spell it out.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "filter/criteria.hpp"
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

ReachKind reachKindOf(const model::Network& network);

}  // namespace filter

/// Keys of the text form, in enumerator order.
template <>
struct model::Vocabulary<filter::ReachKind> {
    static constexpr std::array<std::string_view, 6> keys{"nationwide",   "states",       "country-list",
                                                          "partial-list", "unknown-list", "none"};
};
