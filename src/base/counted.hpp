// A number with the word that it counts: "1 Zeile", "2 Zeilen". A value; pure.
#pragma once

#include <concepts>
#include <utility>

#include "base/message.hpp"

namespace base {

/// `one` as it stands, `many` with {0} replaced.
template <std::integral Number>
Message counted(Number number, Message one, Message many)
{
    return number == 1 ? std::move(one) : filled(many, {number});
}

}  // namespace base
