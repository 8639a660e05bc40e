// The table of all commands, made of the groups in command/rows.
#pragma once

#include <array>

#include "command/rows/buttons.hpp"
#include "command/rows/finding.hpp"
#include "command/rows/looks.hpp"
#include "command/rows/map.hpp"
#include "command/rows/map_menu.hpp"
#include "command/rows/presenting.hpp"
#include "command/rows/window.hpp"

namespace command {

namespace detail {
template <std::size_t... sizes>
constexpr auto joined(const std::array<const Command*, sizes>&... groups)
{
    std::array<const Command*, (sizes + ...)> made{};
    std::size_t at = 0;
    const auto add = [&](const auto& group) {
        for (const Command* one : group) made[at++] = one;
    };
    (add(groups), ...);
    return made;
}
}  // namespace detail

/// In the order of help and manual.
inline constexpr std::array all =
    detail::joined(rows::finding, rows::map, rows::presenting, rows::window, rows::buttons, rows::map_menu,
                   rows::themes, rows::previews, rows::rooms, rows::size_units);

}  // namespace command
