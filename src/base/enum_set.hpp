// A set of enumerators as a bit mask, for enumerations of at most 32 values counted from 0.
#pragma once

#include <bit>
#include <cstdint>
#include <initializer_list>

namespace base {

template <class E>
class EnumSet {
public:
    constexpr EnumSet() = default;
    constexpr EnumSet(std::initializer_list<E> values)
    {
        for (E value : values) insert(value);
    }
    constexpr bool contains(E value) const { return (bits_ & bit(value)) != 0; }
    constexpr void insert(E value) { bits_ |= bit(value); }
    constexpr void erase(E value) { bits_ &= ~bit(value); }
    constexpr void toggle(E value) { bits_ ^= bit(value); }
    constexpr bool empty() const { return bits_ == 0; }
    constexpr int size() const { return std::popcount(bits_); }
    constexpr bool intersects(EnumSet other) const { return (bits_ & other.bits_) != 0; }
    constexpr bool includes(EnumSet other) const { return (bits_ & other.bits_) == other.bits_; }
    friend constexpr bool operator==(EnumSet, EnumSet) = default;

private:
    static constexpr std::uint32_t bit(E value) { return std::uint32_t{1} << static_cast<unsigned>(value); }
    std::uint32_t bits_ = 0;
};

}  // namespace base
