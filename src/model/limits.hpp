// How long texts and lists of an entry may be: what is typed, read and imported is held to the same. Decides
// nothing about what happens to longer ones.
#pragma once

#include <cstddef>

namespace model::limits {

// Characters.
inline constexpr std::size_t name = 300;
inline constexpr std::size_t label = 60;
inline constexpr std::size_t text = 5'000;
inline constexpr std::size_t source = 2'000;
// Items.
inline constexpr std::size_t list = 100'000;

}  // namespace model::limits
