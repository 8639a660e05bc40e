// The cards that somebody came by, each opened from the one before: so that Esc and "back" return to it. Kept
// by update; nothing that is saved.
#pragma once

#include <optional>
#include <vector>

#include "state/view.hpp"

namespace state {

struct AppState;

/// What lies over the list in the panel.
struct Card {
    std::vector<model::NetworkId> selection;
    std::optional<filter::RegionRef> region;
    std::optional<model::PlaceId> town;
    std::optional<filter::EntryQuestion> withoutEntry;
    bool isNone() const { return selection.empty() && !region && !town && !withoutEntry; }
    friend bool operator==(const Card&, const Card&) = default;
};
Card cardOf(const View& view);

struct CardTrail {
    std::vector<Card> before;     ///< newest last
    Card at;                      ///< the card they lead to; another one is open: they mean nothing
    std::optional<Card> leaving;  ///< something on this card was pressed
    friend bool operator==(const CardTrail&, const CardTrail&) = default;
};

/// Closing the card that is open leads to another one.
bool leadsToCard(const AppState& state);

/// Closes what lies on top: the card before is there again, else what is below it, else the list.
void closeCard(AppState& state);

/// After every action: `before` was on top when it began.
void followCard(AppState& state, const Card& before);

}  // namespace state
