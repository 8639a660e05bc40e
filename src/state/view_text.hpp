// A view as a line of text, as somebody pastes it: alone, or behind the # of a page's address. Only where it
// stands; what it says is read by files.
#pragma once

#include <string_view>

#include "state/view.hpp"

namespace state {

/// From its prefix to its end, without the blanks, quotes and brackets around it; empty if there is none.
inline std::string_view viewTextIn(std::string_view text)
{
    constexpr std::string_view around = " \t\r\n\"'<>";
    const std::size_t begin = text.find_first_not_of(around);
    if (begin == std::string_view::npos) return {};
    text = text.substr(begin, text.find_last_not_of(around) - begin + 1);
    // An address is one word.
    if (const std::size_t sign = text.find('#'); text.find_first_of(" \t\r\n") > sign) {
        const std::string_view behind = sign == std::string_view::npos ? text : text.substr(sign + 1);
        if (behind.starts_with(viewTextPrefix)) return behind;
    }
    return text.starts_with(viewTextPrefix) ? text : std::string_view{};
}

}  // namespace state
