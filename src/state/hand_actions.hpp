// What is done with names and lists that are placed by hand. Actions like those of state/action.hpp, which
// includes this; see state/by_hand.
#pragma once

#include <optional>

#include "state/app_state.hpp"

namespace state {

/// Names can be moved, or no more
struct SetPlacing {
    bool on = false;
};
/// On the way to its place; nothing: it was let go, and stays where it was
struct Carry {
    std::optional<Carried> carried;
};
struct PlaceByHand {
    HandPlaced name;
};
/// Where the program finds it a place; without a name all of them
struct PlaceByItself {
    std::optional<HandPlaced> name;
};

}  // namespace state
