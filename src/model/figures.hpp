// Which of an entry's dated counts speaks for it. The one rule: every list, card, table, board and scale asks
// here, nobody looks through figures by itself. Pure.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/network.hpp"

namespace model {

/// The figure of an entry: the newest one with a count that counts the whole (Figure::notTotal is not set);
/// null if there is none. A part, its founders or one country's section, never stands for the whole.
/// `figures` are oldest first, as Network::members and CountryList::figures are.
const Figure* newestTotal(const std::vector<Figure>& figures);

/// The same of those counted in `unit`.
const Figure* newestTotal(const std::vector<Figure>& figures, std::string_view unit);

/// What the slides said, and what holds today beside it: two figures of one kind, or one of both alone.
struct ThenNow {
    const Figure* then = nullptr;  ///< the first figure of the slides that has a count
    /// The newest total that is not the slides', counted in the unit of `then` if there is one.
    const Figure* now = nullptr;

    /// Both count the whole in the same unit: their numbers say what has changed.
    bool comparable() const { return then && now && !then->notTotal && then->unit == now->unit; }
};
ThenNow thenAndNow(const std::vector<Figure>& figures);

}  // namespace model
