// All values of an enumeration, counted by the compiler: tables sized by it and loops over it need no list
// of their own that a new value could be forgotten in. For enumerations counted from 0 without gaps, of at
// most 64 values. An enumeration that is written somewhere has a `keyOf`, a switch that names every value,
// beside it; `valueOfKey` reads what it writes.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace base {

namespace detail {

/// The compiler names an enumerator in the text of this function, and writes a cast where there is none.
template <auto value>
constexpr bool isEnumerator()
{
    constexpr std::string_view text = __PRETTY_FUNCTION__;
    const std::size_t at = text.find("value = ") + 8;
    return text[at] != '(';
}

template <class E, std::size_t from = 0>
constexpr std::size_t countFrom()
{
    static_assert(from <= 64, "more values than this is made for");
    if constexpr (isEnumerator<static_cast<E>(from)>())
        return countFrom<E, from + 1>();
    else
        return from;
}

template <class E>
constexpr auto allValues()
{
    std::array<E, countFrom<E>()> values{};
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<E>(i);
    return values;
}

template <class E>
constexpr auto allKeys()
{
    std::array<std::string_view, countFrom<E>()> keys{};
    for (std::size_t i = 0; i < keys.size(); ++i) keys[i] = keyOf(static_cast<E>(i));
    return keys;
}

}  // namespace detail

template <class E>
inline constexpr std::size_t enumCount = detail::countFrom<E>();

/// In the order of their declaration.
template <class E>
inline constexpr auto enumValues = detail::allValues<E>();

/// In the order of their declaration; empty for a value that is not written.
template <class E>
inline constexpr auto enumKeys = detail::allKeys<E>();

template <class E>
constexpr std::optional<E> valueOfKey(std::string_view key)
{
    for (const E value : enumValues<E>)
        if (keyOf(value) == key) return value;
    return std::nullopt;
}

}  // namespace base
