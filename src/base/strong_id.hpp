// Indexes that cannot be mixed up: an index into one table is a type of its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>  // the smallest header that declares std::hash

namespace base {

/// An index into the table that `Tag` names. Default is "none" (`valid()` is false).
template <class Tag>
struct StrongId {
    static constexpr std::uint32_t none = 0xFFFFFFFFu;
    std::uint32_t index = none;

    constexpr StrongId() = default;
    constexpr explicit StrongId(std::size_t i) : index(static_cast<std::uint32_t>(i)) {}
    constexpr bool valid() const { return index != none; }
    friend constexpr auto operator<=>(StrongId, StrongId) = default;
};

}  // namespace base

template <class Tag>
struct std::hash<base::StrongId<Tag>> {
    std::size_t operator()(base::StrongId<Tag> id) const noexcept
    {
        return std::hash<std::uint32_t>{}(id.index);
    }
};
