// One value of a facet, whatever the facet. A plain value, for counts, chips and actions alike.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "filter/criteria.hpp"

namespace filter {

/// Bounds of the founding year; 0: none.
struct YearBounds {
    int from = 0, until = 0;
    friend bool operator==(const YearBounds&, const YearBounds&) = default;
};

/// The number of an enumerator, a region, years, or the name of a city or words.
using Value = std::variant<std::uint32_t, RegionRef, YearBounds, std::string>;

template <class E>
Value valueOf(E enumerator)
{
    return static_cast<std::uint32_t>(enumerator);
}
/// The enumerator that a value of an enumeration's facet stands for.
template <class E>
E enumeratorOf(const Value& value)
{
    return static_cast<E>(std::get<std::uint32_t>(value));
}

}  // namespace filter
